import {
  createContext,
  useContext,
  useMemo,
  useRef,
  useSyncExternalStore,
  type ReactNode,
  type RefObject,
} from 'react';
import { keyFor } from '../../../shared/domain/key.ts';
import type { Actor } from '../../../shared/domain/role.ts';
import { causesRoom, readCauses, type CausesTable, type Column } from '../../../shared/methods/causes/index.ts';
import { stepNow } from '../../../shared/session/index.ts';
import type { Session } from '../../../shared/session/session.ts';
import { documentName, parseDocumentName } from '../../../shared/sync/documentName.ts';
import type { RefusalCode } from '../../../shared/domain/refusal.ts';
import { isColumn } from './columnOfMoment.ts';
import { useBoard, useContent, type LiveBoard, type Other } from '../../sync/index.ts';

/** One open table with what its parts need. */
export interface OpenTable {
  readonly table: CausesTable;
  readonly live: LiveBoard;
  /** Why nothing new may be written into a column; null when it may. The guard asks the same policy. */
  readonly whyNot: (column: Column) => RefusalCode | null;
  /** Whether cells may be changed. */
  readonly mayType: boolean;
  /** A key for a new record of this device's person. */
  readonly newKey: () => string;
  /** The cell the caret is in, for the letter bar. */
  readonly focused: RefObject<HTMLTextAreaElement | null>;
  readonly focusOn: (field: HTMLTextAreaElement) => void;
  readonly others: readonly Other[];
}

const TableContext = createContext<OpenTable | null>(null);

export function useTable(): OpenTable {
  const open = useContext(TableContext);
  if (open === null) throw new Error('A part of the cause-effect table stands outside an OpenTable.');
  return open;
}

interface TableProviderProps {
  readonly session: Session;
  readonly board: string;
  readonly actor: Actor;
  /** What stands while the table is on its way. */
  readonly waiting: ReactNode;
  readonly children: ReactNode;
}

/** Whatever session it is: the policy looks at the table's name only. */
const ANY_SESSION = 'a'.repeat(26);

const nobody: readonly Other[] = [];
const quiet = (): (() => void) => () => {};

/** Opens one table for the parts inside. */
export function TableProvider({ session, board, actor, waiting, children }: TableProviderProps) {
  const live = useBoard(board);
  const table = useContent(board, readCauses);
  const focused = useRef<HTMLTextAreaElement>(null);
  const others = useSyncExternalStore(live?.presence.subscribe ?? quiet, live?.presence.others ?? (() => nobody));
  const open = useMemo((): OpenTable | null => {
    const document = parseDocumentName(documentName(ANY_SESSION, board));
    if (live === null || table === null || document === null) return null;
    const step = stepNow(session, board);
    const ask = (column: Column, kind: 'add' | 'set') => {
      const change = {
        document,
        root: column,
        key: `${live.maker}.x`,
        maker: live.maker,
        from: undefined,
        to: undefined,
      };
      const field = kind === 'set' ? 'text' : null;
      return causesRoom.permit({ ...change, kind, field }, actor, step, (_, key) =>
        isColumn(key) ? table.columns[key] : undefined,
      );
    };
    const refused = (column: Column): RefusalCode | null => {
      const verdict = ask(column, 'add');
      return verdict.ok ? null : verdict.code;
    };
    const mayType = live.state === 'live' && ask('causes', 'set').ok;
    const newKey = () => keyFor(live.maker, live.fresh());
    const focusOn = (field: HTMLTextAreaElement) => {
      focused.current = field;
    };
    return { table, live, whyNot: refused, mayType, newKey, focused, focusOn, others };
  }, [live, table, session, board, actor, others]);
  return open === null ? waiting : <TableContext value={open}>{children}</TableContext>;
}
