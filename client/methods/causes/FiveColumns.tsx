import { COLUMNS, type CausesTable } from '../../../shared/methods/causes/index.ts';
import { useStrings } from '../../ui/language.tsx';
import { entriesOf } from './entries.ts';
import { SheetHead } from './SheetHead.tsx';
import { causesStrings } from './strings/causesStrings.ts';
import styles from './ListPanel.module.css';

/** The handbook's table as on paper: problem, causes, consequences, ways to solve, contributions, in words alone. */
export function FiveColumns({ table }: { readonly table: CausesTable }) {
  const words = useStrings(causesStrings);
  const columns = entriesOf(table, words);
  const height = Math.max(1, ...COLUMNS.map((column) => columns[column].length));
  return (
    <table className={styles['sheet']}>
      <SheetHead />
      <tbody>
        {Array.from({ length: height }, (_, at) => (
          <tr key={at}>
            {at === 0 && (
              <th scope="rowgroup" rowSpan={height}>
                {table.problem}
              </th>
            )}
            {COLUMNS.map((column) => {
              const entry = columns[column][at];
              return (
                <td key={column}>
                  {entry !== undefined && (
                    <>
                      {entry.said !== '' && <small>{entry.said}</small>}
                      <p>{entry.deep + entry.text}</p>
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
