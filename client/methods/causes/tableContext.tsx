import { createContext, useContext, useMemo, useRef, type ReactNode, type RefObject } from 'react';
import { keyFor } from '../../../shared/domain/key.ts';
import type { Actor } from '../../../shared/domain/role.ts';
import { causesRoom, type CausesTable, type Column } from '../../../shared/methods/causes/index.ts';
import { stepNow } from '../../../shared/session/index.ts';
import type { Session } from '../../../shared/session/session.ts';
import { documentName, parseDocumentName } from '../../../shared/sync/documentName.ts';
import type { RefusalCode } from '../../../shared/domain/refusal.ts';
import { isColumn } from './columnOfMoment.ts';
import { readTable } from './readTable.ts';
import { useBoard, useContent, type LiveBoard } from '../../sync/index.ts';

/** What may be done with an open table, and how. It stays the same from letter to letter. */
export interface Hand {
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
}

/** One open table with what its parts need. */
export interface OpenTable extends Hand {
  readonly table: CausesTable;
}

const HandContext = createContext<Hand | null>(null);
const TableContext = createContext<OpenTable | null>(null);

function within<Given>(given: Given | null): Given {
  if (given === null) throw new Error('A part of the cause-effect table stands outside a TableProvider.');
  return given;
}

/** The table's content, too: what asks for it is rendered with every letter. */
export const useTable = (): OpenTable => within(useContext(TableContext));

/** For parts that need no content, or are handed it. */
export const useHand = (): Hand => within(useContext(HandContext));

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

/** Opens one table for the parts inside. */
export function TableProvider({ session, board, actor, waiting, children }: TableProviderProps) {
  const live = useBoard(board);
  const table = useContent(board, readTable);
  const columns = table?.columns ?? null;
  const focused = useRef<HTMLTextAreaElement>(null);
  const hand = useMemo((): Hand | null => {
    const document = parseDocumentName(documentName(ANY_SESSION, board));
    if (live === null || columns === null || document === null) return null;
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
        isColumn(key) ? columns[key] : undefined,
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
    return { live, whyNot: refused, mayType, newKey, focused, focusOn };
  }, [live, columns, session, board, actor]);
  const open = useMemo(() => (hand === null || table === null ? null : { ...hand, table }), [hand, table]);
  if (hand === null || open === null) return waiting;
  return (
    <HandContext value={hand}>
      <TableContext value={open}>{children}</TableContext>
    </HandContext>
  );
}
