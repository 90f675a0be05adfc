import type { UndoManager } from 'yjs';
import { markOf } from '../../shared/domain/role.ts';
import type { Actor } from '../../shared/domain/role.ts';
import type { StepNow } from '../../shared/sync/change.ts';
import type { Doc } from '../../shared/sync/doc.ts';
import { CLOSE } from '../../shared/sync/wire.ts';
import type { Heartbeat, Progress, VerdictMessage } from '../../shared/sync/wire.ts';
import { draftsOf, dropDraft, keepDraft } from './draft.ts';
import type { Draft } from './draft.ts';
import { beginLife, forgetGeneration } from './life.ts';
import type { Life } from './life.ts';
import type { LinkState } from './linkState.ts';
import { isFinal } from './link.ts';
import { presenceOf } from './presence.ts';
import type { Presence } from './presence.ts';
import { fresh } from './random.ts';
import { reenter } from './reenter.ts';
import { rescue } from './rescue.ts';
import type { Rescued } from './rescue.ts';
import { subscribers } from './subscribers.ts';
import { undoOf } from './undo.ts';

/**
 * - live: may be written, as far as the policy allows
 * - readonly: shown only; the server takes no more from this device for this board
 */
export type BoardState = 'live' | 'readonly';

/** Why a board is not here: still on its way, closed to this person for now (it opens by itself), or for good. */
export type BoardAbsence = 'loading' | 'later' | 'never';

/** A board as views use it. A new object whenever something of it changes; `doc` stays the same through one life. */
export interface LiveBoard {
  readonly doc: Doc;
  /** The mark for keys of new records: `keyFor(maker, fresh())`. */
  readonly maker: string;
  readonly fresh: () => string;
  readonly state: BoardState;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly presence: Presence;
}

/** What a board must know of the room it stands in. */
export interface BoardRoom {
  readonly token: string;
  readonly session: string;
  readonly actor: () => Actor;
  readonly stepNow: (board: string) => StepNow;
  readonly progress: (message: Progress) => void;
  readonly heartbeat: (message: Heartbeat) => void;
  readonly closed: (board: string, code: number) => void;
  readonly changed: () => void;
  readonly drafted: () => void;
}

/** A board held open on this device, through as many lives as it takes. */
export interface HeldBoard {
  readonly name: string;
  readonly live: () => LiveBoard | null;
  readonly absence: () => BoardAbsence;
  readonly subscribe: (onChange: () => void) => () => void;
  readonly linkState: () => LinkState;
  readonly unsaved: () => number;
  /** Tries now: the step or a reveal has just changed. */
  readonly wake: () => void;
  /** Undo ends with the right to write. */
  readonly clearUndo: () => void;
  /** Tries a draft again; true when it landed in the document. */
  readonly retry: (draft: Draft) => Promise<boolean>;
  readonly close: () => void;
}

interface Shown {
  readonly life: Life;
  readonly undo: UndoManager;
  readonly presence: Presence & { readonly close: () => void };
}

