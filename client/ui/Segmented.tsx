import { useId } from 'react';
import styles from './Segmented.module.css';
import { classes } from './classes.ts';
import { Icon, type IconShape } from './Icon.tsx';

export interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly icon?: IconShape;
}

interface SegmentedProps<Value extends string> {
  readonly label: string;
  /** Shows the label above; otherwise it is there for screen readers only. */
  readonly labelled?: boolean;
  /** Puts the picture above its word, so that three fit on a phone. */
  readonly stacked?: boolean;
  readonly choices: readonly Choice<Value>[];
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
}

/** A few answers side by side, one of them chosen: radio buttons that look like cut felt. */
export function Segmented<Value extends string>({
  label,
  labelled = false,
  stacked = false,
  choices,
  value,
  onChange,
}: SegmentedProps<Value>) {
  const name = useId();
  return (
    <fieldset className={styles['set']}>
      <legend className={labelled ? styles['legend'] : 'hidden'}>{label}</legend>
      <div className={classes(styles['row'], stacked && styles['stacked'])}>
        {choices.map((each) => (
          <label key={each.value} className={classes(styles['choice'], each.value === value && styles['chosen'])}>
            <input
              type="radio"
              name={name}
              value={each.value}
              checked={each.value === value}
              onChange={() => onChange(each.value)}
            />
            {each.icon && <Icon shape={each.icon} />}
            <span>{each.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
