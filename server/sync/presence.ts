import { presencePart } from './frame.ts';
import { PRESENCE_BYTES, PRESENCE_DEPTH } from './limits.ts';
import { readVar, type Cursor } from './message.ts';

/** One client's state in a presence message, not yet looked into. */
export interface Announced {
  readonly client: number;
  readonly bytes: Uint8Array;
}

/**
 * What a presence message says of a client: of `own`, or, while that is null, of the only one it names. All others are
 * walked over and nothing is made of them, for one message can name a hundred thousand.
 * @returns `announced` null when it says nothing of that client; null when the message is not readable
 */
export function readPresence(body: Uint8Array, own: number | null): { readonly announced: Announced | null } | null {
  const cursor: Cursor = { bytes: body, at: 0 };
  const count = readVar(cursor);
  if (count < 0 || count > body.length) return null;
  let announced: Announced | null = null;
  for (let each = 0; each < count; each++) {
    const client = readVar(cursor);
    const clock = readVar(cursor);
    const length = readVar(cursor);
    if (client < 0 || clock < 0 || length < 0 || cursor.at + length > body.length) return null;
    if (announced === null && (own === null ? count === 1 : client === own))
      announced = { client, bytes: body.subarray(cursor.at, cursor.at + length) };
    cursor.at += length;
  }
  return cursor.at === body.length ? { announced } : null;
}

const isShallow = (value: unknown, depth: number): boolean =>
  typeof value !== 'object' ||
  value === null ||
  (depth > 0 && Object.values(value).every((each) => isShallow(each, depth - 1)));

/** A state as plain data: null is "gone"; undefined when it is too long, too deep or no JSON object. */
function parseState(bytes: Uint8Array): Record<string, unknown> | null | undefined {
  if (bytes.length > PRESENCE_BYTES) return undefined;
  try {
    const value: unknown = JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8'));
    if (value === null) return null;
    if (typeof value !== 'object' || Array.isArray(value) || !isShallow(value, PRESENCE_DEPTH)) return undefined;
    return { ...value };
  } catch {
    return undefined;
  }
}

interface Shown<Holder> {
  readonly holder: Holder;
  readonly hold: string | null;
  readonly part: Uint8Array;
}

/**
 * Who shows what on a document for now. The server writes the clocks anew, so that nobody can outrun another and a state
 * sent again after a lost link is taken; it says itself who somebody is; a thing can be held by one client only.
 */
export class Presence<Holder> {
  readonly #shown = new Map<number, Shown<Holder>>();
  readonly #holds = new Map<string, number>();
  readonly #clocks = new Map<number, number>();
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  #clock(client: number): number {
    const clock = Math.max((this.#clocks.get(client) ?? 0) + 1, Math.floor(this.#now()));
    this.#clocks.set(client, clock);
    return clock;
  }

  /** Who shows this client's state now. */
  holderOf(client: number): Holder | undefined {
    return this.#shown.get(client)?.holder;
  }

  /**
   * Takes what a holder announces of a client that is his.
   * @param user what the server knows of him, put in place of whatever he says
   * @returns false when the state is not taken: too long, too deep, no JSON object
   */
  take(holder: Holder, announced: Announced, user: Readonly<Record<string, unknown>>): boolean {
    const state = parseState(announced.bytes);
    if (state === undefined) return false;
    const { client } = announced;
    this.#release(client);
    if (state === null) {
      this.#shown.delete(client);
      this.#clock(client);
      return true;
    }
    const wished = typeof state['hold'] === 'string' ? state['hold'] : null;
    const hold = wished !== null && !this.#holds.has(wished) ? wished : null;
    if (hold === null) delete state['hold'];
    else this.#holds.set(hold, client);
    const text = JSON.stringify({ ...state, user });
    this.#shown.set(client, { holder, hold, part: presencePart(client, this.#clock(client), text) });
    return true;
  }

  #release(client: number): void {
    const hold = this.#shown.get(client)?.hold ?? null;
    if (hold !== null) this.#holds.delete(hold);
  }

  /** A holder is gone: what he showed goes, and what he held is free. Gives the clients that vanished. */
  drop(holder: Holder): readonly number[] {
    const gone: number[] = [];
    for (const [client, shown] of this.#shown) {
      if (shown.holder !== holder) continue;
      this.#release(client);
      this.#shown.delete(client);
      this.#clock(client);
      gone.push(client);
    }
    return gone;
  }

  /** The state of a client as it goes on the wire, or its farewell. */
  part(client: number): Uint8Array {
    return this.#shown.get(client)?.part ?? presencePart(client, this.#clocks.get(client) ?? 0, null);
  }

  /** What everybody shows, but for one holder's own. */
  others(holder: Holder): readonly Uint8Array[] {
    const parts: Uint8Array[] = [];
    for (const shown of this.#shown.values()) if (shown.holder !== holder) parts.push(shown.part);
    return parts;
  }
}
