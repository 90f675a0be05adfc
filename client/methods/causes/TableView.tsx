import { useState } from 'react';
import { binRow, COLUMNS, type Column } from '../../../shared/methods/causes/index.ts';
import type { Step } from '../../../shared/session/session.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { LetterBar } from '../../ui/LetterBar.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { classes } from '../../ui/classes.ts';
import { chain, causesMark, coin, lock, undo, warn } from '../../ui/icons/marks.ts';
import { useStrings } from '../../ui/language.tsx';
import { ColumnView } from './ColumnView.tsx';
import { isColumn } from './columnOfMoment.ts';
import { causesStrings } from './strings/causesStrings.ts';
import { useTable } from './tableContext.tsx';
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
  const { table, focused, live, mayType } = useTable();
  const current = isColumn(step.moment) ? step.moment : 'causes';
  const [chosen, setChosen] = useState<Column | null>(null);
  const [binOpen, setBinOpen] = useState(false);
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
      <div className={styles['columns']}>
        {COLUMNS.filter((column) => !narrow || column === shown).map((column) => (
          <ColumnView key={column} column={column} current={column === current} waitForDepth={wait} />
        ))}
      </div>
      {mayType && (
        <footer className={styles['foot']}>
          <LetterBar target={focused} />
          <Button icon={undo} disabledReason={live.canUndo ? null : words.undo} onPress={live.undo}>
            {words.undo}
          </Button>
          {table.bin.length > 0 && (
            <Button onPress={() => setBinOpen(true)}>{`${words.bin} · ${table.bin.length}`}</Button>
          )}
        </footer>
      )}
      <Sheet open={binOpen} title={words.bin} onClose={() => setBinOpen(false)}>
        {table.bin.length === 0 && <p>{words.binEmpty}</p>}
        <ul className={styles['bin']}>
          {table.bin.map((row) => (
            <li key={row.id}>
              <span>{row.text}</span>
              <Button icon={undo} onPress={() => binRow(live.doc, row.column, row.id, false)}>
                {words.restore}
              </Button>
            </li>
          ))}
        </ul>
      </Sheet>
    </div>
  );
}

function Path({ shown, onChoose }: { readonly shown: Column; readonly onChoose: (column: Column) => void }) {
  const words = useStrings(causesStrings);
  const { whyNot } = useTable();
  return (
    <nav className={styles['path']}>
      {COLUMNS.map((column, index) => {
        const shut = whyNot(column) === 'causes.column-closed';
        const label = shut ? `${words.columns[column]}: ${words.closed}` : words.columns[column];
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
