import { COLUMNS } from '../../../shared/methods/causes/index.ts';
import { Loading } from '../../ui/Loading.tsx';
import { useStrings } from '../../ui/language.tsx';
import type { ViewProps } from '../view.ts';
import { whoOf } from './giver.ts';
import { Cell } from './Cell.tsx';
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
  const columns = {
    causes: table.causes.map(({ row, depth }) => ({ id: row.id, text: row.text, lead: '→ '.repeat(depth) })),
    consequences: table.consequences.map(({ id, text, when }) => ({ id, text, lead: words.when[when] })),
    solutions: table.solutions.map(({ id, text }) => ({ id, text, lead: '' })),
    contributions: table.contributions.map(({ id, text, who, what }) => ({
      id,
      text,
      lead: `${whoOf(who, words.givers)}, ${words.what[what]}`,
    })),
  };
  const height = Math.max(1, ...COLUMNS.map((column) => columns[column].length));
  return (
    <table className={styles['sheet']}>
      <caption>{words.sheet}</caption>
      <thead>
        <tr>
          <th scope="col">{words.problem}</th>
          {COLUMNS.map((column) => (
            <th key={column} scope="col">
              {words.columns[column]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {Array.from({ length: height }, (_, at) => (
          <tr key={at}>
            {at === 0 && (
              <th scope="rowgroup" rowSpan={height}>
                {table.problem}
              </th>
            )}
            {COLUMNS.map((column) => {
              const row = columns[column][at];
              return (
                <td key={column}>
                  {row !== undefined && (
                    <>
                      {row.lead !== '' && <small>{row.lead}</small>}
                      <Cell
                        key={row.id}
                        column={column}
                        id={row.id}
                        text={row.text}
                        label={words.cell(words.columns[column])}
                      />
                    </>
                  )}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
