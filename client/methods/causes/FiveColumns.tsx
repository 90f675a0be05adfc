import { COLUMNS, type CausesTable, type Column, type Mark } from '../../../shared/methods/causes/index.ts';
import { useStrings } from '../../ui/language.tsx';
import { Cell } from './Cell.tsx';
import { AddLine, type Writing } from './AddLine.tsx';
import { whoOf } from './giver.ts';
import { causesStrings } from './strings/causesStrings.ts';
import type { CausesStrings } from './strings/en.ts';
import { useTable } from './tableContext.tsx';
import { useAdding } from './useAdding.ts';
import type { Fresh } from './useGiving.ts';
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
  /** How it is written in; without it, as on paper, a cell is its words alone. */
  readonly writing?: Writing;
}

/** The handbook's table: problem, causes, consequences, ways to solve, contributions. */
export function FiveColumns({ table, writing }: FiveColumnsProps) {
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
                  {entry !== undefined && <EntryCell column={column} entry={entry} writing={writing} />}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
      {writing !== undefined && <AddLine {...writing} />}
    </table>
  );
}

interface EntryCellProps {
  readonly column: Column;
  readonly entry: Entry;
  readonly writing: Writing | undefined;
}

function EntryCell({ column, entry, writing }: EntryCellProps) {
  const { text, depth, said } = entry;
  const deep = '→ '.repeat(depth);
  if (writing === undefined)
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
      <OpenEntry column={column} entry={entry} {...writing} />
    </>
  );
}

function OpenEntry({ column, entry: { id, text }, fresh, onFresh }: Omit<EntryCellProps, 'writing'> & Fresh) {
  const words = useStrings(causesStrings);
  const { whyNot } = useTable();
  const begin = useAdding(onFresh);
  return (
    <>
      <Cell
        key={id}
        column={column}
        id={id}
        text={text}
        label={words.cell(words.columns[column])}
        begin={fresh === id}
      />
      {column === 'causes' && whyNot(column) === null && (
        <button
          type="button"
          className={styles['why']}
          aria-label={words.whyBelow(text)}
          onClick={() => begin(column, id)}
        >
          {words.why}
        </button>
      )}
    </>
  );
}
