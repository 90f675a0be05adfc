import { COLUMNS, type CausesTable, type Column, type Mark } from '../../../shared/methods/causes/index.ts';
import { useStrings } from '../../ui/language.tsx';
import { Cell } from './Cell.tsx';
import { whoOf } from './giver.ts';
import { causesStrings } from './strings/causesStrings.ts';
import type { CausesStrings } from './strings/en.ts';
import styles from './ListPanel.module.css';

interface Entry {
  readonly id: string;
  readonly text: string;
  /** Levels of whys above it. */
  readonly depth: number;
  /** What else was said of it: when, who and what, which causes, who can solve it. */
  readonly said: readonly string[];
}

function entriesOf(table: CausesTable, words: CausesStrings): Readonly<Record<Column, readonly Entry[]>> {
  const causes = new Map(table.causes.map(({ row }) => [row.id, row.text]));
  const mark = (said: Mark | null | undefined): readonly string[] => (said == null ? [] : [words.marks[said]]);
  return {
    causes: table.causes.map(({ row, depth }) => ({ id: row.id, text: row.text, depth, said: mark(row.mark) })),
    consequences: table.consequences.map((row) => ({
      ...row,
      depth: 0,
      said: [words.when[row.when], ...mark(row.mark)],
    })),
    solutions: table.solutions.map((row) => ({
      ...row,
      depth: 0,
      said: [
        ...(row.meets.length === 0
          ? []
          : [`${words.meets}: ${row.meets.map((each) => causes.get(each) ?? '').join('; ')}`]),
        ...mark(row.mark),
      ],
    })),
    contributions: table.contributions.map((row) => ({
      ...row,
      depth: 0,
      said: [
        whoOf(row.who, words.givers),
        words.what[row.what],
        ...(row.agreed ? [] : [words.notAgreed]),
        ...mark(row.mark),
      ],
    })),
  };
}

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
                  {entry !== undefined && <EntryCell column={column} entry={entry} onPaper={onPaper} />}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface EntryCellProps {
  readonly column: Column;
  readonly entry: Entry;
  readonly onPaper: boolean;
}

function EntryCell({ column, entry: { id, text, depth, said }, onPaper }: EntryCellProps) {
  const words = useStrings(causesStrings);
  const deep = '→ '.repeat(depth);
  if (onPaper)
    return (
      <>
        {said.length > 0 && <small>{said.join(', ')}</small>}
        <p>{deep + text}</p>
      </>
    );
  const lead = deep + said.join(', ');
  return (
    <>
      {lead !== '' && <small>{lead}</small>}
      <Cell key={id} column={column} id={id} text={text} label={words.cell(words.columns[column])} />
    </>
  );
}
