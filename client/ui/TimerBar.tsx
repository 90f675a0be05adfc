import { formatDuration } from '../../shared/i18n/format/format.ts';
import styles from './TimerBar.module.css';
import { classes } from './classes.ts';
import { Icon } from './Icon.tsx';
import { clock, hand } from './icons/marks.ts';
import { useStrings } from './language.tsx';
import { uiStrings } from './strings/uiStrings.ts';

const MINUTE = 60_000;

interface TimerBarProps {
  /** Length of the run, milliseconds. */
  readonly total: number;
  /** What is left, milliseconds; negative when the time ran over. */
  readonly left: number;
  readonly running: boolean;
}

/** A bar that shortens, digits, a clock; a hand in the last minute. Over time it counts up, striped. No red, no sound, no blinking. */
export function TimerBar({ total, left, running }: TimerBarProps) {
  const words = useStrings(uiStrings);
  const over = left < 0;
  const part = total > 0 ? Math.max(0, Math.min(1, left / total)) : 0;
  const digits = formatDuration(left);
  const spoken = over ? words.timeOver(digits.slice(1)) : words.timeLeft(digits);
  return (
    <div
      className={classes(styles['timer'], !running && styles['stands'])}
      role="timer"
      aria-label={running ? spoken : `${spoken}, ${words.timeStands}`}
    >
      <Icon shape={left < MINUTE ? hand : clock} />
      <span className={classes(styles['bar'], over && styles['over'])} aria-hidden="true">
        {!over && <i style={{ transform: `scaleX(${part})` }} />}
        {!over && <u style={{ left: `${part * 100}%` }} />}
      </span>
      <span className={styles['digits']} aria-hidden="true">
        {digits}
      </span>
    </div>
  );
}
