import styles from './HelpButton.module.css';
import { useStrings } from './language.tsx';
import { uiStrings } from './strings/uiStrings.ts';

const MARK = '?';

/** The "?" that stands in the same corner of every screen and opens the questions of the step. */
export function HelpButton({ onPress }: { readonly onPress: () => void }) {
  const words = useStrings(uiStrings);
  return (
    <button type="button" className={styles['help']} aria-label={words.help} title={words.help} onClick={onPress}>
      {MARK}
    </button>
  );
}
