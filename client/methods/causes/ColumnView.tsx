import { DndContext, PointerSensor, useSensor, useSensors, type DragEndEvent } from '@dnd-kit/core';
import { useState } from 'react';
import {
  addRow,
  COLUMNS,
  depthOf,
  moveRow,
  repeatsOf,
  type CausesTable,
  type Column,
  type NewRow,
} from '../../../shared/methods/causes/index.ts';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { plus } from '../../ui/icons/marks.ts';
import { useStrings } from '../../ui/language.tsx';
import { refusals as refusalTexts } from '../../../shared/i18n/refusals/refusals.ts';
import { columnRows } from './columnRows.tsx';
import { GiverSheet } from './GiverSheet.tsx';
import { siblingsOf } from './moves.ts';
import { causesStrings } from './strings/causesStrings.ts';
import { useTable } from './tableContext.tsx';
import styles from './ColumnView.module.css';

interface ColumnViewProps {
  readonly column: Column;
  /** The column of the moment: apricot. */
  readonly current: boolean;
  /** It is the one to be filled on a hand device: the button below it is the obvious one. */
  readonly obvious: boolean;
  /** Ways to solve wait until causes are two levels deep (C14). */
  readonly waitForDepth: boolean;
}

const rowsIn = (table: CausesTable, column: Column): readonly { readonly id: string; readonly text: string }[] =>
  column === 'causes' ? table.causes.map(({ row }) => row) : table[column];

const emptyRow = (column: Exclude<Column, 'contributions'>): NewRow => {
  if (column === 'causes') return { column, why: null, text: '' };
  return column === 'consequences' ? { column, when: 'already', text: '' } : { column, text: '' };
};

/** One column: its rows, a gentle hint where answers repeat, and the question that adds the next. */
export function ColumnView({ column, current, obvious, waitForDepth }: ColumnViewProps) {
  const words = useStrings(causesStrings);
  const refusals = useStrings(refusalTexts);
  const { table, live, newKey, whyNot } = useTable();
  const [fresh, setFresh] = useState<string | null>(null);
  const [giving, setGiving] = useState(false);
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 6 } }));
  const Rows = columnRows[column];
  const rows = rowsIn(table, column);
  const refused = whyNot(column);
  const waits = column === 'solutions' && waitForDepth && depthOf(table) < 2;
  const reason = waits ? words.waitForDepth : refused === null ? null : refusals[refused];
  const add = () => {
    if (column === 'contributions') return setGiving(true);
    const key = newKey();
    addRow(live.doc, key, emptyRow(column));
    setFresh(key);
  };
  const onDragEnd = ({ active, over }: DragEndEvent) => {
    const [from, to] = [String(active.id), over === null ? null : String(over.id)];
    if (to !== null && to !== from && siblingsOf(table, column, from).includes(to)) moveRow(live.doc, column, from, to);
  };
  return (
    <section className={classes(styles['column'], current && styles['current'])} aria-label={words.columns[column]}>
      <h3>
        <span className={styles['number']}>{COLUMNS.indexOf(column) + 1}</span>
        {words.columns[column]}
        <span className={styles['count']} role="img" aria-label={words.answers(rows.length)}>
          {rows.length}
        </span>
      </h3>
      <DndContext sensors={sensors} onDragEnd={onDragEnd}>
        <ul className={styles['rows']}>
          {rows.length === 0 && <li className={styles['empty']}>{words.empty[column]}</li>}
          <Rows fresh={fresh} onFresh={setFresh} />
        </ul>
      </DndContext>
      <Hint rows={rows} asks={obvious && reason === null} />
      <div className={styles['add']}>
        <Button wide kind={obvious ? 'go' : 'plain'} icon={plus} disabledReason={reason} onPress={add}>
          {rows.length === 0 ? words.ask[column] : words.another[column]}
        </Button>
      </div>
      {giving && <GiverSheet onClose={() => setGiving(false)} />}
    </section>
  );
}

/** Where answers repeat, the pair; else, while the column is being filled, the reminder to ask again (C13). */
function Hint({ rows, asks }: { readonly rows: ReturnType<typeof rowsIn>; readonly asks: boolean }) {
  const words = useStrings(causesStrings);
  const [repeat] = repeatsOf(rows);
  const textOf = (id: string) => rows.find((row) => row.id === id)?.text ?? '';
  if (repeat !== undefined) return <p className={styles['alike']}>{words.alike(textOf(repeat.a), textOf(repeat.b))}</p>;
  return asks && rows.length > 0 ? <p className={styles['prompt']}>{words.repeatQuestion}</p> : null;
}
