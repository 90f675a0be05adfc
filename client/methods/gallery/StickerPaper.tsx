import type { RefObject } from 'react';
import { STICKER_LENGTH } from '../../../shared/domain/limits.ts';
import { Icon } from '../../ui/Icon.tsx';
import { closed } from '../../ui/icons/marks.ts';
import { readingAloud } from '../../ui/icons/pictures.ts';
import { useStrings } from '../../ui/language.tsx';
import { Sticker } from './Sticker.tsx';
import styles from './StickerPaper.module.css';
import { galleryStrings } from './strings/galleryStrings.ts';
import type { PocketSheet } from './usePocketSticker.ts';

interface StickerPaperProps {
  readonly sheet: PocketSheet;
  readonly mayWrite: boolean;
  readonly field: RefObject<HTMLTextAreaElement | null>;
}

/** The sticker one writes on, and who sees it. A read one stays as it was read. */
export function StickerPaper({ sheet, mayWrite, field }: StickerPaperProps) {
  const words = useStrings(galleryStrings);
  const read = sheet.current?.read === true;
  return (
    <Sticker className={styles['paper']}>
      <textarea
        ref={field}
        className={styles['field']}
        aria-label={words.paper}
        value={sheet.text}
        readOnly={read || !mayWrite}
        maxLength={STICKER_LENGTH}
        onChange={(event) => sheet.setText(event.currentTarget.value)}
      />
      <p className={styles['private']}>
        <Icon shape={read ? readingAloud : closed} />
        <span>{read ? words.read : words.onlyYou}</span>
      </p>
    </Sticker>
  );
}
