import type { Acknowledgement } from '../../shared/sync/wire.ts';

/**
 * What of this device's work is on the server's disk. "Saved" is said only when it is: a client id's structs below the
 * acknowledged clock are (RELIABILITY 5.1, I12). An edit that only removes moves no clock; it is saved when the server
 * has acknowledged as many messages of this socket as were sent up to it, or after two heartbeats of a store that works.
 */
export interface Ledger {
  /** A socket opened: messages are counted from 0 again. */
  readonly opened: () => void;
  /** A message with content went out on the open socket. */
  readonly sent: () => void;
  /**
   * With what was sent so far, all that this document holds went out. `local`: its clocks. Acknowledged, all of it is
   * saved: also what another page of this device had sent before, for which the server names no clock here.
   */
  readonly sentRest: (local: ReadonlyMap<number, number>) => void;
  readonly acknowledged: (message: Acknowledgement) => void;
  /** The server's state vector at (re)connection; what this device has beyond it is its own and unsaved. */
  readonly serverHas: (server: ReadonlyMap<number, number>, local: ReadonlyMap<number, number>) => void;
  /** Structs of a client id up to a clock came from the server, which tells only what is on its disk. */
  readonly came: (client: number, clock: number) => void;
  /** A local edit that only removed, just sent or kept for later. */
  readonly removed: (onTheWay: boolean) => void;
  readonly heartbeat: (storeOk: boolean) => void;
  /** By own client id, up to which clock this device was told what became of its work. */
  readonly told: () => ReadonlyMap<number, number>;
  /** What the server had at this connection has come, removals included: now the fate of all of it is known. */
  readonly toldAll: () => void;
  /** The clock of a client id up to which the server has its structs. */
  readonly savedClock: (client: number) => number;
  /** Client ids whose structs were made here. */
  readonly own: () => ReadonlySet<number>;
  /** Structs not yet saved, 0 when all is. */
  readonly unsaved: (local: (client: number) => number) => number;
}

/** A removal that waits: for how many acknowledged messages (null: not sent yet), and heartbeats heard since. */
interface Removal {
  readonly upTo: number | null;
  readonly beats: number;
}

function raise(clocks: Map<number, number>, id: number, clock: number): void {
  if (clock > (clocks.get(id) ?? 0)) clocks.set(id, clock);
}

/**
 * @param client the client id under which this device writes now
 * @param recalled own client ids of earlier, and up to which clock this device was told what became of their work
 */
export function ledger(client: number, recalled: ReadonlyMap<number, number> = new Map()): Ledger {
  // What it was told of is on the server's disk, or kept as a draft: either way nothing waits to be saved.
  const saved = new Map(recalled);
  const told = new Map(recalled);
  const own = new Set([client, ...recalled.keys()]);
  let sent = 0;
  let removal: Removal | null = null;
  let rest: { readonly upTo: number; readonly clocks: ReadonlyMap<number, number> } | null = null;
  const toldOf = (id: number): number => told.get(id) ?? 0;
  return {
    opened() {
      sent = 0;
      rest = null;
      if (removal !== null) removal = { upTo: null, beats: 0 };
    },
    sent() {
      sent += 1;
    },
    sentRest(local) {
      rest = { upTo: sent, clocks: local };
      if (removal !== null && removal.upTo === null) removal = { upTo: sent, beats: 0 };
    },
    acknowledged(message) {
      raise(saved, message.client, message.clock);
      raise(told, message.client, message.clock);
      const messages = message.messages ?? 0;
      if (removal !== null && removal.upTo !== null && messages >= removal.upTo) removal = null;
      if (rest === null || messages < rest.upTo) return;
      for (const [id, clock] of rest.clocks) if (own.has(id)) raise(saved, id, clock);
      rest = null;
    },
    serverHas(server, local) {
      for (const [id, clock] of server) raise(saved, id, clock);
      for (const [id, clock] of local) if (clock > (server.get(id) ?? 0)) own.add(id);
    },
    came(id, clock) {
      if (own.has(id)) raise(saved, id, clock);
    },
    removed(onTheWay) {
      removal = { upTo: onTheWay ? sent : null, beats: 0 };
    },
    heartbeat(storeOk) {
      if (!storeOk || removal === null || removal.upTo === null) return;
      removal = removal.beats > 0 ? null : { ...removal, beats: 1 };
    },
    told: () => new Map([...own].map((id) => [id, toldOf(id)])),
    toldAll() {
      for (const id of own) raise(told, id, saved.get(id) ?? 0);
    },
    savedClock: (id) => saved.get(id) ?? 0,
    own: () => own,
    unsaved(local) {
      let count = removal === null ? 0 : 1;
      for (const id of own) count += Math.max(0, local(id) - (saved.get(id) ?? 0));
      return count;
    },
  };
}
