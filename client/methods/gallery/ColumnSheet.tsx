import { useState } from 'react';
import { NAME_LENGTH } from '../../../shared/domain/limits.ts';
import { orderBetween } from '../../../shared/domain/order.ts';
import {
  binColumn,
  mergeColumn,
  rankingOf,
  setColumn,
  splitColumn,
  tidied,
  type RankedColumn,
} from '../../../shared/methods/gallery/index.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { bin, check, down, merge, split, up } from '../../ui/icons/marks.ts';
import { useStrings } from '../../ui/language.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { ClassChoice } from './ClassChoice.tsx';
import styles from './ColumnSheet.module.css';
import { inOwnOrder } from './ownOrder.ts';
import { PictureChoice } from './PictureChoice.tsx';
import { StickerLines } from './StickerLines.tsx';
import { galleryStrings } from './strings/galleryStrings.ts';
import type { Leading } from './useLeading.ts';

interface ColumnSheetProps {
  readonly ranked: RankedColumn;
  readonly leading: Leading;
  readonly onClose: () => void;
}

/** All that can be done to one column: name, class, picture, place in the list, merging, taking apart, the bin, its stickers. */
export function ColumnSheet({ ranked, leading, onClose }: ColumnSheetProps) {
  const words = useStrings(galleryStrings);
  const { column } = ranked;
  return (
    <Sheet open title={column.name} onClose={onClose}>
      <Rename ranked={ranked} leading={leading} />
      {!leading.still && <ClassChoice column={column} doc={leading.doc} />}
      <h3>{words.stickersHere}</h3>
      <StickerLines stickers={ranked.stickers} leading={leading} onTaken={onClose} />
      {!leading.still && (
        <>
          <PictureChoice column={column} doc={leading.doc} />
          <Reorder ranked={ranked} leading={leading} />
          <Merging ranked={ranked} leading={leading} onMerged={onClose} />
          <Button
            icon={bin}
            onPress={() => {
              binColumn(leading.doc, column.id, Date.now());
              onClose();
            }}
          >
            {words.binColumn}
          </Button>
        </>
      )}
    </Sheet>
  );
}

function Rename({ ranked: { column }, leading }: Pick<ColumnSheetProps, 'ranked' | 'leading'>) {
  const words = useStrings(galleryStrings);
  const [name, setName] = useState(column.name);
  const clean = tidied(name);
  if (leading.still) return null;
  return (
    <form
      className={styles['rename']}
      onSubmit={(event) => {
        event.preventDefault();
        if (clean !== '') setColumn(leading.doc, column.id, 'name', clean);
      }}
    >
      <Field label={words.rename} value={name} onChange={setName} maxLength={NAME_LENGTH} />
      <Button type="submit" icon={check} onPress={() => undefined}>
        {words.save}
      </Button>
    </form>
  );
}

function Reorder({ ranked: { column }, leading }: Pick<ColumnSheetProps, 'ranked' | 'leading'>) {
  const words = useStrings(galleryStrings);
  const columns = inOwnOrder(rankingOf(leading.gallery), leading.gallery).map((each) => each.column);
  const index = columns.findIndex((each) => each.id === column.id);
  const orderAt = (place: number): string => columns[place]?.order ?? '';
  const put = (order: string) => setColumn(leading.doc, column.id, 'order', order);
  return (
    <div className={styles['pair']} role="group" aria-label={words.order}>
      <Button icon={up} onPress={() => index > 0 && put(orderBetween(orderAt(index - 2), orderAt(index - 1)))}>
        {words.moveUp}
      </Button>
      <Button
        icon={down}
        onPress={() => index < columns.length - 1 && put(orderBetween(orderAt(index + 1), orderAt(index + 2)))}
      >
        {words.moveDown}
      </Button>
    </div>
  );
}

function Merging({
  ranked: { column },
  leading,
  onMerged,
}: Pick<ColumnSheetProps, 'ranked' | 'leading'> & { readonly onMerged: () => void }) {
  const words = useStrings(galleryStrings);
  const [into, setInto] = useState('');
  const { gallery, doc } = leading;
  const others = inOwnOrder(rankingOf(gallery), gallery).filter((each) => each.column.id !== column.id);
  const inside = gallery.columns.filter((each) => each.mergedInto === column.id && each.bin === null);
  return (
    <>
      {others.length > 0 && (
        <div className={styles['merge']}>
          <label>
            {words.merge}
            <select value={into} onChange={(event) => setInto(event.currentTarget.value)}>
              <option value="">{words.mergeInto}</option>
              {others.map((each) => (
                <option key={each.column.id} value={each.column.id}>
                  {each.column.name}
                </option>
              ))}
            </select>
          </label>
          <Button
            icon={merge}
            disabledReason={into === '' ? words.mergeInto : null}
            onPress={() => {
              mergeColumn(doc, column.id, into);
              onMerged();
            }}
          >
            {words.mergeDo}
          </Button>
        </div>
      )}
      {inside.length > 0 && <h3>{words.merged}</h3>}
      {inside.map((each) => (
        <div key={each.id} className={styles['rename']}>
          <span>{each.name}</span>
          <Button icon={split} onPress={() => splitColumn(doc, each.id)}>
            {words.split}
          </Button>
        </div>
      ))}
    </>
  );
}
