import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { check, pen, speak } from '../../ui/icons/marks.ts';
import { useStrings } from '../../ui/language.tsx';
import { galleryStrings } from './strings/galleryStrings.ts';
import styles from './WordingPrompt.module.css';

interface WordingPromptProps {
  readonly text: string;
  readonly onMore: () => void;
  readonly onKeep: () => void;
}

/** Asks what stands behind a wish [G5]: a question with two equal answers, never a refusal. */
export function WordingPrompt({ text, onMore, onKeep }: WordingPromptProps) {
  const words = useStrings(galleryStrings);
  return (
    <section className={styles['ask']} aria-live="polite">
      <p>
        <Icon shape={speak} />
        <b>{words.promptAsk(text)}</b>
      </p>
      <div className={styles['answers']}>
        <Button icon={pen} wide onPress={onMore}>
          {words.promptMore}
        </Button>
        <Button icon={check} wide onPress={onKeep}>
          {words.promptKeep}
        </Button>
      </div>
    </section>
  );
}
