import { markOf } from '../../shared/domain/role.ts';
import type { Actor } from '../../shared/domain/role.ts';
import type { StepNow } from '../../shared/sync/change.ts';
import { CLOSE, NEWER_DATA, OTHER_PAGE } from '../../shared/sync/wire.ts';
import type { Heartbeat, Progress, VerdictMessage } from '../../shared/sync/wire.ts';
import { ageOf, schemaOf } from '../../shared/sync/schemas.ts';
import { rememberGeneration } from './copy.ts';
import { areDraftsKept, draftsOf, dropDraft, keepDrafts, markDraft } from './draft.ts';
import type { Draft, DraftKind } from './draft.ts';
import { Life } from './life.ts';
import { isFinal } from './link.ts';
import type { Closed } from './link.ts';
import type { LinkState } from './linkState.ts';
import { liveBoardOf } from './liveBoard.ts';
import type { BoardAbsence, BoardState, LiveBoard } from './liveBoard.ts';
import { reenter } from './reenter.ts';
import type { Place } from './reenter.ts';
import { rescue } from './rescue.ts';
import type { Rescued } from './rescue.ts';
import { showLife } from './shownLife.ts';
import type { ShownLife } from './shownLife.ts';
import { subscribers } from './subscribers.ts';

/** What a board must know of the room it stands in. */
export interface BoardRoom {
  readonly token: string;
  readonly session: string;
  readonly actor: () => Actor;
  /** Null while the session is not known yet. */
  readonly stepNow: (board: string) => StepNow | null;
  readonly progress: (message: Progress) => void;
  readonly heartbeat: (message: Heartbeat) => void;
  readonly closed: (board: string, code: number) => void;
  readonly changed: () => void;
  readonly drafted: () => void;
}

/** What a `closedForNow` means, by its reason. */
const CLOSED_FOR: ReadonlyMap<string, BoardAbsence> = new Map([
  [NEWER_DATA, 'newer'],
  [OTHER_PAGE, 'other-page'],
]);

const unsavedIn = (life: Life): readonly Rescued[] =>
  rescue(life.doc, (client, clock) => life.ledger.own().has(client) && clock >= life.ledger.savedClock(client));

/**
 * A board held open on this device, through as many lives as it takes. When the server refuses something, this life's
 * unsaved work is kept as drafts, the next life begins beside it and is shown as soon as it has its content; drafts that
 * the policy now allows go in by themselves, the rest is shown (RELIABILITY 3.6).
 */
export class HeldBoard {
  readonly name: string;
  readonly #document: string;
  readonly #room: BoardRoom;
  readonly #listeners = subscribers();
  #shown: ShownLife | null = null;
  #live: LiveBoard | null = null;
  #absence: BoardAbsence = 'loading';
  #state: BoardState = 'live';
  #life: Life;
  /** A life that holds what it should not any more, to be followed by another once all its work is saved. */
  #outlived: Life | null = null;
  #keepsNewer = false;

  constructor(name: string, document: string, room: BoardRoom) {
    this.name = name;
    this.#document = document;
    this.#room = room;
    this.#life = this.#begin();
  }

  readonly live = (): LiveBoard | null => this.#live;
  readonly absence = (): BoardAbsence => this.#absence;
  readonly subscribe = (onChange: () => void): (() => void) => this.#listeners.add(onChange);

  linkState(): LinkState {
    return this.#life.state();
  }

  unsaved(): number {
    return this.#life.unsaved();
  }

  /** Whether this device keeps work on it by a newer program, which this one neither shows nor touches. */
  readonly keepsNewer = (): boolean => this.#keepsNewer;

  /** Tries to connect now: the step or a reveal has just changed. */
  wake(): void {
    this.#life.link.wake();
  }

