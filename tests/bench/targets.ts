/** How a server is spoken to. */
export type Wire = 'yjs' | 'raw' | 'hocuspocus';

/** Who connects: a room, and a seat in it counted from 0, or another role. */
export interface Place {
  readonly room: number;
  readonly who: number | 'facilitator' | 'projector' | 'nobody';
  /** The Yjs client id; left out, the server is not told one. */
  readonly client?: number;
  readonly board?: 'map' | 'register' | 'pocket/1';
}

/** Where and how one client connects: plain data, so that a helping process can be told. */
export interface Door {
  readonly wire: Wire;
  readonly address: string;
  /** The name of the room's document, for servers whose address does not name it. */
  readonly document: string;
}

/** A server under load, a process of its own. */
export interface Running {
  readonly pid: number;
  readonly port: number;
  readonly door: (place: Place) => Door;
  /** Ends it with this signal and starts it again on the same data. */
  readonly reboot: (signal: 'SIGTERM' | 'SIGKILL') => Promise<Running>;
  readonly stop: () => Promise<void>;
}

export interface Target {
  readonly name: string;
  /** Whether what was written is there after a restart. */
  readonly keeps: boolean;
  /** @param ago milliseconds by which what is written before the first restart is older than it is */
  readonly start: (rooms: number, ago?: number) => Promise<Running>;
}
