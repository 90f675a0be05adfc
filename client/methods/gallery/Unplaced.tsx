import { placesOf } from '../../../shared/methods/gallery/index.ts';
import { useStrings } from '../../ui/language.tsx';
import { classes } from '../../ui/classes.ts';
import { DragSticker } from './drag.tsx';
import { Sticker } from './Sticker.tsx';
import { galleryStrings } from './strings/galleryStrings.ts';
import styles from './Unplaced.module.css';
import type { Leading } from './useLeading.ts';

/** Read stickers that lie in no column, and problem marks of the map: a tap takes one in hand, the mouse drags it. */
export function Unplaced({ leading }: { readonly leading: Leading }) {
  const words = useStrings(galleryStrings);
  const { gallery, inHand, still } = leading;
  const loose = [...placesOf(gallery)].filter(([, column]) => column === null).map(([sticker]) => sticker);
  const candidates = gallery.candidates.filter((each) => each.bin === null);
  if (loose.length === 0 && candidates.length === 0) return null;
  return (
    <section className={styles['loose']}>
      {loose.length > 0 && <h3>{`${words.unplaced} · ${loose.length}`}</h3>}
      <ul className={styles['pile']}>
        {loose.map((sticker) => (
          <li key={sticker.id}>
            <DragSticker id={sticker.id} still={still || sticker.id === inHand?.id}>
              <button
                type="button"
                className={classes(styles['take'], sticker.id === inHand?.id && styles['held'])}
                aria-pressed={sticker.id === inHand?.id}
                aria-label={`${words.takeInHand}: ${sticker.text}`}
                onClick={() => leading.take(sticker.id)}
              >
                <Sticker className={styles['small']}>{sticker.text}</Sticker>
              </button>
            </DragSticker>
          </li>
        ))}
      </ul>
      {candidates.length > 0 && <h3>{words.candidates}</h3>}
      {candidates.length > 0 && <p className={styles['note']}>{words.candidatesNote}</p>}
      <ul className={styles['pile']}>
        {candidates.map((each) => (
          <li key={each.id} className={styles['candidate']}>
            {each.text}
          </li>
        ))}
      </ul>
    </section>
  );
}
