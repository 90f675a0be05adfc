import { COLUMNS, followMoment, isColumnOpen, openColumn, type Column } from '../../../shared/methods/causes/index.ts';
import { stepNow } from '../../../shared/session/index.ts';
import type { Session, Step } from '../../../shared/session/session.ts';
import { useCommand } from '../../sync/index.ts';
import { Button } from '../../ui/Button.tsx';
import { lock } from '../../ui/icons/marks.ts';
import { useStrings } from '../../ui/language.tsx';
import { causesStrings } from './strings/causesStrings.ts';
import { useTable } from './tableContext.tsx';

interface TableSettingsProps {
  readonly session: Session;
  readonly step: Step;
  readonly board: string;
}

/** Opens the next column before its moment, or shuts again what was opened so; and whether ways to solve wait for deeper causes. */
export function TableSettings({ session, step, board }: TableSettingsProps) {
  const words = useStrings(causesStrings);
  const command = useCommand();
  const { live, table } = useTable();
  const now = stepNow(session, board);
  const isOpen = (column: Column) => isColumnOpen(column, now, table.columns[column]);
  const next = COLUMNS.find((column) => !isOpen(column));
  const early = [...COLUMNS].reverse().find((column) => isOpen(column) && !isColumnOpen(column, now, undefined));
  const waits = step.settings['waitForDepth'] === true;
  return (
    <>
      {next !== undefined && (
        <Button icon={lock} onPress={() => openColumn(live.doc, next)}>
          {`${words.openColumn}: ${words.columns[next]}`}
        </Button>
      )}
      {early !== undefined && (
        <Button icon={lock} onPress={() => followMoment(live.doc, early)}>
          {`${words.shutColumn}: ${words.columns[early]}`}
        </Button>
      )}
      <Button
        aria={{ 'aria-pressed': waits, 'aria-label': `${words.depthShort}: ${words.depthSetting}` }}
        onPress={() =>
          void command('step.settings', { step: step.id, settings: { ...step.settings, waitForDepth: !waits } })
        }
      >
        {words.depthShort}
      </Button>
    </>
  );
}
