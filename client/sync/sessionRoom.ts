import { markOf } from '../../shared/domain/role.ts';
import type { Actor } from '../../shared/domain/role.ts';
import { readSession } from '../../shared/session/doc.ts';
import type { Session } from '../../shared/session/session.ts';
import { stepNow } from '../../shared/session/view.ts';
import type { StepNow } from '../../shared/sync/change.ts';
import { documentName } from '../../shared/sync/documentName.ts';
import { ageOf } from '../../shared/sync/schemas.ts';
import { CLOSE } from '../../shared/sync/wire.ts';
import type { Progress } from '../../shared/sync/wire.ts';
import { readActor } from './actor.ts';
import { call } from './answer.ts';
import type { Answer } from './answer.ts';
import { HeldBoard } from './board.ts';
import { areDraftsKept, draftsOf, dropDraft, packDrafts } from './draft.ts';
import type { Draft } from './draft.ts';
import { gravest } from './linkState.ts';
import type { LinkState } from './linkState.ts';
import { serverClock } from './serverClock.ts';
import { snapshotStore } from './snapshot.ts';
import { subscribers } from './subscribers.ts';

/** How long a board nobody looks at stays open, milliseconds; longer while it has unsaved work. */
const LINGER = 20_000;
const SWEEP = 5_000;

/** Which session, with which key, and as whom as far as this device knows; the server's word on the last rules. */
export interface Pass {
  readonly session: string;
  readonly token: string;
  readonly actor: Actor;
}

/** Whether the door of the session is open to this device. `out`: the token is dead. `gone`: no such session. */
export type Standing = 'in' | 'out' | 'gone';

/**
 * Whether this page, the laptop's program and the session's data are of one version. `newer-data`: the session was
 * written by a newer program than the laptop's. `other-page`: this page is not the laptop's, and must be loaded again.
 */
export type Versions = 'same' | 'newer-data' | 'other-page';

/** A board held by a component. */
export interface Hold {
  readonly held: HeldBoard;
  /** Lets it close after a while. */
  readonly letGo: () => void;
}

interface Opened {
  readonly held: HeldBoard;
  users: number;
  idleSince: number | null;
}

const NOTHING_OPEN: StepNow = { open: false, locked: false, frozen: false, moment: null, settings: {} };

const takes = ({ open, locked, frozen }: StepNow): boolean => open && !locked && !frozen;

/** One person's place in one session on this device: its documents, its clock, what the server tells it. */
export class SessionRoom {
  readonly pass: Pass;
  readonly #changes = subscribers();
  readonly #messages = subscribers<[Progress]>();
  readonly #clock = serverClock();
  readonly #told = new Map<string, unknown>();
  readonly #boards = new Map<string, Opened>();
  readonly #sweeping: ReturnType<typeof setInterval>;
  #actor: Actor;
  #standing: Standing = 'in';
  #session: Session | null = null;
  #versions: Versions = 'same';
  #link: LinkState = 'offline';
  #serverStore: 'ok' | 'failing' = 'ok';
  #drafts: readonly Draft[] = [];
  #draftsKept = true;
  #keepsNewer = false;
  #letGoOfSession = () => {};

