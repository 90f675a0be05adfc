import type { Condition, MarkKind } from '../../../shared/methods/map/index.ts';
import { BAD, NOW, PEN, WHITE } from './colours.ts';
import { BANG, RING_REACH, ringOf, STAR, TRIANGLE, WISH_RING, type RingPart } from './ring.ts';

interface Props {
  /** Size as CSS. */
  readonly size: string;
}

const Frame = ({ size, children }: Props & { readonly children: React.ReactNode }) => (
  <svg
    viewBox={`${-RING_REACH} ${-RING_REACH} ${2 * RING_REACH} ${2 * RING_REACH}`}
    width={size}
    height={size}
    fill="none"
    strokeLinecap="round"
    strokeLinejoin="round"
    aria-hidden="true"
  >
    {children}
  </svg>
);

const Parts = ({ parts }: { readonly parts: readonly RingPart[] }) =>
  parts.map(({ d, stroke, width, dash, fill }) => (
    <path
      key={d + stroke}
      d={d}
      stroke={stroke}
      strokeWidth={width}
      fill={fill ?? 'none'}
      strokeLinecap={dash !== undefined && dash[0] !== undefined && dash[0] > 1 ? 'butt' : 'round'}
      {...(dash === undefined ? {} : { strokeDasharray: dash.join(' ') })}
    />
  ));

/** The ring of a condition, for legend and buttons. */
export const Ring = ({ condition, size }: Props & { readonly condition: Condition | null }) => (
  <Frame size={size}>
    {condition === 'emergency' && <Parts parts={ringOf(condition)} />}
    <circle r="40" fill={WHITE} />
    {condition !== 'emergency' && <Parts parts={ringOf(condition)} />}
  </Frame>
);

/** The sign of a mark, for legend and buttons. */
export function MarkSign({ kind, size }: Props & { readonly kind: Exclude<MarkKind, 'text'> }) {
  if (kind === 'problem')
    return (
      <Frame size={size}>
        <path d={TRIANGLE} fill={BAD} stroke={WHITE} strokeWidth="5" />
        <path d={BANG} stroke={WHITE} strokeWidth="8" />
      </Frame>
    );
  if (kind === 'wish')
    return (
      <Frame size={size}>
        <Parts parts={WISH_RING} />
        <path d={STAR} transform="translate(34 -34)" fill={NOW} stroke={PEN} strokeWidth="3" />
      </Frame>
    );
  return (
    <Frame size={size}>
      <circle r="44" fill={WHITE} stroke={PEN} strokeWidth="4" />
      <path d="M-22 -14h26M-4 -28l-20 14 20 14M22 14h-26M4 0l20 14 -20 14" stroke={BAD} strokeWidth="7" />
    </Frame>
  );
}
