import { useState } from 'react';
import { CELL_LENGTH } from '../../../shared/methods/causes/index.ts';
import { Button } from '../../ui/Button.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { useStrings } from '../../ui/language.tsx';
import { causesStrings } from './strings/causesStrings.ts';
import styles from './Cell.module.css';

interface LongTextProps {
  readonly text: string;
  readonly onLetGo: () => void;
}

/** A text that no cell holds: the limit is said, and the text stays by its cell, to be copied in parts, until let go. */
export function LongText({ text, onLetGo }: LongTextProps) {
  const words = useStrings(causesStrings);
  const [open, setOpen] = useState(true);
  return (
    <div className={styles['long']}>
      <Button onPress={() => setOpen(true)}>{words.longKept}</Button>
      <Sheet open={open} title={words.tooLong(CELL_LENGTH)} onClose={() => setOpen(false)}>
        <textarea
          readOnly
          rows={8}
          className={styles['kept']}
          aria-label={words.longText}
          value={text}
          onFocus={(event) => event.currentTarget.select()}
        />
        <Button kind="go" wide onPress={() => setOpen(false)}>
          {words.keepShorter}
        </Button>
        <Button wide onPress={onLetGo}>
          {words.letGo}
        </Button>
      </Sheet>
    </div>
  );
}