export function holdBoard(name: string, document: string, room: BoardRoom): HeldBoard {
  const listeners = subscribers();
  const mark = () => markOf(room.actor());
  const owner = () => `${room.session}.${mark()}`;
  let shown: Shown | null = null;
  let live: LiveBoard | null = null;
  let absence: BoardAbsence = 'loading';
  let state: BoardState = 'live';
  let life: Life = begin();

  function refresh(): void {
    const now = shown;
    live =
      now === null
        ? null
        : {
            doc: now.life.doc,
            maker: mark(),
            fresh,
            state,
            undo: () => now.undo.undo(),
            redo: () => now.undo.redo(),
            canUndo: now.undo.canUndo(),
            canRedo: now.undo.canRedo(),
            presence: now.presence,
          };
    listeners.call();
  }

  /** Shows a life that has its content. What another life still holds unsaved is rescued in the same tick. */
  function show(next: Life): void {
    const before = shown;
    absence = 'loading';
    if (before !== null) {
      keepAll(before.life, null);
      putAway(before, true);
    }
    const undo = undoOf(next.doc);
    const now: Shown = { life: next, undo, presence: presenceOf(next.link.provider.awareness) };
    for (const event of ['stack-item-added', 'stack-item-popped', 'stack-cleared'] as const)
      undo.on(event, () => {
        if (live !== null && (live.canUndo !== undo.canUndo() || live.canRedo !== undo.canRedo())) refresh();
      });
    shown = now;
    refresh();
    void reenterAll(draftsOf(owner()).filter((draft) => draft.board === name));
  }

  function putAway(old: Shown, forgetting: boolean): void {
    old.undo.destroy();
    old.presence.close();
    old.life.end(forgetting);
  }

  const unsavedIn = (from: Life): readonly Rescued[] =>
    rescue(from.doc, (client, clock) => from.ledger.own().has(client) && clock >= from.ledger.savedClock(client));

  /** Keeps all unsaved work of a life as drafts. The one that was refused carries the code and is not sent again by itself. */
  function keepAll(from: Life, refused: VerdictMessage | null): void {
    for (const each of unsavedIn(from)) {
      const culprit = refused !== null && each.client === refused.client && each.clock === refused.fromClock;
      keepDraft(owner(), name, each, culprit ? refused.code : '');
    }
    room.drafted();
  }

  async function reenterAll(drafts: readonly Draft[]): Promise<void> {
    for (const draft of drafts) if (draft.code === '') await retry(draft);
    room.drafted();
  }

  async function retry(draft: Draft): Promise<boolean> {
    const now = shown;
    if (now === null || state === 'readonly') return false;
    const landed = await reenter(draft, { doc: now.life.doc, document, actor: room.actor(), step: room.stepNow(name) });
    if (landed) dropDraft(owner(), draft.id);
    return landed;
  }

  /** A life of which the server takes no more ends; the next begins beside it and is shown when it has its content. */
  function startAfresh(message: VerdictMessage | null): void {
    keepAll(life, message);
    life.end(true);
    life = begin();
  }

  function onVerdict(message: VerdictMessage): void {
    if (message.action === 'readonly') {
      keepAll(life, message);
      state = 'readonly';
      refresh();
    } else if (message.action === 'reset') startAfresh(message);
    else {
      const lost = unsavedIn(life).filter((each) => each.client === message.client && each.clock === message.fromClock);
      for (const each of lost) keepDraft(owner(), name, each, message.code);
      room.drafted();
    }
  }

  function onClosed(code: number): void {
    if (code === CLOSE.otherGeneration) {
      forgetGeneration(document);
      startAfresh(null);
      return;
    }
    if (code === CLOSE.closedForNow || isFinal(code)) withdraw(code === CLOSE.closedForNow ? 'later' : 'never');
    room.closed(name, code);
  }

  /** Takes the board off the screen. Closed for now, a new life waits at the door; its link tries by itself. */
  function withdraw(why: BoardAbsence): void {
    absence = why;
    if (shown !== null) {
      keepAll(shown.life, null);
      putAway(shown, true);
      shown = null;
      if (why === 'later') life = begin();
    }
    refresh();
  }

  function begin(): Life {
    const mine: { life: Life | null } = { life: null };
    const current = () => mine.life !== null && mine.life === life;
    mine.life = beginLife(
      { document, token: room.token, mark: mark() },
      {
        ready: () => {
          if (mine.life !== null) show(mine.life);
        },
        changed: room.changed,
        verdict: (message) => {
          if (current()) onVerdict(message);
        },
        progress: room.progress,
        heartbeat: room.heartbeat,
        closed: (code) => {
          if (current()) onClosed(code);
        },
      },
    );
    return mine.life;
  }

  return {
    name,
    live: () => live,
    absence: () => absence,
    subscribe: listeners.add,
    linkState: () => life.state(),
    unsaved: () => life.unsaved(),
    wake: () => life.link.wake(),
    clearUndo: () => shown?.undo.clear(),
    retry,
    close() {
      if (shown !== null) putAway(shown, false);
      life.end(false);
    },
  };
}
