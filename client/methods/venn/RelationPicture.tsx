import type { ReactNode } from 'react';
import type { Relation } from '../../../shared/methods/venn/index.ts';

const INK = '#241C17';
const FELT = '#E4D7C3';

/** How a relation looks on the page, small: for the legend and for lists. Beside it always stands the word. */
export function RelationPicture({
  relation,
  className,
}: {
  readonly relation: Relation;
  readonly className?: string | undefined;
}) {
  return (
    <svg
      viewBox="0 0 96 60"
      width="48"
      height="30"
      className={className}
      aria-hidden
      fill={FELT}
      stroke={INK}
      strokeWidth="4"
    >
      {SHAPES[relation]}
    </svg>
  );
}

const SHAPES: Readonly<Record<Relation, ReactNode>> = {
  apart: (
    <>
      <circle cx="22" cy="30" r="19" />
      <circle cx="74" cy="30" r="19" />
    </>
  ),
  touching: (
    <>
      <circle cx="26" cy="30" r="21" />
      <circle cx="70" cy="30" r="21" />
      <circle cx="48" cy="30" r="7" fill="#FFFFFF" />
    </>
  ),
  partial: (
    <>
      <circle cx="34" cy="30" r="25" />
      <circle cx="62" cy="30" r="25" />
      <path d="M48 9.3a25 25 0 010 41.4 25 25 0 010-41.4z" fill="#FBF6EC" />
      <path d="M44 26l7-8M43 36l12-14M46 44l9-11" strokeWidth="3" />
    </>
  ),
  full: (
    <>
      <circle cx="48" cy="30" r="28" />
      <circle cx="54" cy="32" r="15" fill="#FFFFFF" />
    </>
  ),
};
