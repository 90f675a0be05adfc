import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { Actor } from '../../shared/domain/role.ts';
import type { Session } from '../../shared/session/session.ts';
import type { Doc } from '../../shared/sync/doc.ts';
import type { Answer } from './answer.ts';
import type { HeldBoard } from './board.ts';
import type { Draft } from './draft.ts';
import type { LinkState } from './linkState.ts';
import type { BoardAbsence, LiveBoard } from './liveBoard.ts';
import type { SessionRoom, Standing, Versions } from './sessionRoom.ts';
import { useRoom } from './SessionSync.tsx';
import { snapshotStore } from './snapshot.ts';

const nothing = (): null => null;
const quiet = (): (() => void) => () => {};

/** A board as useSyncExternalStore wants it: subscribing holds it open, letting go releases it. */
function holding<Seen>(room: SessionRoom, board: string, look: (held: HeldBoard | null) => Seen) {
  let held: HeldBoard | null = null;
  const subscribe = (onChange: () => void) => {
    const hold = room.board(board);
    held = hold.held;
    const letGo = held.subscribe(onChange);
    return () => {
      letGo();
      hold.letGo();
    };
  };
  return { subscribe, getSnapshot: () => look(held) };
}

function useHeld<Seen>(board: string, look: (held: HeldBoard | null) => Seen): Seen {
  const room = useRoom();
  const { subscribe, getSnapshot } = useMemo(() => holding(room, board, look), [room, board, look]);
  return useSyncExternalStore(subscribe, getSnapshot);
}

const lookLive = (held: HeldBoard | null): LiveBoard | null => held?.live() ?? null;
const lookAbsence = (held: HeldBoard | null): BoardAbsence => held?.absence() ?? 'loading';

/**
 * A board of the session, open while the component stands; null until its content is here (useBoardAbsence says why).
 * @param board as behind the session's id in a document name: `map`, `venn-women`, `pocket/7`
 */
export function useBoard(board: string): LiveBoard | null {
  return useHeld(board, lookLive);
}

/** Why a board is not here: on its way, closed to this person for now, or for good. */
export function useBoardAbsence(board: string): BoardAbsence {
  return useHeld(board, lookAbsence);
}

/**
 * A board's content as plain data, read once per change; null until it is here. `read` must be a stable function (a
 * method's own `readMap`), not one made in the component.
 */
export function useContent<Content>(board: string, read: (doc: Doc) => Content): Content | null {
  const live = useBoard(board);
  const doc = live?.doc ?? null;
  const store = useMemo(() => (doc === null ? null : snapshotStore(doc, read)), [doc, read]);
  return useSyncExternalStore<Content | null>(store?.subscribe ?? quiet, store?.getSnapshot ?? nothing);
}

/** The session; null before the first picture. */
export function useSessionOrNull(): Session | null {
  const room = useRoom();
  return useSyncExternalStore(room.subscribe, room.session);
}

/** Who this device is, by the server's word. */
export function useActor(): Actor {
  const room = useRoom();
  return useSyncExternalStore(room.subscribe, room.actor);
}

/** Whether this device's key still opens the session. */
export function useStanding(): Standing {
  const room = useRoom();
  return useSyncExternalStore(room.subscribe, room.standing);
}

/** Whether page, laptop and data are of one version. */
export function useVersions(): Versions {
  const room = useRoom();
  return useSyncExternalStore(room.subscribe, room.versions);
}

export interface CommandOptions {
  /** The step the sender saw: a second "next" from a second hand then does nothing. */
  readonly expect?: string | null;
}

/** Asks the server for what only it may do. Never throws and is never queued: a refusal is a value with a code. */
export function useCommand(): (name: string, args?: unknown, options?: CommandOptions) => Promise<Answer> {
  const room = useRoom();
  return useCallback((name, args, options) => room.command(name, args ?? {}, options?.expect), [room]);
}

/**
 * The server's clock, milliseconds since 1970, read anew every `every` milliseconds.
 * @param every whole milliseconds, 250 unless told
 */
export function useServerNow(every = 250): number {
  const room = useRoom();
  const [now, setNow] = useState(room.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(room.now()), every);
    return () => clearInterval(timer);
  }, [room, every]);
  return now;
}

/** What the server last told under a name (`pockets`, `devices`, `seats`, a command's own); undefined before. */
export function useProgress(name: string): unknown {
  const room = useRoom();
  return useSyncExternalStore(room.subscribe, () => room.told(name));
}

/** Whether the laptop's disk takes what is written. */
export function useServerStore(): 'ok' | 'failing' {
  const room = useRoom();
  return useSyncExternalStore(room.subscribe, room.serverStore);
}

/** The link of this device: the gravest of its documents. */
export function useLink(): LinkState {
  const room = useRoom();
  return useSyncExternalStore(room.subscribe, room.link);
}

/** Work that could not land, kept here until it can. */
export function useDrafts(): {
  readonly drafts: readonly Draft[];
  readonly retry: (draft: Draft) => Promise<boolean>;
  /** All of them; true when none is left. */
  readonly retryAll: () => Promise<boolean>;
  readonly drop: (draft: Draft) => void;
  /** False where this device had no room for all of them: they are lost when the page is closed. */
  readonly areKept: boolean;
  /** Whether this device keeps work of a newer program, which is not among them. */
  readonly keepsNewer: boolean;
} {
  const room = useRoom();
  const drafts = useSyncExternalStore(room.subscribe, room.drafts);
  const areKept = useSyncExternalStore(room.subscribe, room.draftsKept);
  const keepsNewer = useSyncExternalStore(room.subscribe, room.keepsNewer);
  return { drafts, retry: room.retryDraft, retryAll: room.retryDrafts, drop: room.dropDraft, areKept, keepsNewer };
}
