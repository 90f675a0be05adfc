import { DndContext, PointerSensor, useSensor, useSensors, type DragEndEvent } from '@dnd-kit/core';
import { memo, useDeferredValue, useMemo, useState } from 'react';
import { COLUMNS, moveRow, type CausesTable, type Column } from '../../../shared/methods/causes/index.ts';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { plus } from '../../ui/icons/marks.ts';
import { useStrings } from '../../ui/language.tsx';
import { columnRows } from './columnRows.tsx';
import { ContributionGrid } from './ContributionGrid.tsx';
import { GiverSheet } from './GiverSheet.tsx';
import { Hint } from './Hint.tsx';
import { siblingsOf } from './moves.ts';
import { OneGiver } from './OneGiver.tsx';
import { readTable } from './readTable.ts';
import { causesStrings } from './strings/causesStrings.ts';
import { useHand, useTable } from './tableContext.tsx';
import { useAdding, useReason } from './useAdding.ts';
import { useGiving } from './useGiving.ts';
import styles from './ColumnView.module.css';

/** How contributions are shown: the grid, one giver of it, or its cells as a list beside the three other columns. */
export type Face = 'grid' | 'giver' | 'list';

interface ColumnViewProps {
  readonly column: Column;
  /** The column of the moment: apricot. */
  readonly current: boolean;
  /** It is the one to be filled on a hand device: the button below it is the obvious one. */
  readonly obvious: boolean;
  /** Ways to solve wait until causes are two levels deep (C14). */
  readonly waitForDepth: boolean;
  readonly face: Face;
  /** Its name stands above it; else it stands in the path already. */
  readonly titled: boolean;
  /** Gives the contributions their room. */
  readonly onGrid: () => void;
}

const rowsOf = (written: CausesTable[Column]): readonly { readonly id: string; readonly text: string }[] =>
  written.map((each) => ('row' in each ? each.row : each));

/** One column: its rows, a gentle hint where answers repeat, and the question that adds the next. */
export function ColumnView({ column, current, obvious, waitForDepth, face, titled, onGrid }: ColumnViewProps) {
  const words = useStrings(causesStrings);
  const { table } = useTable();
  const [fresh, setFresh] = useState<string | null>(null);
  const [naming, setNaming] = useState(false);
  const { give } = useGiving(setFresh);
  const begin = useAdding(setFresh);
  const reason = useReason(column, waitForDepth);
  const { [column]: written } = table;
  const rows = useMemo(() => rowsOf(written), [written]);
  // Repeats are looked for behind the letters, not with them.
  const told = useDeferredValue(rows);
  const add = () => {
    if (column === 'contributions') return face === 'list' ? onGrid() : setNaming(true);
    begin(column);
  };
  const another = column === 'contributions' && face !== 'list' ? words.addGiver : words.another[column];
  return (
    <section className={classes(styles['column'], current && styles['current'])} aria-label={words.columns[column]}>
      <h3 className={titled ? undefined : 'hidden'}>
        <span className={styles['number']}>{COLUMNS.indexOf(column) + 1}</span>
        {words.columns[column]}
        <span className={styles['count']} role="img" aria-label={words.answers(rows.length)}>
          {rows.length}
        </span>
      </h3>
      <ColumnBody column={column} face={face} empty={rows.length === 0} fresh={fresh} onFresh={setFresh} />
      <Hint rows={told} asks={current && reason === null} />
      <div className={styles['add']}>
        <Button wide kind={obvious ? 'go' : 'plain'} icon={plus} disabledReason={reason} onPress={add}>
          {rows.length === 0 && (column !== 'contributions' || face === 'list') ? words.ask[column] : another}
        </Button>
      </div>
      {naming && <GiverSheet onClose={() => setNaming(false)} onNamed={give} />}
    </section>
  );
}

interface ColumnBodyProps {
  readonly column: Column;
  readonly face: Face;
  readonly empty: boolean;
  readonly fresh: string | null;
  readonly onFresh: (key: string) => void;
}

const ColumnBody = memo(function ColumnBody({ column, face, empty, fresh, onFresh }: ColumnBodyProps) {
  const words = useStrings(causesStrings);
  const { live } = useHand();
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 6 } }));
  const Rows = columnRows[column];
  const onDragEnd = ({ active, over }: DragEndEvent) => {
    const [from, to] = [String(active.id), over === null ? null : String(over.id)];
    if (to === null || to === from || !siblingsOf(readTable(live.doc), column, from).includes(to)) return;
    moveRow(live.doc, column, from, to);
  };
  if (column === 'contributions' && face === 'grid') return <ContributionGrid fresh={fresh} onFresh={onFresh} />;
  return (
    <DndContext sensors={sensors} onDragEnd={onDragEnd}>
      {column === 'contributions' && face === 'giver' ? (
        <OneGiver fresh={fresh} onFresh={onFresh} />
      ) : (
        <ul className={styles['rows']}>
          {empty && <li className={styles['empty']}>{words.empty[column]}</li>}
          <Rows fresh={fresh} onFresh={onFresh} />
        </ul>
      )}
    </DndContext>
  );
});
