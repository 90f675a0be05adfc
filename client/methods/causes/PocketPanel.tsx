import { useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { useStrings } from '../../ui/language.tsx';
import type { ViewProps } from '../view.ts';
import { causesStrings } from './strings/causesStrings.ts';
import { TableProvider } from './tableContext.tsx';
import { boardOfTable, firstTable } from './tablesOf.ts';
import { ProblemHead } from './ProblemHead.tsx';
import { TableView } from './TableView.tsx';
import { useLayout } from './useLayout.ts';
import styles from './PocketPanel.module.css';

/** A member's own table first; the others may be looked at. */
export function PocketPanel({ session, step, actor }: ViewProps) {
  const words = useStrings(causesStrings);
  const layout = useLayout(false);
  const [looking, setLooking] = useState<string | null>(null);
  const [choosing, setChoosing] = useState(false);
  const first = firstTable(session, step, actor);
  if (first === undefined) return <p className={styles['wait']}>{words.waitTables}</p>;
  const table = session.subgroups.find((each) => each.table === looking) ?? first;
  const own = actor.tables.includes(table.table);
  return (
    <div className={styles['panel']}>
      <TableProvider
        key={table.table}
        session={session}
        board={boardOfTable(table.table)}
        actor={actor}
        waiting={<Loading />}
      >
        <TableView
          step={step}
          layout={layout}
          head={<ProblemHead foreign={!own} onOthers={session.subgroups.length > 1 ? () => setChoosing(true) : null} />}
        />
      </TableProvider>
      <Sheet open={choosing} title={words.tables} onClose={() => setChoosing(false)}>
        <ul className={styles['list']}>
          {session.subgroups.map((each) => (
            <li key={each.table}>
              <Button
                wide
                aria={{ 'aria-pressed': each.table === table.table }}
                onPress={() => {
                  setLooking(each.table);
                  setChoosing(false);
                }}
              >
                {actor.tables.includes(each.table) ? `${each.problem} · ${words.yourTable}` : each.problem}
              </Button>
            </li>
          ))}
        </ul>
      </Sheet>
    </div>
  );
}