  constructor(pass: Pass) {
    this.pass = pass;
    this.#actor = pass.actor;
    packDrafts(this.#owner());
    this.#readDrafts();
    this.#followSession(this.#open('').held);
    this.#sweeping = setInterval(() => this.#sweep(), SWEEP);
  }

  readonly session = (): Session | null => this.#session;
  readonly actor = (): Actor => this.#actor;
  readonly standing = (): Standing => this.#standing;
  readonly versions = (): Versions => this.#versions;
  readonly link = (): LinkState => this.#link;
  readonly drafts = (): readonly Draft[] => this.#drafts;
  /** Whether this device had room for all of them; otherwise some live only as long as the page. */
  readonly draftsKept = (): boolean => this.#draftsKept;
  /** Whether this device keeps work of a newer program. It is not among the drafts: this program may not touch it. */
  readonly keepsNewer = (): boolean => this.#keepsNewer;
  /** Server time, milliseconds since 1970. */
  readonly now = (): number => Date.now() + this.#clock.offset();
  /** What the server last told under a name. */
  readonly told = (name: string): unknown => this.#told.get(name);
  /** Whether the laptop's disk takes what is written. */
  readonly serverStore = (): 'ok' | 'failing' => this.#serverStore;
  /** Session, actor, standing, versions, link, progress or drafts changed. */
  readonly subscribe = (onChange: () => void): (() => void) => this.#changes.add(onChange);
  /** Every progress message as it comes. */
  readonly onProgress = (listener: (message: Progress) => void): (() => void) => this.#messages.add(listener);

  unsaved(): number {
    return [...this.#boards.values()].reduce((sum, each) => sum + each.held.unsaved(), 0);
  }

  /** Holds a board open for as long as somebody looks at it. */
  board(name: string): Hold {
    const opened = this.#open(name);
    opened.users += 1;
    opened.idleSince = null;
    let holding = true;
    return {
      held: opened.held,
      letGo: () => {
        if (!holding) return;
        holding = false;
        opened.users -= 1;
        if (opened.users === 0) opened.idleSince = performance.now();
      },
    };
  }

  readonly retryDraft = async (draft: Draft): Promise<boolean> => {
    const landed = await this.#retry(draft);
    this.#refreshDrafts();
    return landed;
  };

  /** Tries all drafts again, the oldest first; true when none is left. */
  readonly retryDrafts = async (): Promise<boolean> => {
    for (const draft of this.#drafts) await this.#retry(draft);
    this.#refreshDrafts();
    return this.#drafts.length === 0;
  };

  readonly dropDraft = (draft: Draft): void => {
    dropDraft(this.#owner(), draft.id);
    this.#refreshDrafts();
  };

  command(name: string, args: unknown, expect?: string | null): Promise<Answer> {
    return call({
      method: 'POST',
      path: `/api/sessions/${this.pass.session}/commands`,
      token: this.pass.token,
      body: { name, args, ...(expect === undefined ? {} : { expect }) },
    });
  }

  close(): void {
    clearInterval(this.#sweeping);
    this.#letGoOfSession();
    for (const each of this.#boards.values()) each.held.close();
    this.#boards.clear();
  }

  /** Its board closes after a while, if nobody looks at it. */
  async #retry(draft: Draft): Promise<boolean> {
    const { held, letGo } = this.board(draft.board);
    const landed = await held.retry(draft);
    letGo();
    return landed;
  }

  #owner(): string {
    return `${this.pass.session}.${markOf(this.#actor)}`;
  }

  #open(name: string): Opened {
    const found = this.#boards.get(name);
    if (found !== undefined) return found;
    const held = new HeldBoard(name, documentName(this.pass.session, name), {
      token: this.pass.token,
      session: this.pass.session,
      actor: this.actor,
      stepNow: (board) => (this.#session === null ? null : stepNow(this.#session, board)),
      progress: (message) => this.#hear(message),
      heartbeat: ({ time, store }) => {
        this.#clock.heard(time, Date.now());
        this.#serverStore = store;
      },
      closed: (board, code) => this.#onClosed(board, code),
      changed: () => this.#refreshLink(),
      drafted: () => this.#refreshDrafts(),
    });
    const opened: Opened = { held, users: 0, idleSince: null };
    this.#boards.set(name, opened);
    return opened;
  }

  #hear(message: Progress): void {
    this.#told.set(message.name, message.data);
    if (message.name === 'you') this.#actor = readActor(message.data) ?? this.#actor;
    this.#messages.call(message);
    this.#changes.call();
  }

  #onClosed(board: string, code: number): void {
    if (code === CLOSE.badToken) this.#standing = 'out';
    else if (board === '' && code === CLOSE.noSuchDocument) this.#standing = 'gone';
    this.#versions = this.#versionsNow();
    this.#changes.call();
  }

  /** One board of another version is enough: the page's program is one, whatever of it this board needs. */
  #versionsNow(): Versions {
    if ([...this.#boards.values()].some(({ held }) => held.absence() === 'other-page')) return 'other-page';
    return this.#boards.get('')?.held.absence() === 'newer' ? 'newer-data' : 'same';
  }

  #refreshLink(): void {
    const next = gravest([...this.#boards.values()].map((each) => each.held.linkState()));
    const versions = this.#versionsNow();
    if (next === this.#link && versions === this.#versions) return;
    this.#link = next;
    this.#versions = versions;
    this.#changes.call();
  }

  #readDrafts(): void {
    const isNewer = ({ board, schema }: Draft): boolean =>
      ageOf(documentName(this.pass.session, board), schema) === 'newer';
    const drafts = draftsOf(this.#owner());
    this.#drafts = drafts.filter((draft) => !isNewer(draft));
    this.#keepsNewer = drafts.some(isNewer) || [...this.#boards.values()].some(({ held }) => held.keepsNewer());
    this.#draftsKept = areDraftsKept(this.#owner());
  }

  #refreshDrafts(): void {
    this.#readDrafts();
    this.#changes.call();
  }

  #followSession(main: HeldBoard): void {
    let followed: unknown = null;
    main.subscribe(() => {
      const doc = main.live()?.doc ?? null;
      if (doc === null || doc === followed) return;
      followed = doc;
      this.#letGoOfSession();
      const store = snapshotStore(doc, readSession);
      const look = () => this.#onSession(store.getSnapshot());
      this.#letGoOfSession = store.subscribe(look);
      look();
    });
  }

  /** The session document rules the rest: when a step, a lock or a reveal changes, boards at the door try again. */
  #onSession(next: Session): void {
    const before = this.#session;
    // A document that is not there yet reads as a session without steps.
    if (next.steps.length === 0) return;
    this.#session = next;
    for (const [name, { held }] of this.#boards) {
      if (before !== null && held.live() === null) held.wake();
      const [then, now] = [before === null ? NOTHING_OPEN : stepNow(before, name), stepNow(next, name)];
      if (then.open && !now.open) held.clearUndo();
      if (!takes(then) && takes(now)) held.opened();
    }
    this.#changes.call();
  }

  #sweep(): void {
    const now = performance.now();
    for (const [name, each] of this.#boards) {
      if (name === '' || each.idleSince === null || now - each.idleSince < LINGER || each.held.unsaved() > 0) continue;
      each.held.close();
      this.#boards.delete(name);
    }
    this.#refreshLink();
  }
}
