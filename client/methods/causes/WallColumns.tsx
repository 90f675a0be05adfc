import { useRef } from 'react';
import type { CausesTable, Column } from '../../../shared/methods/causes/index.ts';
import { Icon } from '../../ui/Icon.tsx';
import { classes } from '../../ui/classes.ts';
import { useStrings } from '../../ui/language.tsx';
import { causesStrings } from './strings/causesStrings.ts';
import { useWallFit } from './wallFit.ts';
import { sharesOf, type ColumnPart } from './wallPages.ts';
import { wallRows } from './wallRows.ts';
import styles from './ProjectorView.module.css';

interface WallColumnsProps {
  readonly parts: readonly ColumnPart[];
  readonly table: CausesTable;
  /** The column that is being filled: apricot, and its newest rows stay in sight. */
  readonly current: Column | null;
}

/** Columns side by side in the largest type in which all of them stand whole. */
export function WallColumns({ parts, table, current }: WallColumnsProps) {
  const place = useRef<HTMLDivElement>(null);
  useWallFit(place, current !== null);
  const shares = sharesOf(
    parts.map(({ column }) => column),
    table,
  );
  return (
    <div
      ref={place}
      className={classes(styles['columns'], parts.length > 2 && styles['walk'], parts.length === 1 && styles['alone'])}
      style={{ gridTemplateColumns: shares.map((each) => `minmax(0, ${each.toFixed(2)}fr)`).join(' ') }}
    >
      {parts.map((part) => (
        <WallColumn key={part.column} part={part} table={table} current={part.column === current} />
      ))}
    </div>
  );
}

interface WallColumnProps {
  readonly part: ColumnPart;
  readonly table: CausesTable;
  readonly current: boolean;
}

function WallColumn({ part: { column, from, to }, table, current }: WallColumnProps) {
  const words = useStrings(causesStrings);
  const all = wallRows(column, table, words.givers);
  const rows = all.slice(from, to);
  const partly = rows.length > 0 && rows.length < all.length;
  return (
    <section className={classes(styles['column'], current && styles['current'])}>
      <h2>
        {partly ? `${words.columns[column]} ${from + 1}–${from + rows.length} / ${all.length}` : words.columns[column]}
      </h2>
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
