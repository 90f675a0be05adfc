import { useState } from 'react';
import { rankingOf } from '../../../shared/methods/gallery/index.ts';
import { StateCard } from '../../ui/StateCard.tsx';
import { useStrings } from '../../ui/language.tsx';
import { ColumnRow } from './ColumnRow.tsx';
import { ColumnSheet } from './ColumnSheet.tsx';
import styles from './Columns.module.css';
import { DropColumn } from './drag.tsx';
import { feltsOf, feltStyle } from './felt.ts';
import { inOwnOrder } from './ownOrder.ts';
import { fitSquares } from './squareFit.ts';
import { galleryStrings } from './strings/galleryStrings.ts';
import type { Leading } from './useLeading.ts';

/** Width of the squares in a row, and the largest edge of one, pixels. */
const WIDTH = 186;
const EDGE = 16;

/** The columns in their own order, so that no row jumps while stickers are laid. */
export function Columns({ leading, showClass }: { readonly leading: Leading; readonly showClass: boolean }) {
  const words = useStrings(galleryStrings);
  const [open, setOpen] = useState<string | null>(null);
  const { gallery, inHand, lies, still } = leading;
  const columns = inOwnOrder(rankingOf(gallery), gallery);
  const felts = feltsOf(gallery);
  const fit = fitSquares(Math.max(1, ...columns.map((each) => each.votes)), WIDTH, EDGE);
  const lastRead = columns.find((each) => each.stickers.some((sticker) => sticker.id === gallery.last));
  if (columns.length === 0)
    return (
      <StateCard kind="empty" title={words.emptyColumns}>
        {words.emptyColumnsMore}
      </StateCard>
    );
  const opened = columns.find((each) => each.column.id === open);
  return (
    <>
      <ol className={styles['columns']}>
        {columns.map((ranked, index) => (
          <li key={ranked.column.id} style={feltStyle(felts, ranked.column)}>
            <DropColumn id={ranked.column.id}>
              <ColumnRow
                ranked={ranked}
                digit={index < 9 ? index + 1 : null}
                fit={fit}
                hit={lies?.id === ranked.column.id}
                fresh={lastRead === ranked}
                showClass={showClass}
                onPlace={inHand === null || still ? null : () => leading.place(ranked.column.id)}
                onOpen={() => setOpen(ranked.column.id)}
              />
            </DropColumn>
          </li>
        ))}
      </ol>
      {opened !== undefined && <ColumnSheet ranked={opened} leading={leading} onClose={() => setOpen(null)} />}
    </>
  );
}
