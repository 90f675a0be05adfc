import { useState } from 'react';
import { COLUMNS, type Column } from '../../../shared/methods/causes/index.ts';
import type { Step } from '../../../shared/session/session.ts';
import { Icon } from '../../ui/Icon.tsx';
import { classes } from '../../ui/classes.ts';
import { chain, causesMark, coin, lock, warn } from '../../ui/icons/marks.ts';
import { useStrings } from '../../ui/language.tsx';
import { ColumnView } from './ColumnView.tsx';
import { isColumn } from './columnOfMoment.ts';
import { causesStrings } from './strings/causesStrings.ts';
import { useTable } from './tableContext.tsx';
import { TableFoot } from './TableFoot.tsx';
import styles from './TableView.module.css';

const icons = { causes: causesMark, consequences: warn, solutions: chain, contributions: coin } as const;

interface TableViewProps {
  readonly step: Step;
  /** One column at a time, as on a phone; else all four side by side. */
  readonly narrow: boolean;
  /** The problem stands elsewhere on the screen already. */
  readonly untitled?: boolean;
}

/** A table with its four columns; on a phone they are a path of four marks, not tabs: they open in order. */
export function TableView({ step, narrow, untitled = false }: TableViewProps) {
  const words = useStrings(causesStrings);
  const { table, mayType } = useTable();
  const current = isColumn(step.moment) ? step.moment : 'causes';
  const [chosen, setChosen] = useState<Column | null>(null);
  const shown = chosen ?? current;
  const wait = step.settings['waitForDepth'] === true;
  return (
    <div className={classes(styles['table'], narrow && styles['narrow'])}>
      {untitled ? (
        <h2 className="hidden">{table.problem}</h2>
      ) : (
        <header className={styles['problem']}>
          <span>{words.problem}</span>
          <h2>{table.problem === '' ? words.noProblem : table.problem}</h2>
        </header>
      )}
      {narrow && <Path shown={shown} onChoose={setChosen} />}
      <div className={styles['columns']} style={narrow ? undefined : { gridTemplateColumns: widthsOf(current) }}>
        {COLUMNS.filter((column) => !narrow || column === shown).map((column) => (
          <ColumnView
            key={column}
            column={column}
            current={column === current}
            obvious={narrow && column === current}
            waitForDepth={wait}
          />
        ))}
      </div>
      {mayType && <TableFoot reminds={!narrow} />}
    </div>
  );
}

/** The column that is being filled has more room than the others. */
const widthsOf = (current: Column): string =>
  COLUMNS.map((column) => `minmax(0, ${column === current ? 1.25 : 1}fr)`).join(' ');

function Path({ shown, onChoose }: { readonly shown: Column; readonly onChoose: (column: Column) => void }) {
  const words = useStrings(causesStrings);
  const { whyNot } = useTable();
  return (
    <nav className={styles['path']}>
      {COLUMNS.map((column, index) => {
        const shut = whyNot(column) === 'causes.column-closed';
        const name = `${index + 1}. ${words.columns[column]}`;
        const label = shut ? `${name}: ${words.closed}` : name;
        return (
          <button
            key={column}
            type="button"
            aria-label={label}
            aria-current={column === shown ? 'step' : undefined}
            className={classes(column === shown && styles['here'])}
            onClick={() => onChoose(column)}
          >
            {index + 1}
            <Icon shape={shut ? lock : icons[column]} size="22px" />
          </button>
        );
      })}
    </nav>
  );
}
