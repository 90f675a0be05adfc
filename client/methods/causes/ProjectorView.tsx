import { useRef } from 'react';
import { COLUMNS, isColumnOpen, type CausesTable } from '../../../shared/methods/causes/index.ts';
import { stepNow } from '../../../shared/session/index.ts';
import type { Step } from '../../../shared/session/session.ts';
import type { StepNow } from '../../../shared/sync/change.ts';
import { useContent } from '../../sync/index.ts';
import { Loading } from '../../ui/Loading.tsx';
import { useStrings } from '../../ui/language.tsx';
import type { ViewProps } from '../view.ts';
import { causesStrings } from './strings/causesStrings.ts';
import { readTable } from './readTable.ts';
import { boardOfTable, firstTable } from './tablesOf.ts';
import { WallColumns } from './WallColumns.tsx';
import { useWallFit } from './wallFit.ts';
import { WallGrid } from './WallGrid.tsx';
import { pageAt, wallPages } from './wallPages.ts';
import styles from './ProjectorView.module.css';

/** The wall: one table at a time, in the largest type that holds it. */
export function ProjectorView({ session, step, actor }: ViewProps) {
  const words = useStrings(causesStrings);
  const shown = firstTable(session, step, actor);
  const board = boardOfTable(shown?.table ?? '1');
  const table = useContent(board, readTable);
  if (shown === undefined) return <p className={styles['question']}>{words.empty.causes}</p>;
  if (table === null) return <Loading />;
  const problem = table.problem === '' ? shown.problem : table.problem;
  return step.settings['walk'] === true ? (
    <Walk table={table} problem={problem} step={step} />
  ) : (
    <Filling table={table} problem={problem} now={stepNow(session, board)} />
  );
}

interface WallProps {
  readonly table: CausesTable;
  readonly problem: string;
}

/** While columns are filled, the one of the moment and the one before it have the wall; contributions have it alone. */
function Filling({ table, problem, now }: WallProps & { readonly now: StepNow }) {
  const open = COLUMNS.filter((column) => isColumnOpen(column, now, table.columns[column]));
  const current = open[open.length - 1] ?? null;
  return (
    <div className={styles['wall']}>
      <h1>{problem}</h1>
      {current === 'contributions' ? (
        <FittedGrid table={table} />
      ) : (
        <WallColumns
          parts={open.slice(-2).map((column) => ({ column, from: 0, to: Infinity }))}
          table={table}
          current={current}
        />
      )}
    </div>
  );
}

/** The walk through the tables (C16), the facilitator turning the pages. */
function Walk({ table, problem, step }: WallProps & { readonly step: Step }) {
  const pages = wallPages({ ...table, problem });
  const at = pageAt(pages, step.settings['page']);
  const page = pages[at];
  return (
    <div className={styles['wall']}>
      <header className={styles['title']}>
        <h1>{problem}</h1>
        {pages.length > 1 && <span>{`${at + 1} / ${pages.length}`}</span>}
      </header>
      {page?.shows === 'grid' && <FittedGrid key={at} table={table} lines={[page.from, page.to]} />}
      {page?.shows === 'columns' && <WallColumns key={at} parts={page.parts} table={table} current={null} />}
    </div>
  );
}

interface FittedGridProps {
  readonly table: CausesTable;
  readonly lines?: readonly [number, number];
}

function FittedGrid({ table, lines }: FittedGridProps) {
  const words = useStrings(causesStrings);
  const place = useRef<HTMLDivElement>(null);
  useWallFit(place, false);
  return (
    <section ref={place} className={styles['giving']}>
      <h2>{words.columns.contributions}</h2>
      <WallGrid contributions={table.contributions} {...(lines === undefined ? {} : { lines })} />
    </section>
  );
}
