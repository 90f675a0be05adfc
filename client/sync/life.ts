import * as Y from 'yjs';
import { newDoc } from '../../shared/sync/doc.ts';
import type { Doc } from '../../shared/sync/doc.ts';
import type { Heartbeat, Progress, VerdictMessage } from '../../shared/sync/wire.ts';
import { canKeep, forget, keep } from './deviceStore.ts';
import type { Kept } from './deviceStore.ts';
import { ledger } from './ledger.ts';
import type { Ledger } from './ledger.ts';
import { openLink } from './link.ts';
import type { Link } from './link.ts';
import { linkStateOf } from './linkState.ts';
import type { LinkFacts, LinkState } from './linkState.ts';
import { recall, remember } from './memory.ts';
import { fresh } from './random.ts';

/** What a document's life tells its board. */
export interface LifeEvents {
  /** Content is here: from the server, or from this device's own copy. Once. */
  readonly ready: () => void;
  /** The link's state or the count of unsaved work may have changed. */
  readonly changed: () => void;
  readonly verdict: (message: VerdictMessage) => void;
  readonly progress: (message: Progress) => void;
  readonly heartbeat: (message: Heartbeat) => void;
  /** The socket closed with a code. */
  readonly closed: (code: number) => void;
}

/**
 * One life of a document on this device: from the first byte until the page goes or the server has it start afresh. A
 * reset ends a life; nothing of it can come back, because each life keeps its copy under a name of its own.
 */
export interface Life {
  readonly doc: Doc;
  readonly link: Link;
  readonly ledger: Ledger;
  readonly state: () => LinkState;
  readonly unsaved: () => number;
  readonly connected: () => boolean;
  readonly synced: () => boolean;
  /** Ends it. `forgetting` also removes the device's copy. */
  readonly end: (forgetting: boolean) => void;
}

export interface LifePlace {
  readonly document: string;
  readonly token: string;
  /** Whose copy it is on this device, e.g. `7`. */
  readonly mark: string;
}

const lifeKey = (place: LifePlace): string => `ashar.life.${place.document}.${place.mark}`;

/** The next life's copy gets a new name. */
function nextLife(place: LifePlace): string {
  const name = fresh(8);
  remember(lifeKey(place), name);
  return name;
}

const copyName = (place: LifePlace, generation: number): string =>
  `ashar/${place.document}/${place.mark}/${generation}/${recall(lifeKey(place)) ?? nextLife(place)}`;

const generationKey = (document: string): string => `ashar.generation.${document}`;

function knownGeneration(document: string): number | null {
  const known = recall(generationKey(document));
  return known === null ? null : Number(known);
}

/** Forgets which generation a document had: the server has begun another. */
export const forgetGeneration = (document: string): void => remember(generationKey(document), '');

const localClocks = (doc: Doc): ReadonlyMap<number, number> => Y.decodeStateVector(Y.encodeStateVector(doc));

export function beginLife(place: LifePlace, events: LifeEvents): Life {
  const doc = newDoc();
  const book = ledger(doc.clientID);
  let kept: Promise<Kept | null> | null = null;
  let copy = '';
  let facts: Omit<LinkFacts, 'unsaved'> = { connected: false, serverStore: 'ok', deviceStore: true };
  let synced = false;
  let ready = false;
  let ended = false;

  const unsaved = () => book.unsaved((client) => Y.getState(doc.store, client));
  const becomeReady = () => {
    if (ready || ended) return;
    ready = true;
    events.ready();
  };
  const keepCopy = (generation: number): Promise<boolean> => {
    copy = copyName(place, generation);
    kept = keep(copy, doc);
    return kept.then((store) => store?.loaded ?? false).catch(() => false);
  };
  canKeep()
    .then((can) => {
      facts = { ...facts, deviceStore: can };
      events.changed();
    })
    .catch(() => undefined);

  const known = knownGeneration(place.document);
  const generation = known === null || known === 0 ? null : known;
  const link = openLink(
    doc,
    { document: place.document, token: place.token, generation },
    {
      acknowledged({ client, clock }) {
        book.acknowledged(client, clock);
        events.changed();
      },
      verdict: events.verdict,
      progress: events.progress,
      heartbeat(message) {
        book.heartbeat(message.store === 'ok');
        facts = { ...facts, serverStore: message.store };
        if (message.generation > 0 && kept === null) {
          remember(generationKey(place.document), String(message.generation));
          link.setGeneration(message.generation);
          void keepCopy(message.generation);
        }
        events.heartbeat(message);
        events.changed();
      },
      connected(on, code) {
        facts = { ...facts, connected: on };
        if (!on) synced = false;
        if (code !== null) events.closed(code);
        events.changed();
      },
      synced() {
        synced = true;
        becomeReady();
        events.changed();
      },
      serverHas(clocks) {
        book.serverHas(clocks, localClocks(doc));
        events.changed();
      },
    },
  );
  doc.on('afterTransaction', (transaction: Y.Transaction) => {
    if (!transaction.local) return;
    const clock = (clocks: Map<number, number>) => clocks.get(doc.clientID) ?? 0;
    const wrote = clock(transaction.afterState) > clock(transaction.beforeState);
    if (!wrote && transaction.deleteSet.clients.size > 0) book.removed();
    if (wrote || transaction.deleteSet.clients.size > 0) events.changed();
  });

  // The copy first: what it brings after the link is open would go out as if it had just been typed.
  void (generation === null ? Promise.resolve(false) : keepCopy(generation)).then((any) => {
    if (ended) return;
    if (any) becomeReady();
    link.start();
  });

  return {
    doc,
    link,
    ledger: book,
    unsaved,
    state: () => linkStateOf({ ...facts, connected: facts.connected && (synced || unsaved() > 0), unsaved: unsaved() }),
    connected: () => facts.connected,
    synced: () => synced,
    end(forgetting) {
      if (ended) return;
      ended = true;
      link.close();
      const closing = (kept ?? Promise.resolve(null)).then((store) => store?.close());
      if (forgetting) {
        nextLife(place);
        closing.then(() => (copy === '' ? undefined : forget(copy))).catch(() => undefined);
      } else closing.catch(() => undefined);
    },
  };
}