  /** Its step opened, or its lock. Who may only read after too many refusals on the closed board may try again. */
  opened(): void {
    if (this.#state === 'live') return this.#reenterDrafts();
    this.#state = 'live';
    this.#startAfresh(null);
  }

  /** Undo ends with the right to write. */
  clearUndo(): void {
    this.#shown?.undo.clear();
  }

  close(): void {
    this.#shown?.putAway(false);
    this.#life.end(false);
  }

  /** Tries a draft again; true when it landed in the document. */
  async retry(draft: Draft): Promise<boolean> {
    const fate = await reenter(draft, () => this.#place());
    if (fate === 'landed') dropDraft(this.#owner(), draft.id);
    else if (fate !== 'waits') markDraft(this.#owner(), draft, fate);
    return fate === 'landed';
  }

  /** Where drafts go in now; null when nothing may be written. */
  #place(): Place | null {
    const step = this.#room.stepNow(this.name);
    if (this.#shown === null || this.#state === 'readonly' || step === null) return null;
    return { doc: this.#shown.life.doc, document: this.#document, actor: this.#room.actor(), step };
  }

  #owner(): string {
    return `${this.#room.session}.${markOf(this.#room.actor())}`;
  }

  #kind(schema = schemaOf(this.#document)): DraftKind {
    return { board: this.name, schema };
  }

  #refresh(): void {
    this.#live = this.#shown === null ? null : liveBoardOf(this.#shown, markOf(this.#room.actor()), this.#state);
    this.#listeners.call();
  }

  #begin(): Life {
    const mine: { life: Life | null } = { life: null };
    const whenCurrent =
      <Said>(then: (said: Said) => void) =>
      (said: Said) => {
        if (mine.life === this.#life) then(said);
      };
    mine.life = new Life(
      { document: this.#document, token: this.#room.token, mark: markOf(this.#room.actor()) },
      {
        ready: () => {
          if (mine.life !== null) this.#show(mine.life);
        },
        // Called while the life is being made, too: the board has none yet then.
        changed: () => {
          this.#room.changed();
          if (mine.life !== null) this.#renewIfSaved(mine.life);
        },
        progress: this.#room.progress,
        heartbeat: this.#room.heartbeat,
        copyLost: () => {
          this.#outlived = mine.life;
          if (mine.life !== null) this.#renewIfSaved(mine.life);
        },
        leftover: {
          unsent: (records, schema) => this.#keepLeftover(records, schema),
          newer: () => {
            this.#keepsNewer = true;
            this.#room.drafted();
          },
        },
        vanished: whenCurrent((records: readonly Rescued[]) => this.#keepVanished(records)),
        verdict: whenCurrent((message: VerdictMessage) => this.#obey(message)),
        closed: whenCurrent((how: Closed) => this.#onClosed(how)),
      },
    );
    return mine.life;
  }

  /** Shows a life that has its content. What the one before it still held unsaved is rescued in the same tick. */
  #show(next: Life): void {
    if (this.#shown !== null) {
      this.#keepAll(this.#shown.life, null);
      this.#shown.putAway(true);
    }
    this.#absence = 'loading';
    const shown = showLife(next, () => {
      const live = this.#live;
      if (live !== null && (live.canUndo !== shown.undo.canUndo() || live.canRedo !== shown.undo.canRedo()))
        this.#refresh();
    });
    this.#shown = shown;
    this.#refresh();
    this.#reenterDrafts();
  }

  /**
   * Puts in what was caught up in another's refusal, as far as it may go in now. A draft that was itself refused waits
   * for its maker: sent again by itself it would be refused again. Of one that this program would misread that is said.
   */
  #reenterDrafts(): void {
    void this.#reenterAll();
  }

  async #reenterAll(): Promise<void> {
    for (const draft of draftsOf(this.#owner()))
      if (draft.board === this.name && (draft.code === '' || ageOf(this.#document, draft.schema) === 'older'))
        await this.retry(draft);
    this.#room.drafted();
  }

  #keepAll(life: Life, refused: VerdictMessage | null): void {
    const isCulprit = ({ client, clock }: Rescued): boolean =>
      refused !== null && client === refused.client && clock === refused.fromClock;
    keepDrafts(this.#owner(), this.#kind(), unsavedIn(life), (each) => (isCulprit(each) ? (refused?.code ?? '') : ''));
    this.#room.drafted();
  }

  #keepVanished(records: readonly Rescued[]): void {
    keepDrafts(this.#owner(), this.#kind(), records);
    this.#reenterDrafts();
  }

  #keepLeftover(records: readonly Rescued[], schema: number): boolean {
    keepDrafts(this.#owner(), this.#kind(schema), records);
    this.#reenterDrafts();
    return areDraftsKept(this.#owner());
  }

  #startAfresh(message: VerdictMessage | null): void {
    const before = this.#life;
    this.#keepAll(before, message);
    before.end(true);
    // It is shown and written in until the next has its content, and has no copy of its own any more.
    before.doc.on('update', () => this.#keepAll(before, null));
    this.#life = this.#begin();
  }

  #renewIfSaved(life: Life): void {
    if (life !== this.#outlived || life !== this.#life || life.unsaved() > 0) return;
    this.#outlived = null;
    this.#startAfresh(null);
  }

  #obey(message: VerdictMessage): void {
    if (message.action === 'reset') return this.#startAfresh(message);
    if (message.action === 'renew') {
      this.#outlived = this.#life;
      return this.#renewIfSaved(this.#life);
    }
    if (message.action === 'readonly') {
      this.#keepAll(this.#life, message);
      this.#state = 'readonly';
      return this.#refresh();
    }
    const isRefused = ({ client, clock }: Rescued): boolean => client === message.client && clock === message.fromClock;
    keepDrafts(this.#owner(), this.#kind(), unsavedIn(this.#life).filter(isRefused), () => message.code);
    this.#room.drafted();
  }

  #onClosed({ code, reason }: Closed): void {
    if (code === CLOSE.otherGeneration) {
      rememberGeneration({ document: this.#document, mark: markOf(this.#room.actor()) }, 0);
      this.#startAfresh(null);
    } else if (code === CLOSE.closedForNow) this.#withdraw(CLOSED_FOR.get(reason) ?? 'later');
    else if (isFinal(code)) this.#withdraw('never');
    this.#room.closed(this.name, code);
  }

  /** Takes the board off the screen. Closed for now, a new life waits at the door; its link tries by itself. */
  #withdraw(why: BoardAbsence): void {
    this.#absence = why;
    if (this.#shown !== null) {
      this.#keepAll(this.#shown.life, null);
      this.#shown.putAway(true);
      this.#shown = null;
      if (why !== 'never') this.#life = this.#begin();
    }
    this.#refresh();
  }
}
