import { useState, type ButtonHTMLAttributes, type ReactNode } from 'react';
import styles from './Button.module.css';
import { classes } from './classes.ts';
import { Icon, type IconShape } from './Icon.tsx';
import { lock } from './icons/marks.ts';

export interface ButtonProps {
  /** `go` is the one obvious action of a screen; `yes` and `no` answer a question and stand one above the other. */
  readonly kind?: 'plain' | 'go' | 'yes' | 'no' | 'flat';
  readonly icon?: IconShape;
  readonly children: ReactNode;
  readonly onPress: () => void;
  /** Why it cannot be pressed now. It stays reachable, and says this when pressed. */
  readonly disabledReason?: string | null;
  /** Fills the width it is given. */
  readonly wide?: boolean;
  readonly type?: 'button' | 'submit';
  readonly aria?: Pick<
    ButtonHTMLAttributes<HTMLButtonElement>,
    'aria-label' | 'aria-pressed' | 'aria-expanded' | 'aria-haspopup' | 'aria-describedby' | 'aria-controls'
  >;
}

/** A big button: picture left, word right. */
export function Button({
  kind = 'plain',
  icon,
  children,
  onPress,
  disabledReason = null,
  wide,
  type = 'button',
  aria,
}: ButtonProps) {
  const [told, setTold] = useState(false);
  const off = disabledReason !== null;
  const shown = off ? lock : icon;
  const button = (
    <button
      {...aria}
      type={type}
      className={classes(styles['button'], styles[kind], off && styles['off'], wide && styles['wide'])}
      aria-disabled={off || undefined}
      onClick={(event) => {
        if (!off) return onPress();
        event.preventDefault();
        setTold(true);
      }}
    >
      {shown && <Icon shape={shown} />}
      <span className={styles['word']}>{children}</span>
    </button>
  );
  if (!off) return button;
  return (
    <span className={classes(styles['held'], wide && styles['wide'])}>
      {button}
      <span role="status" className={styles['reason']}>
        {told ? disabledReason : ''}
      </span>
    </span>
  );
}
