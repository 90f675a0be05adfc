import { useState } from 'react';
import { useCommand } from '../../sync/index.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { StateCard } from '../../ui/StateCard.tsx';
import { left, pen, people, plus, right, screen } from '../../ui/icons/marks.ts';
import { useStrings } from '../../ui/language.tsx';
import type { ViewProps } from '../view.ts';
import { causesStrings } from './strings/causesStrings.ts';
import { PeopleSheet } from './PeopleSheet.tsx';
import { ProblemSheet } from './ProblemSheet.tsx';
import { TableProvider } from './tableContext.tsx';
import { boardOfTable, firstTable } from './tablesOf.ts';
import { TableSettings } from './TableSettings.tsx';
import { TableTab } from './TableTab.tsx';
import { TableView } from './TableView.tsx';
import { useNarrow } from './useNarrow.ts';
import styles from './Board.module.css';

/** The conductor's side: all tables with how far they are, one of them open, people, columns, the walk on the wall. */
export function Board({ session, step, actor }: ViewProps) {
  const words = useStrings(causesStrings);
  const command = useCommand();
  const narrow = useNarrow();
  const [chosen, setChosen] = useState<string | null>(null);
  const [sheet, setSheet] = useState<'add' | 'rename' | 'people' | null>(null);
  const { subgroups } = session;
  const table = subgroups.find((each) => each.table === chosen) ?? firstTable(session, step, actor);
  const at = subgroups.findIndex((each) => each.table === table?.table);
  const show = (index: number) => {
    const to = subgroups[index];
    if (to === undefined) return;
    setChosen(to.table);
    void command('step.settings', { step: step.id, settings: { ...step.settings, shown: to.table, walk: true } });
  };
  return (
    <div className={styles['board']}>
      <nav className={styles['tabs']} aria-label={words.tables}>
        {subgroups.map((each, index) => (
          <TableTab
            key={each.table}
            subgroup={each}
            number={index + 1}
            current={each.table === table?.table}
            onWall={step.settings['shown'] === each.table}
            onChoose={() => setChosen(each.table)}
          />
        ))}
        <Button icon={plus} onPress={() => setSheet('add')}>
          {words.addTable}
        </Button>
      </nav>
      {table === undefined ? (
        <StateCard kind="empty" title={words.noTables} />
      ) : (
        <TableProvider
          key={table.table}
          session={session}
          board={boardOfTable(table.table)}
          actor={actor}
          waiting={<Loading />}
        >
          <div className={styles['tools']}>
            <Button icon={people} onPress={() => setSheet('people')}>
              {`${words.peopleShort} · ${table.seats.length}`}
            </Button>
            <IconButton icon={pen} label={words.renameTable} onPress={() => setSheet('rename')} />
            <TableSettings session={session} step={step} board={boardOfTable(table.table)} />
            <Walk first={at === 0} last={at === subgroups.length - 1} onShow={(by) => show(at + by)} />
          </div>
          <div className={styles['open']}>
            <TableView step={step} narrow={narrow} untitled />
          </div>
        </TableProvider>
      )}
      {(sheet === 'add' || sheet === 'rename') && (
        <ProblemSheet
          title={sheet === 'add' ? words.addTable : words.renameTable}
          initial={sheet === 'rename' ? (table?.problem ?? '') : ''}
          onClose={() => setSheet(null)}
          onName={(problem) => {
            void command(
              'subgroups.set',
              sheet === 'rename' && table !== undefined ? { table: table.table, problem } : { problem },
            );
            setSheet(null);
          }}
        />
      )}
      {sheet === 'people' && table !== undefined && (
        <PeopleSheet session={session} subgroup={table} onClose={() => setSheet(null)} />
      )}
    </div>
  );
}

interface WalkProps {
  readonly first: boolean;
  readonly last: boolean;
  /** Puts this table (0), the one before (-1) or the next (1) on the wall. */
  readonly onShow: (by: -1 | 0 | 1) => void;
}

function Walk({ first, last, onShow }: WalkProps) {
  const words = useStrings(causesStrings);
  return (
    <span className={styles['walk']} role="group" aria-label={words.walk}>
      <IconButton icon={left} label={words.previous} disabled={first} onPress={() => onShow(-1)} />
      <Button icon={screen} onPress={() => onShow(0)}>
        {words.show}
      </Button>
      <IconButton icon={right} label={words.next} disabled={last} onPress={() => onShow(1)} />
    </span>
  );
}
