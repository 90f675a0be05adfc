import type * as Y from 'yjs';
import { pageFrom } from './page.ts';
import { SessionRoom, type Hold } from '../../client/sync/sessionRoom.ts';
import type { LiveBoard } from '../../client/sync/liveBoard.ts';
import type { Actor } from '../../shared/domain/role.ts';
import type { Acknowledgement } from '../../shared/sync/wire.ts';
import { until } from './until.ts';

export interface TabletPlace {
  readonly port: number;
  readonly session: string;
  readonly token: string;
  readonly actor: Actor;
  readonly board: string;
}

/** A device as people hold it: the page's own sync, with its drafts, its copy on the device, and its way of coming back. */
export class Tablet {
  readonly room: SessionRoom;
  readonly #hold: Hold;

  readonly place: TabletPlace;

  /** All tablets of one test file must come to the same port: they share an address bar. */
  constructor(place: TabletPlace) {
    const { port, session, token, actor, board } = place;
    this.place = place;
    pageFrom(port);
    this.room = new SessionRoom({ session, token, actor });
    this.#hold = this.room.board(board);
  }

  get live(): LiveBoard | null {
    return this.#hold.held.live();
  }

  /** The document that is shown; a reset puts another in its place. */
  get doc(): Y.Doc {
    const { live } = this;
    if (live === null) throw new Error('The board is not here.');
    return live.doc;
  }

  get unsaved(): number {
    return this.#hold.held.unsaved();
  }

  /** At least so much of its own work it takes for saved. */
  get acknowledged(): readonly Acknowledgement[] {
    const { doc } = this;
    const written = doc.store.clients.get(doc.clientID);
    const last = written?.[written.length - 1];
    const clock = last === undefined ? 0 : last.id.clock + last.length;
    return [{ client: doc.clientID, clock: Math.max(0, clock - this.unsaved) }];
  }

  whenHere(): Promise<void> {
    return until(() => this.live !== null && this.room.session() !== null, 'the board is here', 60_000);
  }

  whenSaved(): Promise<void> {
    return until(
      () => this.live !== null && this.unsaved === 0 && this.#hold.held.linkState() === 'saved',
      'all is saved',
      60_000,
    );
  }

  close(): void {
    this.#hold.letGo();
    this.room.close();
  }
}
