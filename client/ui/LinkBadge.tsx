import styles from './LinkBadge.module.css';
import { classes } from './classes.ts';
import { Icon } from './Icon.tsx';
import { check, clock, noLink, warn } from './icons/marks.ts';
import { useStrings } from './language.tsx';
import { uiStrings } from './strings/uiStrings.ts';

/** `saved`: on the laptop's disk; `saving`: on its way; `offline`: kept on this device; `failing`: nowhere safe. */
type LinkBadgeState = 'saved' | 'saving' | 'offline' | 'failing';

const ICONS = { saved: check, saving: clock, offline: noLink, failing: warn } as const;

interface LinkBadgeProps {
  readonly state: LinkBadgeState;
  /** Words in place of the standard ones, e.g. how many pieces went out after the link came back. */
  readonly detail?: string | null;
}

/** Whether the work is safe: shape, colour and word. It never moves and never covers anything. */
export function LinkBadge({ state, detail }: LinkBadgeProps) {
  const words = useStrings(uiStrings);
  return (
    <span role="status" aria-label={words.link} className={classes(styles['badge'], styles[state])}>
      <Icon shape={ICONS[state]} className={styles['mark']} />
      <span>{detail ?? words[state]}</span>
    </span>
  );
}
