import { useLayoutEffect, useRef, useState } from 'react';
import { placesOf, rankingOf, type Gallery } from '../../../shared/methods/gallery/index.ts';
import { Icon } from '../../ui/Icon.tsx';
import { right } from '../../ui/icons/marks.ts';
import { useStrings } from '../../ui/language.tsx';
import { feltsOf, feltStyle } from './felt.ts';
import { Picture } from './Picture.tsx';
import { Sticker } from './Sticker.tsx';
import { galleryStrings } from './strings/galleryStrings.ts';
import { useFilled } from './useFilled.ts';
import styles from './WallReading.module.css';

/** Sizes of the read sticker, pixels of a 1920 page: it shrinks in steps and no further. */
const SIZES = [132, 108, 88] as const;
/** Felt above and below the text together, pixels. */
const PADDING = 96;

/** A text at the largest of the sizes at which it fits its box; one life for each text. */
function FittingText({ text }: { readonly text: string }) {
  const box = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState<number>(SIZES[0]);
  useLayoutEffect(() => {
    const element = box.current;
    const room = element?.parentElement ?? null;
    const fit = () => {
      if (element === null || room === null) return;
      const fits = (each: number): boolean => {
        element.style.fontSize = `${each}px`;
        return element.scrollHeight <= room.clientHeight - PADDING && element.scrollWidth <= element.clientWidth;
      };
      const chosen = SIZES.find(fits) ?? SIZES[2];
      element.style.fontSize = `${chosen}px`;
      setSize(chosen);
    };
    fit();
    let stands = true;
    void document.fonts.ready.then(() => stands && fit());
    window.addEventListener('resize', fit);
    return () => {
      stands = false;
      window.removeEventListener('resize', fit);
    };
  }, []);
  return (
    <div ref={box} style={{ fontSize: size }} className={styles['text']}>
      {text}
    </div>
  );
}

/** One sticker, huge; above how far the reading is, below where it went. No name, no seat. */
export function WallReading({ gallery }: { readonly gallery: Gallery }) {
  const words = useStrings(galleryStrings);
  const filled = useFilled();
  const sticker = gallery.stickers.find((each) => each.id === gallery.last);
  const read = gallery.stickers.filter((each) => each.bin === null && each.count === undefined).length;
  const total = Math.max(read, filled.total);
  const column = sticker === undefined ? null : (placesOf(gallery).get(sticker) ?? null);
  const ranked = rankingOf(gallery).find((each) => each.column.id === column?.id);
  return (
    <div className={styles['reading']}>
      <div className={styles['progress']}>
        <b>{`${read} / ${total}`}</b>
        <span role="img" aria-label={`${read} / ${total} ${words.readOf}`}>
          {Array.from({ length: total }, (_, index) => (
            <i key={index} className={index === read - 1 ? styles['now'] : index < read ? styles['done'] : undefined} />
          ))}
        </span>
      </div>
      <Sticker className={styles['sticker']}>
        <FittingText key={sticker?.text} text={sticker?.text ?? ''} />
      </Sticker>
      <div className={styles['goes']}>
        {column !== null && ranked !== undefined && (
          <>
            <Icon shape={right} size="76px" className={styles['arrow']} />
            <div className={styles['column']} style={feltStyle(feltsOf(gallery), column)}>
              <Picture column={column} />
              <span>{column.name}</span>
              <b>{ranked.votes}</b>
            </div>
          </>
        )}
      </div>
    </div>
  );
}
