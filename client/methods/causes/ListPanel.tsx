import { useCallback, useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { file } from '../../ui/icons/marks.ts';
import { Loading } from '../../ui/Loading.tsx';
import { useStrings } from '../../ui/language.tsx';
import type { ViewProps } from '../view.ts';
import { FiveColumns } from './FiveColumns.tsx';
import { PaperTable } from './PaperTable.tsx';
import { causesStrings } from './strings/causesStrings.ts';
import { TableProvider, useTable } from './tableContext.tsx';
import { boardOfTable, firstTable } from './tablesOf.ts';
import styles from './ListPanel.module.css';

/** The handbook's five columns as a real table, for a screen reader and for print; cells are typed in place. */
export function ListPanel({ session, step, actor }: ViewProps) {
  const words = useStrings(causesStrings);
  const table = firstTable(session, step, actor);
  if (table === undefined) return <p>{words.noTables}</p>;
  return (
    <TableProvider session={session} board={boardOfTable(table.table)} actor={actor} waiting={<Loading />}>
      <SheetTable />
    </TableProvider>
  );
}

function SheetTable() {
  const words = useStrings(causesStrings);
  const { table } = useTable();
  const [printing, setPrinting] = useState(false);
  const onDone = useCallback(() => setPrinting(false), []);
  return (
    <div className={styles['panel']}>
      <Button icon={file} onPress={() => setPrinting(true)}>
        {words.print}
      </Button>
      <FiveColumns table={table} />
      {printing && <PaperTable table={table} onDone={onDone} />}
    </div>
  );
}
