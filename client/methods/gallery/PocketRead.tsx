import { useState } from 'react';
import { placesOf, type Gallery, type Sticker as ReadSticker } from '../../../shared/methods/gallery/index.ts';
import type { RefusalCode } from '../../../shared/domain/refusal.ts';
import { useCommand } from '../../sync/index.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { check, closed, cross, down, speak } from '../../ui/icons/marks.ts';
import { StateCard } from '../../ui/StateCard.tsx';
import { useStrings } from '../../ui/language.tsx';
import { feltsOf, feltStyle } from './felt.ts';
import { Picture } from './Picture.tsx';
import styles from './PocketRead.module.css';
import { Refusal } from './Refusal.tsx';
import { Sticker } from './Sticker.tsx';
import { galleryStrings } from './strings/galleryStrings.ts';

interface PocketReadProps {
  readonly sticker: ReadSticker;
  readonly gallery: Gallery;
}

/** One's own sticker is being read: where it went, and whether that is what one meant. Nobody else sees the answer [G7]. */
export function PocketRead({ sticker, gallery }: PocketReadProps) {
  const words = useStrings(galleryStrings);
  const command = useCommand();
  const [answeredFor, setAnsweredFor] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<RefusalCode | null>(null);
  const column = placesOf(gallery).get(sticker) ?? null;
  const lies = column?.id ?? null;
  // Moved to another column, the question is a new one.
  const answered = lies !== null && answeredFor === lies;
  const say = async (yes: boolean) => {
    const answer = await command('gallery.confirm', { sticker: sticker.id, yes });
    setAnsweredFor(answer.ok ? lies : null);
    setRefusal(answer.ok ? null : answer.code);
  };
  return (
    <div className={styles['read']}>
      <p className={styles['now']}>
        <Icon shape={speak} />
        <b>{words.yourStickerRead}</b>
      </p>
      <Sticker className={styles['paper']}>{sticker.text}</Sticker>
      <div className={styles['arrow']}>
        <Icon shape={down} size="40px" />
      </div>
      <div className={styles['column']} style={column === null ? undefined : feltStyle(feltsOf(gallery), column)}>
        {column !== null && <Picture column={column} />}
        <b>{column?.name ?? words.columnBeingChosen}</b>
      </div>
      <Refusal code={refusal} />
      <div className={styles['question']} aria-live="polite">
        {answered && <StateCard kind="done" title={words.thanks} />}
        {!answered && column !== null && (
          <>
            <h1>{words.didYouMean}</h1>
            <Button kind="yes" wide icon={check} onPress={() => void say(true)}>
              {words.yes}
            </Button>
            <Button kind="no" wide icon={cross} onPress={() => void say(false)}>
              {words.noOther}
            </Button>
          </>
        )}
        <p className={styles['private']}>
          <Icon shape={closed} />
          <span>{words.nobodySees}</span>
        </p>
      </div>
    </div>
  );
}
