import { useState } from 'react';
import { STICKERS_PER_SEAT } from '../../../shared/domain/limits.ts';
import { Button } from '../../ui/Button.tsx';
import { scribe } from '../../ui/icons/pictures.ts';
import { useStrings } from '../../ui/language.tsx';
import { SeatChip } from '../../ui/SeatChip.tsx';
import type { ViewProps } from '../view.ts';
import { Refusal } from './Refusal.tsx';
import { ScribeSheet } from './ScribeSheet.tsx';
import { galleryStrings } from './strings/galleryStrings.ts';
import { takenSeats } from './taken.ts';
import { useFilled } from './useFilled.ts';
import type { Leading } from './useLeading.ts';
import styles from './WriteBoard.module.css';

const PLACES = Array.from({ length: STICKERS_PER_SEAT }, (_, index) => index);

/** While people write: who still has stickers, never what is on them; and writing for who does not write. */
export function WriteBoard({ props, leading }: { readonly props: ViewProps; readonly leading: Leading }) {
  const words = useStrings(galleryStrings);
  const [scribing, setScribing] = useState(false);
  const filled = useFilled();
  const seats = takenSeats(props.session);
  return (
    <div className={styles['board']}>
      <h1>{words.question}</h1>
      <p className={styles['sum']}>
        <b>{words.writtenOf(filled.total, seats.length * STICKERS_PER_SEAT)}</b>
        <span>{words.progressNote}</span>
      </p>
      <ul className={styles['seats']} aria-label={words.progressTitle}>
        {seats.map((seat) => {
          const written = filled.bySeat.get(seat) ?? 0;
          return (
            <li key={seat}>
              <SeatChip seat={seat} />
              <span className={styles['five']} role="img" aria-label={words.progressOf(seat, written)}>
                {PLACES.map((place) => (
                  <i key={place} className={place < written ? styles['written'] : undefined} />
                ))}
              </span>
            </li>
          );
        })}
      </ul>
      <Refusal code={leading.refusal} />
      {!leading.still && (
        <div>
          <Button icon={scribe} onPress={() => setScribing(true)} aria={{ 'aria-haspopup': 'dialog' }}>
            {words.scribe}
          </Button>
        </div>
      )}
      <ScribeSheet open={scribing} session={props.session} leading={leading} onClose={() => setScribing(false)} />
    </div>
  );
}
