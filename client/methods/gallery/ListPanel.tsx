import { useState } from 'react';
import { NAME_LENGTH } from '../../../shared/domain/limits.ts';
import { placesOf, rankingOf } from '../../../shared/methods/gallery/index.ts';
import { Button } from '../../ui/Button.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { TextSheet } from '../../ui/TextSheet.tsx';
import { plus } from '../../ui/icons/marks.ts';
import { scribe } from '../../ui/icons/pictures.ts';
import { useStrings } from '../../ui/language.tsx';
import type { ViewProps } from '../view.ts';
import { BinSheet } from './BinSheet.tsx';
import { ColumnSheet } from './ColumnSheet.tsx';
import styles from './ListPanel.module.css';
import { placeLabel } from './place.ts';
import { Refusal } from './Refusal.tsx';
import { ScribeSheet } from './ScribeSheet.tsx';
import { galleryStrings } from './strings/galleryStrings.ts';
import { useLeading, type Leading } from './useLeading.ts';

/** The gallery as two tables: columns by rank, stickers with a choice of column each. Equal in power to the board. */
export function ListPanel(props: ViewProps) {
  const words = useStrings(galleryStrings);
  const leading = useLeading(props);
  const [sheet, setSheet] = useState<'column' | 'scribe' | null>(null);
  if (leading === null) return <Loading />;
  const { still } = leading;
  return (
    <section className={styles['panel']} aria-label={words.list}>
      {!still && (
        <div className={styles['tools']}>
          <Button onPress={leading.readNext}>{words.nextSticker}</Button>
          <Button icon={plus} onPress={() => setSheet('column')} aria={{ 'aria-haspopup': 'dialog' }}>
            {words.newColumn}
          </Button>
          <Button icon={scribe} onPress={() => setSheet('scribe')} aria={{ 'aria-haspopup': 'dialog' }}>
            {words.scribe}
          </Button>
          <BinSheet leading={leading} />
        </div>
      )}
      <Refusal code={leading.refusal} />
      <ColumnTable leading={leading} />
      <StickerTable leading={leading} />
      <TextSheet
        open={sheet === 'column'}
        title={words.nameColumn}
        maxLength={NAME_LENGTH}
        onDone={(name) => {
          leading.makeColumn(name);
          setSheet(null);
        }}
        onClose={() => setSheet(null)}
      />
      <ScribeSheet open={sheet === 'scribe'} session={props.session} leading={leading} onClose={() => setSheet(null)} />
    </section>
  );
}

function ColumnTable({ leading }: { readonly leading: Leading }) {
  const words = useStrings(galleryStrings);
  const [open, setOpen] = useState<string | null>(null);
  const ranking = rankingOf(leading.gallery);
  const opened = ranking.find((each) => each.column.id === open);
  return (
    <>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{words.rank}</th>
            <th scope="col">{words.problem}</th>
            <th scope="col">{words.class}</th>
            <th scope="col">{words.votesHead}</th>
            <th scope="col">{words.peopleHead}</th>
          </tr>
        </thead>
        <tbody>
          {ranking.map(({ column, votes, people, rank }) => (
            <tr key={column.id}>
              <td>{placeLabel(ranking, rank)}</td>
              <th scope="row">
                <button
                  type="button"
                  className={styles['open']}
                  aria-haspopup="dialog"
                  onClick={() => setOpen(column.id)}
                >
                  {column.name}
                </button>
              </th>
              <td>{words.classes[column.class]}</td>
              <td>{votes}</td>
              <td>{people}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {opened !== undefined && <ColumnSheet ranked={opened} leading={leading} onClose={() => setOpen(null)} />}
    </>
  );
}

function StickerTable({ leading }: { readonly leading: Leading }) {
  const words = useStrings(galleryStrings);
  const { gallery, still } = leading;
  const ranking = rankingOf(gallery);
  return (
    <table className={styles['table']}>
      <thead>
        <tr>
          <th scope="col">{words.stickersHere}</th>
          <th scope="col">{words.scribeColumn}</th>
        </tr>
      </thead>
      <tbody>
        {[...placesOf(gallery)].map(([sticker, column]) => (
          <tr key={sticker.id}>
            <th scope="row">{sticker.count === undefined ? sticker.text : `${sticker.text} × ${sticker.count}`}</th>
            <td>
              <select
                aria-label={words.columnOf(sticker.text)}
                disabled={still}
                value={column?.id ?? ''}
                onChange={(event) => leading.place(event.currentTarget.value || null, sticker.id)}
              >
                <option value="">{words.none}</option>
                {ranking.map((each) => (
                  <option key={each.column.id} value={each.column.id}>
                    {each.column.name}
                  </option>
                ))}
              </select>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
