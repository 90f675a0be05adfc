import { useState, type ReactNode } from 'react';
import { COLUMNS, type Column } from '../../../shared/methods/causes/index.ts';
import type { Step } from '../../../shared/session/session.ts';
import { Icon } from '../../ui/Icon.tsx';
import { classes } from '../../ui/classes.ts';
import { chain, causesMark, coin, lock, warn } from '../../ui/icons/marks.ts';
import { useStrings } from '../../ui/language.tsx';
import { columnsInSight } from './columnsInSight.ts';
import { ColumnView, type Face } from './ColumnView.tsx';
import { isColumn } from './columnOfMoment.ts';
import { causesStrings } from './strings/causesStrings.ts';
import { useHand, useTable } from './tableContext.tsx';
import { TableFoot } from './TableFoot.tsx';
import type { Layout } from './useLayout.ts';
import styles from './TableView.module.css';

const icons = { causes: causesMark, consequences: warn, solutions: chain, contributions: coin } as const;

interface TableViewProps {
  readonly step: Step;
  readonly layout: Layout;
  /** What stands on top: the problem. */
  readonly head: ReactNode;
}

/** A table with its four columns; where not all stand in sight, a path of four marks leads through them in order. */
export function TableView({ step, layout, head }: TableViewProps) {
  const { mayType } = useHand();
  const current = isColumn(step.moment) ? step.moment : 'causes';
  const [chosen, setChosen] = useState<Column | null>(null);
  const shown = chosen ?? current;
  const inSight = columnsInSight(shown, layout);
  const alone = layout.columns === 1;
  return (
    <div className={classes(styles['table'], alone && styles['narrow'])}>
      {head}
      {inSight.length < COLUMNS.length && <Path inSight={inSight} onChoose={setChosen} />}
      <div className={styles['columns']} style={{ gridTemplateColumns: widthsOf(inSight, current) }}>
        {inSight.map((column) => (
          <ColumnView
            key={column}
            column={column}
            current={column === current}
            obvious={alone && column === current && column !== 'contributions'}
            waitForDepth={step.settings['waitForDepth'] === true}
            face={faceOf(inSight, layout)}
            titled={inSight.length === COLUMNS.length || !layout.grid}
            onGrid={() => setChosen('contributions')}
          />
        ))}
      </div>
      {mayType && <TableFoot />}
    </div>
  );
}

function faceOf(inSight: readonly Column[], { grid }: Layout): Face {
  if (inSight.length === COLUMNS.length) return 'list';
  return grid ? 'grid' : 'giver';
}

/** The column that is being filled has more room than the others; beside the grid there is room for one narrow column. */
function widthsOf(inSight: readonly Column[], current: Column): string {
  if (inSight.length === 2 && inSight.includes('contributions')) return 'minmax(0, 1fr) minmax(0, 3fr)';
  return inSight.map((column) => `minmax(0, ${column === current ? 1.25 : 1}fr)`).join(' ');
}

interface PathProps {
  readonly inSight: readonly Column[];
  readonly onChoose: (column: Column) => void;
}

function Path({ inSight, onChoose }: PathProps) {
  const words = useStrings(causesStrings);
  const { table, whyNot } = useTable();
  return (
    <nav className={styles['path']} aria-label={words.path}>
      {COLUMNS.map((column, index) => {
        const shut = whyNot(column) === 'causes.column-closed';
        return (
          <button
            key={column}
            type="button"
            aria-current={inSight.includes(column) ? 'step' : undefined}
            className={classes(inSight.includes(column) && styles['here'])}
            onClick={() => onChoose(column)}
          >
            {`${index + 1}. `}
            <Icon shape={shut ? lock : icons[column]} size="22px" />
            <span className={styles['word']}>{words.columns[column]}</span>
            {shut && <span className="hidden">{`: ${words.closed}`}</span>}
            <small aria-hidden>{table[column].length}</small>
          </button>
        );
      })}
    </nav>
  );
}
