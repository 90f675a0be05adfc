import { binSticker, type Sticker } from '../../../shared/methods/gallery/index.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { bin, hand } from '../../ui/icons/marks.ts';
import { useStrings } from '../../ui/language.tsx';
import styles from './StickerLines.module.css';
import { galleryStrings } from './strings/galleryStrings.ts';
import type { Leading } from './useLeading.ts';

interface StickerLinesProps {
  readonly stickers: readonly Sticker[];
  readonly leading: Leading;
  /** A sticker was taken in hand. */
  readonly onTaken: () => void;
}

/** Stickers one under the other, each to be taken in hand or binned. */
export function StickerLines({ stickers, leading, onTaken }: StickerLinesProps) {
  const words = useStrings(galleryStrings);
  return (
    <ul className={styles['lines']}>
      {stickers.map((sticker) => (
        <li key={sticker.id}>
          <span className={styles['text']}>
            {sticker.text}
            {sticker.count !== undefined && <b>{` × ${sticker.count}`}</b>}
          </span>
          {!leading.still && (
            <>
              <Button
                icon={hand}
                aria={{ 'aria-label': `${words.takeInHand}: ${sticker.text}` }}
                onPress={() => {
                  leading.take(sticker.id);
                  onTaken();
                }}
              >
                {words.takeInHand}
              </Button>
              <IconButton
                icon={bin}
                label={`${words.toBin}: ${sticker.text}`}
                onPress={() => binSticker(leading.doc, sticker.id, Date.now())}
              />
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
