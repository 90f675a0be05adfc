import styles from './Squares.module.css';
import { FIVE_GAP, GAP, type SquareFit } from './squareFit.ts';

interface SquaresProps {
  readonly count: number;
  readonly fit: SquareFit;
  readonly label: string;
  /** The last one is new: it shows an apricot edge. */
  readonly fresh?: boolean;
}

/** One square for each vote, in fives, to be counted by finger. The felt comes from `feltStyle` around it. */
export function Squares({ count, fit, label, fresh = false }: SquaresProps) {
  const lines: number[] = [];
  for (let left = count; left > 0; left -= fit.line) lines.push(Math.min(left, fit.line));
  return (
    <span className={styles['squares']} role="img" aria-label={label}>
      {lines.map((length, line) => (
        <span key={line} className={styles['line']}>
          {Array.from({ length }, (_, index) => (
            <i
              key={index}
              className={fresh && line === lines.length - 1 && index === length - 1 ? styles['fresh'] : undefined}
              style={{
                width: fit.edge,
                height: fit.edge,
                marginRight: fit.edge * (index % 5 === 4 ? GAP + FIVE_GAP : GAP),
              }}
            />
          ))}
        </span>
      ))}
    </span>
  );
}
