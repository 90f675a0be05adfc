import { memo } from 'react';
import { COLUMNS, type Column } from '../../../shared/methods/causes/index.ts';
import { useStrings } from '../../ui/language.tsx';
import { AddLine, type Writing } from './AddLine.tsx';
import { Cell } from './Cell.tsx';
import { entriesOf } from './entries.ts';
import { SheetHead } from './SheetHead.tsx';
import { causesStrings } from './strings/causesStrings.ts';
import { useHand, useTable } from './tableContext.tsx';
import { useAdding } from './useAdding.ts';
import type { Fresh } from './useGiving.ts';
import styles from './ListPanel.module.css';

/**
 * The handbook's table to be written in. Each column is one list: an answer that comes in above another lets it stand
 * where it is in the page, and with it the caret of who types there.
 */
export function WrittenSheet(writing: Writing) {
  const words = useStrings(causesStrings);
  const { table } = useTable();
  const columns = entriesOf(table, words);
  return (
    <table className={styles['sheet']}>
      <SheetHead />
      <tbody>
        <tr>
          <th scope="row">{table.problem}</th>
          {COLUMNS.map((column) => (
            <td key={column}>
              <ul>
                {columns[column].map(({ id, text, deep, said }) => (
                  <WrittenEntry
                    key={id}
                    column={column}
                    id={id}
                    text={text}
                    lead={deep + said}
                    begin={writing.fresh === id}
                    onFresh={writing.onFresh}
                  />
                ))}
              </ul>
            </td>
          ))}
        </tr>
      </tbody>
      <AddLine {...writing} />
    </table>
  );
}

interface WrittenEntryProps extends Pick<Fresh, 'onFresh'> {
  readonly column: Column;
  readonly id: string;
  readonly text: string;
  /** Its depth and what else was said of it. */
  readonly lead: string;
  readonly begin: boolean;
}

const WrittenEntry = memo(function WrittenEntry({ column, id, text, lead, begin, onFresh }: WrittenEntryProps) {
  const words = useStrings(causesStrings);
  const { whyNot } = useHand();
  const add = useAdding(onFresh);
  return (
    <li>
      {lead !== '' && <small>{lead}</small>}
      <Cell column={column} id={id} text={text} label={words.cell(words.columns[column])} begin={begin} />
      {column === 'causes' && whyNot(column) === null && (
        <button
          type="button"
          className={styles['why']}
          aria-label={words.whyBelow(text)}
          onClick={() => add(column, id)}
        >
          {words.why}
        </button>
      )}
    </li>
  );
});
