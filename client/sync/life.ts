import * as Y from 'yjs';
import { newDoc } from '../../shared/sync/doc.ts';
import type { Doc } from '../../shared/sync/doc.ts';
import type { Heartbeat, Progress, VerdictMessage } from '../../shared/sync/wire.ts';
import { copyOf, knownGeneration, rememberGeneration } from './copy.ts';
import type { Copy, CopyPlace } from './copy.ts';
import { canKeep } from './deviceStore.ts';
import { ledger } from './ledger.ts';
import type { Ledger } from './ledger.ts';
import { readLeftovers, takeLeftovers } from './leftover.ts';
import type { Leftover, LeftoverEvents } from './leftover.ts';
import { openLink } from './link.ts';
import type { Closed, Link, LinkEvents } from './link.ts';
import { linkStateOf } from './linkState.ts';
import type { LinkFacts, LinkState } from './linkState.ts';
import { rescue } from './rescue.ts';
import type { Rescued } from './rescue.ts';
import type { Clocks } from './part.ts';
import { forgetLongTold, recallTold, rememberTold } from './told.ts';

/** What a document's life tells its board. */
export interface LifeEvents {
  /** Content is here: from the server, or from this device's own copy. Once. */
  readonly ready: () => void;
  /** The link's state or the count of unsaved work may have changed. */
  readonly changed: () => void;
  readonly verdict: (message: VerdictMessage) => void;
  /** Own records that the server took in without content, whose verdict was lost with the link. */
  readonly vanished: (records: readonly Rescued[]) => void;
  /** Another page of this device has thrown away the copy that both had; this life keeps none any more. */
  readonly copyLost: () => void;
  /** What became of copies that were not to be merged. */
  readonly leftover: LeftoverEvents;
  readonly progress: (message: Progress) => void;
  readonly heartbeat: (message: Heartbeat) => void;
  /** The socket closed with a code. */
  readonly closed: (how: Closed) => void;
}

export interface LifePlace extends CopyPlace {
  readonly token: string;
}

const localClocks = (doc: Doc): ReadonlyMap<number, number> => Y.decodeStateVector(Y.encodeStateVector(doc));

/**
 * Counts each message that goes out, notes edits that only remove, and what comes of another page of this device. The
 * provider sends before this is called.
 */
function follow(doc: Doc, link: Link, book: Ledger): void {
  doc.on('update', (_update: Uint8Array, origin: unknown, _doc: Doc, transaction: Y.Transaction) => {
    if (origin === link.provider) {
      for (const client of book.own()) {
        const clock = transaction.afterState.get(client) ?? 0;
        if (clock > (transaction.beforeState.get(client) ?? 0)) book.came(client, clock);
      }
      return;
    }
    const onTheWay = link.isOpen();
    if (onTheWay) book.sent();
    const clock = (clocks: ReadonlyMap<number, number>) => clocks.get(doc.clientID) ?? 0;
    const wrote = clock(transaction.afterState) > clock(transaction.beforeState);
    if (transaction.local && !wrote) book.removed(onTheWay);
  });
}

/**
 * One life of a document on this device: from the first byte until the page goes or the server has it start afresh. A
 * reset ends a life; nothing of it can come back, because each life keeps its copy under a name of its own.
 */
export class Life {
  readonly doc: Doc = newDoc();
  readonly ledger: Ledger;
  readonly link: Link;
  readonly #place: LifePlace;
  readonly #events: LifeEvents;
  readonly #copy: Copy;
  #facts: Omit<LinkFacts, 'unsaved'> = { connected: false, serverStore: 'ok', deviceStore: true };
  #at: 'loading' | 'ready' | 'ended' = 'loading';
  #synced = false;
  /** Own records that the server knows of without this device having heard what became of them. */
  #untold: readonly Rescued[] = [];
  #leftovers: readonly Leftover[] = [];
  /** What the server had and this device was told as the link opened. */
  #opening: { readonly server: Clocks; readonly told: Clocks } | null = null;

