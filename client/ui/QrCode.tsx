import { useMemo } from 'react';
import { generate } from 'lean-qr';
import styles from './QrCode.module.css';

/** Quiet ground round the code, in modules; readers ask for four. */
const QUIET = 4;

/** The code as one SVG path of runs, in modules from the code's own corner. */
function pathOf(text: string): { readonly size: number; readonly path: string } {
  const bitmap = generate(text);
  const runs: string[] = [];
  for (let y = 0; y < bitmap.size; y++)
    for (let x = 0; x < bitmap.size; x++) {
      if (!bitmap.get(x, y)) continue;
      const start = x;
      while (bitmap.get(x + 1, y)) x++;
      runs.push(`M${start} ${y}h${x + 1 - start}v1h-${x + 1 - start}z`);
    }
  return { size: bitmap.size, path: runs.join('') };
}

interface QrCodeProps {
  readonly text: string;
  /** What opens when it is read, for who cannot see it. */
  readonly label: string;
  readonly size?: string;
}

/** A QR code as sharp at any size, black on white whatever the ground. */
export function QrCode({ text, label, size }: QrCodeProps) {
  const { size: modules, path } = useMemo(() => pathOf(text), [text]);
  const edge = modules + 2 * QUIET;
  return (
    <svg
      className={styles['qr']}
      viewBox={`${-QUIET} ${-QUIET} ${edge} ${edge}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
      {...(size === undefined ? {} : { style: { width: size, height: size } })}
    >
      <rect x={-QUIET} y={-QUIET} width={edge} height={edge} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
