import { useState } from 'react';
import { useCommand } from '../../sync/index.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { StateCard } from '../../ui/StateCard.tsx';
import { pen, people, plus } from '../../ui/icons/marks.ts';
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
import { useLayout } from './useLayout.ts';
import { Walk } from './Walk.tsx';
import styles from './Board.module.css';

/** The conductor's side: all tables with how far they are, one of them open, people, columns, the walk on the wall. */
export function Board({ session, step, actor }: ViewProps) {
  const words = useStrings(causesStrings);
  const command = useCommand();
  const layout = useLayout(true);
  const [chosen, setChosen] = useState<string | null>(null);
  const [sheet, setSheet] = useState<'add' | 'rename' | 'people' | null>(null);
  const { subgroups } = session;
  const table = subgroups.find((each) => each.table === chosen) ?? firstTable(session, step, actor);
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
            <Walk session={session} step={step} open={table.table} onOpen={setChosen} />
          </div>
          <div className={styles['open']}>
            <TableView step={step} layout={layout} head={<h2 className="hidden">{table.problem}</h2>} />
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