  constructor(place: LifePlace, events: LifeEvents) {
    const generation = knownGeneration(place);
    this.#place = place;
    this.#events = events;
    this.#copy = copyOf(place, this.doc, () => {
      if (this.#at === 'ended') return;
      this.#learn({ deviceStore: false });
      events.copyLost();
    });
    this.ledger = ledger(this.doc.clientID, recallTold(place));
    this.doc.on('update', (_update: Uint8Array, _origin: unknown, { clientID }: Doc, { local }: Y.Transaction) => {
      // Also when another page has forgotten it, for it took this one to be closed.
      if (local) rememberTold(place, new Map([[clientID, this.ledger.told().get(clientID) ?? 0]]));
    });
    this.link = openLink(this.doc, { document: place.document, token: place.token, generation }, this.#linkEvents());
    follow(this.doc, this.link, this.ledger);
    this.doc.on('update', events.changed);
    void canKeep().then((deviceStore) => this.#learn({ deviceStore }));
    void this.#start(generation);
  }

  unsaved(): number {
    return this.ledger.unsaved(this.#written);
  }

  state(): LinkState {
    const unsaved = this.unsaved();
    // Before the first picture an open socket is no link yet.
    return linkStateOf({ ...this.#facts, connected: this.#facts.connected && (this.#synced || unsaved > 0), unsaved });
  }

  /** Ends it. `forgetting` also removes the device's copy. The document can still be read. */
  end(forgetting: boolean): void {
    if (this.#at === 'ended') return;
    this.#at = 'ended';
    this.link.close();
    this.#copy.close(forgetting);
  }

  /** The copy first: what it brings after the link is open would go out as if it had just been typed. */
  async #start(generation: number | null): Promise<void> {
    const any = generation !== null && (await this.#copy.open(generation));
    const leftovers = await readLeftovers(this.#place, this.#copy.setAside());
    if (this.#at === 'ended') return;
    if (any) this.#becomeReady();
    this.#leftovers = leftovers;
    this.link.start();
  }

  #becomeReady(): void {
    if (this.#at !== 'loading') return;
    this.#at = 'ready';
    this.#events.ready();
  }

  #learn(part: Partial<LinkFacts>): void {
    this.#facts = { ...this.#facts, ...part };
    this.#events.changed();
  }

  #hearBeat(message: Heartbeat): void {
    // One that only announces a message says nothing of what was sent before.
    if (message.coming === undefined || message.coming === 0) this.ledger.heartbeat(message.store === 'ok');
    if (message.generation > 0 && !this.#copy.isOpen() && this.#at !== 'ended') {
      rememberGeneration(this.#place, message.generation);
      this.link.setGeneration(message.generation);
      void this.#copy.open(message.generation);
    }
    this.#events.heartbeat(message);
    this.#learn({ serverStore: message.store });
  }

  /** Called before what the server has comes in: of what it took in without content this is the last that is seen. */
  #noteUntold(server: ReadonlyMap<number, number>): void {
    const told = this.ledger.told();
    this.#opening = { server, told };
    const isUntold = (client: number, clock: number): boolean =>
      clock >= (told.get(client) ?? Infinity) && clock < (server.get(client) ?? 0);
    this.#untold = rescue(this.doc, isUntold).filter(({ field }) => field === null);
  }

  readonly #written = (client: number): number => Y.getState(this.doc.store, client);

  #rememberTold(): void {
    rememberTold(this.#place, this.ledger.told());
  }

  /** Before this device counts as told. Copies that stay need what it was told for as long as they do. */
  #takeLeftovers(): void {
    if (this.#opening === null || this.#leftovers.length === 0) return;
    takeLeftovers(this.#leftovers, { ...this.#opening, present: this.doc }, this.#events.leftover);
    this.#leftovers = [];
  }

  #tellVanished(): void {
    this.#takeLeftovers();
    const gone = this.#untold.filter(({ root, key }) => !this.doc.getMap(root).has(key));
    this.#untold = [];
    this.ledger.toldAll();
    this.#rememberTold();
    if (this.#copy.setAside().length === 0) forgetLongTold(this.#place);
    if (gone.length > 0) this.#events.vanished(gone);
  }

  #linkEvents(): LinkEvents {
    const { ledger: book } = this;
    return {
      ...this.#events,
      heartbeat: (message) => this.#hearBeat(message),
      sentPart: book.sent,
      sentRest: () => book.sentRest(localClocks(this.doc)),
      unsaved: () => this.unsaved(),
      acknowledged: (message) => {
        book.acknowledged(message);
        this.#rememberTold();
        this.#events.changed();
      },
      connected: (on, closed) => {
        if (on) book.opened();
        else this.#synced = false;
        if (closed !== null) this.#events.closed(closed);
        this.#learn({ connected: on });
      },
      synced: () => {
        this.#synced = true;
        this.#tellVanished();
        this.#becomeReady();
        this.#events.changed();
      },
      serverHas: (clocks) => {
        this.#noteUntold(clocks);
        book.serverHas(clocks, localClocks(this.doc));
        this.#events.changed();
      },
    };
  }
}
