import { COLUMNS } from '../../../shared/methods/causes/index.ts';
import type { Subgroup } from '../../../shared/session/session.ts';
import { useContent } from '../../sync/index.ts';
import { useStrings } from '../../ui/language.tsx';
import { readTable } from './readTable.ts';
import { causesStrings } from './strings/causesStrings.ts';
import { boardOfTable } from './tablesOf.ts';
import styles from './Board.module.css';

interface TableTabProps {
  readonly subgroup: Subgroup;
  readonly number: number;
  readonly current: boolean;
  readonly onWall: boolean;
  readonly onChoose: () => void;
}

/** One table in the row of all: its problem and how many answers each column has. */
export function TableTab({ subgroup, number, current, onWall, onChoose }: TableTabProps) {
  const words = useStrings(causesStrings);
  const table = useContent(boardOfTable(subgroup.table), readTable);
  const counts = COLUMNS.map((column) => table?.[column].length ?? 0).join(' · ');
  return (
    <button type="button" className={styles['tab']} aria-current={current ? 'true' : undefined} onClick={onChoose}>
      {`${number}. ${subgroup.problem}`}
      <small>{onWall ? `${counts} — ${words.showing}` : counts}</small>
    </button>
  );
}
