import { useState } from 'react';
import { binColumn, binSticker } from '../../../shared/methods/gallery/index.ts';
import { Button } from '../../ui/Button.tsx';
import { bin, undo } from '../../ui/icons/marks.ts';
import { useStrings } from '../../ui/language.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import styles from './ColumnSheet.module.css';
import { galleryStrings } from './strings/galleryStrings.ts';
import type { Leading } from './useLeading.ts';

/** What was put in the bin, to be brought back. Nothing is thrown away for good here. */
export function BinSheet({ leading }: { readonly leading: Leading }) {
  const words = useStrings(galleryStrings);
  const [open, setOpen] = useState(false);
  const { gallery, doc, still } = leading;
  const binned = [
    ...gallery.columns
      .filter((each) => each.bin !== null)
      .map(({ id, name }) => ({ id, text: name, back: () => binColumn(doc, id, null) })),
    ...gallery.stickers
      .filter((each) => each.bin !== null)
      .map(({ id, text }) => ({ id, text, back: () => binSticker(doc, id, null) })),
  ];
  if (binned.length === 0) return null;
  return (
    <>
      <Button icon={bin} onPress={() => setOpen(true)} aria={{ 'aria-haspopup': 'dialog' }}>
        {`${words.bin} · ${binned.length}`}
      </Button>
      <Sheet open={open} title={words.bin} onClose={() => setOpen(false)}>
        {binned.map(({ id, text, back }) => (
          <div key={id} className={styles['rename']}>
            <span>{text}</span>
            {!still && (
              <Button icon={undo} onPress={back} aria={{ 'aria-label': `${words.restore}: ${text}` }}>
                {words.restore}
              </Button>
            )}
          </div>
        ))}
      </Sheet>
    </>
  );
}
