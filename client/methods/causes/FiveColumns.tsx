import { COLUMNS, type CausesTable, type Column } from '../../../shared/methods/causes/index.ts';
import { useStrings } from '../../ui/language.tsx';
import { Cell } from './Cell.tsx';
import { whoOf } from './giver.ts';
import { causesStrings } from './strings/causesStrings.ts';
import type { CausesStrings } from './strings/en.ts';
import styles from './ListPanel.module.css';

interface Entry {
  readonly id: string;
  readonly text: string;
  /** What is said before the text: depth, when, who and what. */
  readonly lead: string;
}

const entriesOf = (table: CausesTable, words: CausesStrings): Readonly<Record<Column, readonly Entry[]>> => ({
  causes: table.causes.map(({ row, depth }) => ({ id: row.id, text: row.text, lead: '→ '.repeat(depth) })),
  consequences: table.consequences.map(({ id, text, when }) => ({ id, text, lead: words.when[when] })),
  solutions: table.solutions.map(({ id, text }) => ({ id, text, lead: '' })),
  contributions: table.contributions.map(({ id, text, who, what, agreed }) => ({
    id,
    text,
    lead: [whoOf(who, words.givers), words.what[what], agreed ? '' : words.notAgreed]
      .filter((each) => each !== '')
      .join(', '),
  })),
});

interface FiveColumnsProps {
  readonly table: CausesTable;
  /** On paper a cell is its words alone; else it is typed in. */
  readonly onPaper?: boolean;
}

/** The handbook's table: problem, causes, consequences, ways to solve, contributions. */
export function FiveColumns({ table, onPaper = false }: FiveColumnsProps) {
  const words = useStrings(causesStrings);
  const columns = entriesOf(table, words);
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
              const entry = columns[column][at];
              return (
                <td key={column}>
                  {entry !== undefined && (
                    <>
                      {entry.lead !== '' && <small>{entry.lead}</small>}
                      {onPaper ? (
                        <p>{entry.text}</p>
                      ) : (
                        <Cell
                          key={entry.id}
                          column={column}
                          id={entry.id}
                          text={entry.text}
                          label={words.cell(words.columns[column])}
                        />
                      )}
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
