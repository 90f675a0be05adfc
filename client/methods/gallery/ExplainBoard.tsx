import { Icon } from '../../ui/Icon.tsx';
import { check, speak } from '../../ui/icons/marks.ts';
import { useStrings } from '../../ui/language.tsx';
import styles from './ExplainBoard.module.css';
import { Sticker } from './Sticker.tsx';
import { galleryStrings } from './strings/galleryStrings.ts';

/** What a problem is, by examples, and the question that finds it behind a wish. Same on the laptop and on the wall. */
export function ExplainBoard() {
  const words = useStrings(galleryStrings);
  return (
    // Focusable, so that keys can scroll it where it is longer than the screen.
    <div className={styles['explain']} tabIndex={0}>
      <h1>{words.explainTitle}</h1>
      <p>{words.explainText}</p>
      <ul className={styles['good']}>
        {words.good.map((example) => (
          <li key={example}>
            <Icon shape={check} className={styles['mark']} />
            <Sticker>{example}</Sticker>
          </li>
        ))}
      </ul>
      <div className={styles['ask']}>
        <Sticker>{words.disguise}</Sticker>
        <p>
          <Icon shape={speak} className={styles['mark']} />
          <b>{words.disguiseAsk}</b>
        </p>
      </div>
      <p>{words.fiveEach}</p>
    </div>
  );
}
