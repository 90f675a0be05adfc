import styles from './Stepper.module.css';
import { IconButton } from './IconButton.tsx';
import { minus, plus } from './icons/marks.ts';
import { useStrings } from './language.tsx';
import { uiStrings } from './strings/uiStrings.ts';

interface StepperProps {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step?: number;
  readonly onChange: (value: number) => void;
  /** How the value reads, e.g. with a percent sign. */
  readonly format?: (value: number) => string;
}

/** A number between a minus and a plus. */
export function Stepper({ label, value, min, max, step = 1, onChange, format = String }: StepperProps) {
  const words = useStrings(uiStrings);
  return (
    <div className={styles['stepper']} role="group" aria-label={label}>
      <IconButton
        icon={minus}
        label={`${words.less}: ${label}`}
        disabled={value <= min}
        onPress={() => onChange(Math.max(min, value - step))}
      />
      <output className={styles['value']}>{format(value)}</output>
      <IconButton
        icon={plus}
        label={`${words.more}: ${label}`}
        disabled={value >= max}
        onPress={() => onChange(Math.min(max, value + step))}
      />
    </div>
  );
}
