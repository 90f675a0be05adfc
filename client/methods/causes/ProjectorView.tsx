import { useRef } from 'react';
import {
  COLUMNS,
  isColumnOpen,
  readCauses,
  type CausesTable,
  type Column,
} from '../../../shared/methods/causes/index.ts';
import { stepNow } from '../../../shared/session/index.ts';
import { useContent } from '../../sync/index.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { chain, clock, warn } from '../../ui/icons/marks.ts';
import { classes } from '../../ui/classes.ts';
import { useStrings } from '../../ui/language.tsx';
import type { ViewProps } from '../view.ts';
import { whatIcons, whoOf } from './giver.ts';
import { causesStrings } from './strings/causesStrings.ts';
import { boardOfTable, firstTable } from './tablesOf.ts';
import { useWallFit } from './wallFit.ts';
import styles from './ProjectorView.module.css';

/** The wall: one table at a time, only the columns that are open, in the largest type that holds them. */
export function ProjectorView({ session, step, actor }: ViewProps) {
  const words = useStrings(causesStrings);
  const shown = firstTable(session, step, actor);
  const board = boardOfTable(shown?.table ?? '1');
  const table = useContent(board, readCauses);
  if (shown === undefined) return <p className={styles['question']}>{words.empty.causes}</p>;
  if (table === null) return <Loading />;
  const now = stepNow(session, board);
  const open = COLUMNS.filter((column) => isColumnOpen(column, now, table.columns[column]));
  // In the walk all columns stand side by side; while one is being filled it and the one before have the wall.
  const walk = step.settings['walk'] === true;
  return (
    <div className={styles['wall']}>
      <h1>{table.problem === '' ? shown.problem : table.problem}</h1>
      <WallColumns
        columns={walk ? COLUMNS : open.slice(-2)}
        table={table}
        current={open[open.length - 1]}
        walk={walk}
      />
    </div>
  );
}

interface WallColumnsProps {
  readonly columns: readonly Column[];
  readonly table: CausesTable;
  readonly current: Column | undefined;
  readonly walk: boolean;
}

function WallColumns({ columns, table, current, walk }: WallColumnsProps) {
  const place = useRef<HTMLDivElement>(null);
  useWallFit(place, !walk);
  return (
    <div
      ref={place}
      className={classes(
        styles['columns'],
        columns.length > 2 && styles['walk'],
        columns.length === 1 && styles['alone'],
      )}
      style={{ gridTemplateColumns: widthsOf(columns, table) }}
    >
      {columns.map((column) => (
        <WallColumn key={column} column={column} table={table} current={!walk && column === current} />
      ))}
    </div>
  );
}

/** Columns as wide as they have something to say, within bounds, so that all of them fit in one size of type. */
function widthsOf(columns: readonly Column[], table: CausesTable): string {
  const letters = columns.map((column) =>
    column === 'causes'
      ? table.causes.reduce((sum, { row, depth }) => sum + row.text.length + 4 * depth, 0)
      : table[column].reduce((sum, row) => sum + row.text.length, 0),
  );
  const all = letters.reduce((sum, each) => sum + each, 0);
  const share = (each: number) => (all === 0 ? 1 : Math.min(2, Math.max(0.8, ((each / all) * columns.length) ** 0.75)));
  return letters.map((each) => `minmax(0, ${share(each).toFixed(2)}fr)`).join(' ');
}

interface WallColumnProps {
  readonly column: Column;
  readonly table: CausesTable;
  readonly current: boolean;
}

function WallColumn({ column, table, current }: WallColumnProps) {
  const words = useStrings(causesStrings);
  const rows = wallRows(column, table, words.givers);
  return (
    <section className={classes(styles['column'], current && styles['current'])}>
      <h2>{words.columns[column]}</h2>
      {rows.length === 0 && <p className={styles['empty']}>{words.empty[column]}</p>}
      <ul>
        {rows.map((row) => (
          <li
            key={row.id}
            style={{ marginInlineStart: `${Math.min(row.depth, 3) * 0.9}em` }}
            className={classes(row.open && styles['open'])}
          >
            {row.icon !== null && <Icon shape={row.icon} size="1em" />}
            <span>{row.text}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function wallRows(column: Column, table: CausesTable, givers: Readonly<Record<'ao' | 'ak' | 'community', string>>) {
  const plain = { depth: 0, open: false, icon: null };
  if (column === 'causes')
    return table.causes.map(({ row, depth }) => ({ ...plain, id: row.id, text: row.text, depth }));
  if (column === 'consequences')
    return table.consequences.map(({ id, text, when }) => ({
      ...plain,
      id,
      text,
      icon: when === 'already' ? warn : clock,
    }));
  if (column === 'solutions')
    return table.solutions.map(({ id, text, meets }) => ({
      ...plain,
      id,
      text,
      icon: meets.length > 0 ? chain : null,
    }));
  return table.contributions.map(({ id, who, what, text, agreed }) => ({
    ...plain,
    id,
    text: `${whoOf(who, givers)}: ${text}`,
    open: !agreed,
    icon: whatIcons[what],
  }));
}
