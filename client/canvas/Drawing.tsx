import { useMemo } from 'react';
import type { Mark } from './marks.ts';
import { marksSvg } from './markSvg.ts';

interface Props {
  readonly marks: readonly Mark[];
  /** The part of the marks' plane that is shown, in their units. */
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  /** What the picture is, for those who hear it. */
  readonly label: string;
  readonly className?: string | undefined;
}

/** Marks as a still picture in the page: sharp at any size, nothing answers to a finger. */
export function Drawing({ marks, box, label, className }: Props) {
  const content = useMemo(() => marksSvg(marks), [marks]);
  return (
    <svg
      role="img"
      aria-label={label}
      className={className}
      viewBox={`${box.x} ${box.y} ${box.width} ${box.height}`}
      fontFamily="var(--font)"
      dangerouslySetInnerHTML={{ __html: content }}
    />
  );
}
