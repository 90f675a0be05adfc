import { useCallback, useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { file } from '../../ui/icons/marks.ts';
import { Loading } from '../../ui/Loading.tsx';
import { useStrings } from '../../ui/language.tsx';
import type { ViewProps } from '../view.ts';
import { ContributionGrid } from './ContributionGrid.tsx';
import { Files } from './Files.tsx';
import { PaperTable } from './PaperTable.tsx';
import { causesStrings } from './strings/causesStrings.ts';
import { TableProvider, useTable } from './tableContext.tsx';
import { boardOfTable, firstTable } from './tablesOf.ts';
import { TableTab } from './TableTab.tsx';
import { WrittenSheet } from './WrittenSheet.tsx';
import styles from './ListPanel.module.css';

/** The handbook's five columns and the grid who × what as real tables: for a screen reader, for print and for files. */
export function ListPanel({ session, step, actor }: ViewProps) {
  const words = useStrings(causesStrings);
  const [chosen, setChosen] = useState<string | null>(null);
  const table = session.subgroups.find((each) => each.table === chosen) ?? firstTable(session, step, actor);
  if (table === undefined) return <p>{words.noTables}</p>;
  const board = boardOfTable(table.table);
  return (
    <div className={styles['panel']}>
      {session.subgroups.length > 1 && (
        <nav className={styles['line']} aria-label={words.tables}>
          {session.subgroups.map((each, index) => (
            <TableTab
              key={each.table}
              subgroup={each}
              number={index + 1}
              current={each === table}
              onWall={step.settings['shown'] === each.table}
              onChoose={() => setChosen(each.table)}
            />
          ))}
        </nav>
      )}
      <TableProvider key={board} session={session} board={board} actor={actor} waiting={<Loading />}>
        <SheetTable
          board={board}
          village={session.village}
          date={session.date}
          waitForDepth={step.settings['waitForDepth'] === true}
        />
      </TableProvider>
    </div>
  );
}

interface SheetTableProps {
  readonly board: string;
  readonly village: string;
  /** ISO date. */
  readonly date: string;
  /** Ways to solve wait until causes are two levels deep (C14). */
  readonly waitForDepth: boolean;
}

function SheetTable({ board, village, date, waitForDepth }: SheetTableProps) {
  const words = useStrings(causesStrings);
  const { table } = useTable();
  const [printing, setPrinting] = useState(false);
  const [fresh, setFresh] = useState<string | null>(null);
  const onDone = useCallback(() => setPrinting(false), []);
  return (
    <>
      <div className={styles['line']}>
        <Button icon={file} onPress={() => setPrinting(true)}>
          {words.print}
        </Button>
        <Files board={board} />
      </div>
      <WrittenSheet fresh={fresh} onFresh={setFresh} waitForDepth={waitForDepth} />
      <ContributionGrid fresh={fresh} onFresh={setFresh} />
      {printing && <PaperTable table={table} event={[village, date].filter((each) => each !== '')} onDone={onDone} />}
    </>
  );
}
