import styles from './IconButton.module.css';
import { classes } from './classes.ts';
import { Icon, type IconShape } from './Icon.tsx';

interface IconButtonProps {
  readonly icon: IconShape;
  /** What it does, for everybody who cannot see the picture; also shown when the mouse rests on it. */
  readonly label: string;
  readonly onPress: () => void;
  readonly pressed?: boolean;
  readonly disabled?: boolean;
  readonly round?: boolean;
}

/** A square button with a picture alone: only for − + ? and marks that stand beside what they act on. */
export function IconButton({ icon, label, onPress, pressed, disabled, round }: IconButtonProps) {
  return (
    <button
      type="button"
      className={classes(styles['square'], round && styles['round'])}
      aria-label={label}
      title={label}
      aria-pressed={pressed}
      disabled={disabled}
      onClick={onPress}
    >
      <Icon shape={icon} />
    </button>
  );
}
