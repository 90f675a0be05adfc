import { useState } from 'react';
import { makerOf } from '../../../shared/domain/key.ts';
import {
  binRow,
  giversOf,
  hangBelow,
  markRow,
  MARKS,
  mayHangBelow,
  setAgreed,
  setWhat,
  setWhen,
  setWho,
  tie,
  untie,
  WHATS,
  WHENS,
  type CausesTable,
  type Column,
} from '../../../shared/methods/causes/index.ts';
import { Button } from '../../ui/Button.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { cross, down, up } from '../../ui/icons/marks.ts';
import { useStrings } from '../../ui/language.tsx';
import { whatIcons, whoOf } from './giver.ts';
import { stepRow } from './moves.ts';
import { causesStrings } from './strings/causesStrings.ts';
import { useTable } from './tableContext.tsx';
import styles from './RowSheet.module.css';

interface RowSheetProps {
  readonly column: Column;
  readonly id: string;
  readonly onClose: () => void;
}

const rowIn = (table: CausesTable, column: Column, id: string) =>
  (column === 'causes' ? table.causes.map((each) => each.row) : table[column]).find((each) => each.id === id);

/** Everything a row can be told, one question below the other. */
export function RowSheet({ column, id, onClose }: RowSheetProps) {
  const words = useStrings(causesStrings);
  const { live, table } = useTable();
  const [asking, setAsking] = useState(false);
  const Own = ownQuestions[column];
  const row = rowIn(table, column, id);
  const maker = makerOf(id);
  const others = maker !== live.maker && maker !== null && /^\d/.test(maker);
  const remove = () => {
    if (others && !asking) return setAsking(true);
    binRow(live.doc, column, id, true);
    onClose();
  };
  return (
    <Sheet open title={row?.text === '' || row === undefined ? words.moreTitle : row.text} onClose={onClose}>
      <div className={styles['questions']}>
        <Own id={id} />
        <Segmented
          label={words.markQuestion}
          labelled
          value={row?.mark ?? 'none'}
          choices={[
            ...MARKS.map((mark) => ({ value: mark, label: words.marks[mark] })),
            { value: 'none' as const, label: words.noMark },
          ]}
          onChange={(mark) => markRow(live.doc, column, id, mark === 'none' ? null : mark)}
        />
        <div className={styles['side']}>
          <Button icon={up} onPress={() => stepRow(live.doc, table, [column, id], -1)}>
            {words.moveUp}
          </Button>
          <Button icon={down} onPress={() => stepRow(live.doc, table, [column, id], 1)}>
            {words.moveDown}
          </Button>
        </div>
        {asking && <p role="alert">{words.removeOthers(maker ?? '')}</p>}
        <Button icon={cross} wide onPress={remove}>
          {asking ? words.yesRemove : words.remove}
        </Button>
      </div>
    </Sheet>
  );
}

function WhenQuestion({ id }: { readonly id: string }) {
  const words = useStrings(causesStrings);
  const { live, table } = useTable();
  return (
    <Segmented
      label={words.whenQuestion}
      labelled
      value={table.consequences.find((each) => each.id === id)?.when ?? null}
      choices={WHENS.map((when) => ({ value: when, label: words.when[when] }))}
      onChange={(when) => setWhen(live.doc, id, when)}
    />
  );
}

function MeetsQuestion({ id }: { readonly id: string }) {
  const words = useStrings(causesStrings);
  const { live, table, newKey } = useTable();
  const meets = new Set(table.solutions.find((each) => each.id === id)?.meets);
  return (
    <fieldset className={styles['list']}>
      <legend>{words.meetsQuestion}</legend>
      {table.causes.map(({ row, depth }) => (
        <label key={row.id} style={{ marginInlineStart: `${depth}em` }}>
          <input
            type="checkbox"
            checked={meets.has(row.id)}
            onChange={() => (meets.has(row.id) ? untie(live.doc, id, row.id) : tie(live.doc, newKey(), id, row.id))}
          />
          <span>{row.text}</span>
        </label>
      ))}
    </fieldset>
  );
}

function GiftQuestions({ id }: { readonly id: string }) {
  const words = useStrings(causesStrings);
  const { live, table } = useTable();
  const gift = table.contributions.find((each) => each.id === id);
  return (
    <>
      <Segmented
        label={words.giverQuestion}
        labelled
        value={gift?.who ?? null}
        choices={giversOf(table.contributions).map((who) => ({ value: who, label: whoOf(who, words.givers) }))}
        onChange={(who) => setWho(live.doc, id, who)}
      />
      <Segmented
        label={words.whatQuestion}
        labelled
        value={gift?.what ?? null}
        choices={WHATS.map((what) => ({ value: what, label: words.what[what], icon: whatIcons[what] }))}
        onChange={(what) => setWhat(live.doc, id, what)}
      />
      <Segmented
        label={words.agreedQuestion}
        labelled
        value={gift?.agreed === true ? 'yes' : 'no'}
        choices={[
          { value: 'yes', label: words.agreed },
          { value: 'no', label: words.notAgreed },
        ]}
        onChange={(said) => setAgreed(live.doc, id, said === 'yes')}
      />
    </>
  );
}

function HangQuestion({ id }: { readonly id: string }) {
  const words = useStrings(causesStrings);
  const { live, table } = useTable();
  const links = table.causes.map(({ row }) => row);
  const now = table.causes.find((each) => each.row.id === id)?.parent ?? '';
  return (
    <label className={styles['select']}>
      <span>{words.hangQuestion}</span>
      <select value={now} onChange={(event) => hangBelow(live.doc, id, event.currentTarget.value || null)}>
        <option value="">{words.topLevel}</option>
        {links
          .filter((row) => mayHangBelow(id, row.id, links))
          .map((row) => (
            <option key={row.id} value={row.id}>
              {row.text}
            </option>
          ))}
      </select>
    </label>
  );
}

/** The question that only this column asks. */
const ownQuestions = {
  causes: HangQuestion,
  consequences: WhenQuestion,
  solutions: MeetsQuestion,
  contributions: GiftQuestions,
} as const;
