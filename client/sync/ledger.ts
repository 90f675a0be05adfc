/**
 * What of this device's work is on the server's disk. "Saved" is said only when it is: a client id's structs below the
 * acknowledged clock are (RELIABILITY 5.1, I12).
 */
export interface Ledger {
  /** The server's acknowledgement: structs of `client` below `clock` are durable. */
  readonly acknowledged: (client: number, clock: number) => void;
  /** The server's state vector at (re)connection; what this device has beyond it is its own and unsaved. */
  readonly serverHas: (server: ReadonlyMap<number, number>, local: ReadonlyMap<number, number>) => void;
  /** A local edit that only removed: it moves no clock, so it waits for an acknowledgement or two heartbeats. */
  readonly removed: () => void;
  readonly heartbeat: (storeOk: boolean) => void;
  /** The acknowledged clock of a client id. */
  readonly savedClock: (client: number) => number;
  /** Client ids whose structs were made here. */
  readonly own: () => ReadonlySet<number>;
  /** Structs not yet saved, 0 when all is. */
  readonly unsaved: (local: (client: number) => number) => number;
}

/** @param client the client id under which this device writes now */
export function ledger(client: number): Ledger {
  const saved = new Map<number, number>();
  const own = new Set([client]);
  let removals: 'none' | 'waiting' | 'heard-once' = 'none';
  const raise = (id: number, clock: number) => {
    if (clock > (saved.get(id) ?? 0)) saved.set(id, clock);
  };
  return {
    acknowledged(id, clock) {
      raise(id, clock);
      removals = 'none';
    },
    serverHas(server, local) {
      for (const [id, clock] of server) raise(id, clock);
      for (const [id, clock] of local) if (clock > (server.get(id) ?? 0)) own.add(id);
    },
    removed() {
      removals = 'waiting';
    },
    heartbeat(storeOk) {
      if (!storeOk || removals === 'none') return;
      removals = removals === 'waiting' ? 'heard-once' : 'none';
    },
    savedClock: (id) => saved.get(id) ?? 0,
    own: () => own,
    unsaved(local) {
      let count = removals === 'none' ? 0 : 1;
      for (const id of own) count += Math.max(0, local(id) - (saved.get(id) ?? 0));
      return count;
    },
  };
}
