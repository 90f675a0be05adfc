import type { Actor } from '../../shared/domain/role.ts';
import { readSession } from '../../shared/session/doc.ts';
import type { Session } from '../../shared/session/session.ts';
import { stepNow } from '../../shared/session/view.ts';
import { documentName } from '../../shared/sync/documentName.ts';
import { CLOSE } from '../../shared/sync/wire.ts';
import type { Heartbeat, Progress } from '../../shared/sync/wire.ts';
import { readActor } from './actor.ts';
import { call } from './answer.ts';
import type { Answer } from './answer.ts';
import { holdBoard } from './board.ts';
import type { BoardRoom, HeldBoard } from './board.ts';
import { draftsOf, dropDraft } from './draft.ts';
import type { Draft } from './draft.ts';
import { gravest } from './linkState.ts';
import type { LinkState } from './linkState.ts';
import { serverClock } from './serverClock.ts';
import { snapshotStore } from './snapshot.ts';
import { subscribers } from './subscribers.ts';
import { markOf } from '../../shared/domain/role.ts';

/** How long a board nobody looks at stays open, milliseconds; longer while it has unsaved work. */
const LINGER = 20_000;

/** Which session, with which key, and as whom as far as this device knows; the server's word on the last rules. */
export interface Pass {
  readonly session: string;
  readonly token: string;
  readonly actor: Actor;
}

/** Whether the door of the session is open to this device. `out`: the token is dead. `gone`: no such session. */
export type Standing = 'in' | 'out' | 'gone';

/** One person's place in one session on this device: its documents, its clock, what the server tells it. */
export interface SessionRoom {
  readonly pass: Pass;
  readonly session: () => Session | null;
  readonly actor: () => Actor;
  readonly standing: () => Standing;
  readonly link: () => LinkState;
  readonly unsaved: () => number;
  /** Server time, milliseconds since 1970. */
  readonly now: () => number;
  readonly progress: (name: string) => unknown;
  readonly drafts: () => readonly Draft[];
  readonly retryDraft: (draft: Draft) => Promise<boolean>;
  readonly dropDraft: (draft: Draft) => void;
  /** Session, actor, standing, link, progress or drafts changed. */
  readonly subscribe: (onChange: () => void) => () => void;
  /** Every progress message as it comes. */
  readonly onProgress: (listener: (message: Progress) => void) => () => void;
  /** Holds a board open; `letGo` lets it close after a while. */
  readonly board: (name: string) => { readonly held: HeldBoard; readonly letGo: () => void };
  readonly command: (name: string, args?: unknown, expect?: string | null) => Promise<Answer>;
  readonly close: () => void;
}

interface Opened {
  readonly held: HeldBoard;
  users: number;
  idleSince: number | null;
}

/** Opens a session for one pass and keeps it until `close`. */
export function openRoom(pass: Pass): SessionRoom {
  const changes = subscribers();
  const messages = subscribers<[Progress]>();
  const clock = serverClock();
  const latest = new Map<string, unknown>();
  const boards = new Map<string, Opened>();
  let actor = pass.actor;
  let standing: Standing = 'in';
  let session: Session | null = null;
  let link: LinkState = 'saving';
  let drafts: readonly Draft[] = draftsOf(`${pass.session}.${markOf(actor)}`);
  let letGoOfSession = () => {};

  const refreshLink = () => {
    const next = gravest([...boards.values()].map((each) => each.held.linkState()));
    if (next === link) return;
    link = next;
    changes.call();
  };
  const refreshDrafts = () => {
    drafts = draftsOf(`${pass.session}.${markOf(actor)}`);
    changes.call();
  };
  const hear = (message: Progress) => {
    latest.set(message.name, message.data);
    if (message.name === 'you') actor = readActor(message.data) ?? actor;
    messages.call(message);
    changes.call();
  };
  const room: BoardRoom = {
    token: pass.token,
    session: pass.session,
    actor: () => actor,
    stepNow: (board) =>
      session === null
        ? { open: false, locked: false, frozen: false, moment: null, settings: {} }
        : stepNow(session, board),
    progress: hear,
    heartbeat: (beat: Heartbeat) => clock.heard(beat.time, Date.now()),
    closed(board, code) {
      if (code === CLOSE.badToken) standing = 'out';
      else if (board === '' && code === CLOSE.noSuchDocument) standing = 'gone';
      changes.call();
    },
    changed: refreshLink,
    drafted: refreshDrafts,
  };

  /** The session document rules the rest: when a step, a lock or a reveal changes, boards at the door try again. */
  const onSession = (read: () => Session) => {
    const before = session;
    const next = read();
    if (next.steps.length === 0) return;
    session = next;
    if (before !== null && before !== next)
      for (const [name, { held }] of boards) {
        if (held.live() === null) held.wake();
        if (stepNow(before, name).open && !stepNow(next, name).open) held.clearUndo();
      }
    changes.call();
  };
  const followSession = (held: HeldBoard) => {
    letGoOfSession();
    const live = held.live();
    if (live === null) return;
    const store = snapshotStore(live.doc, readSession);
    letGoOfSession = store.subscribe(() => onSession(store.getSnapshot));
    onSession(store.getSnapshot);
  };

  function open(name: string): Opened {
    const found = boards.get(name);
    if (found !== undefined) return found;
    const opened: Opened = { held: holdBoard(name, documentName(pass.session, name), room), users: 0, idleSince: null };
    boards.set(name, opened);
    return opened;
  }

  const sweep = setInterval(() => {
    const now = performance.now();
    for (const [name, each] of boards) {
      if (name === '' || each.idleSince === null || now - each.idleSince < LINGER || each.held.unsaved() > 0) continue;
      each.held.close();
      boards.delete(name);
      refreshLink();
    }
  }, 5_000);

  const main = open('');
  let followed: unknown = null;
  main.held.subscribe(() => {
    const doc = main.held.live()?.doc ?? null;
    if (doc === followed) return;
    followed = doc;
    followSession(main.held);
  });

  return {
    pass,
    session: () => session,
    actor: () => actor,
    standing: () => standing,
    link: () => link,
    unsaved: () => [...boards.values()].reduce((sum, each) => sum + each.held.unsaved(), 0),
    now: () => Date.now() + clock.offset(),
    progress: (name) => latest.get(name),
    drafts: () => drafts,
    retryDraft: async (draft) => {
      const landed = await open(draft.board).held.retry(draft);
      refreshDrafts();
      return landed;
    },
    dropDraft: (draft) => {
      dropDraft(`${pass.session}.${markOf(actor)}`, draft.id);
      refreshDrafts();
    },
    subscribe: changes.add,
    onProgress: messages.add,
    board(name) {
      const opened = open(name);
      opened.users += 1;
      opened.idleSince = null;
      let held = true;
      return {
        held: opened.held,
        letGo() {
          if (!held) return;
          held = false;
          opened.users -= 1;
          if (opened.users === 0) opened.idleSince = performance.now();
        },
      };
    },
    command: (name, args = {}, expect) =>
      call({
        method: 'POST',
        path: `/api/sessions/${pass.session}/commands`,
        token: pass.token,
        body: { name, args, ...(expect === undefined ? {} : { expect }) },
      }),
    close() {
      clearInterval(sweep);
      letGoOfSession();
      for (const each of boards.values()) each.held.close();
      boards.clear();
    },
  };
}
