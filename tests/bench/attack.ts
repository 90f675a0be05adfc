import { setTimeout as pause } from 'node:timers/promises';
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import { MESSAGE } from '../../shared/sync/wire.ts';
import { frameFor, LoadClient } from './loadClient.ts';
import type { Door } from './targets.ts';

/** What is thrown at a server: an update that is valid but huge, huge rubbish, or the presence of a great many. */
export type Attack = 'valid' | 'garbage' | 'presence';
export const ATTACKS: readonly Attack[] = ['valid', 'garbage', 'presence'];

export interface AttackFigures {
  /** Messages that went out, whole or as far as the server took them. */
  readonly messages: number;
  /** How often the server ended the link, and its last word. */
  readonly timesEnded: number;
  readonly closeCode: number | null;
}

const BIG = 50 * 1_048_576;
/** A big message comes so often, each on a link of its own. */
const BIG_TIMES = 3;
const STATES = 10_000;
/** All states, and how often they are then refreshed. */
const REFRESHES = 10;
/** Milliseconds after each. */
const EVERY = { big: 2_500, presence: 500 };

/** An attack that is ready to go out. */
export interface Prepared {
  readonly kind: Attack;
  /** Whole frames, in their order. */
  readonly frames: readonly Buffer[];
}

/** Makes what goes out beforehand: fifty megabytes of it take a core of the attacker's for as long as the attack itself. */
export function prepare(door: Door, kind: Attack): Prepared {
  const frames = new Map<Uint8Array, Buffer>();
  const bodies = bodiesOf(kind);
  for (const body of bodies) if (!frames.has(body)) frames.set(body, frameFor(door, body));
  return { kind, frames: bodies.flatMap((body) => frames.get(body) ?? []) };
}

/** Attacks from links of its own. */
export async function attack(door: Door, { kind, frames }: Prepared): Promise<AttackFigures> {
  const every = kind === 'presence' ? EVERY.presence : EVERY.big;
  let [messages, timesEnded] = [0, 0];
  let closeCode: number | null = null;
  let client: LoadClient | null = null;
  for (const frame of frames) {
    if (client === null || client.socket.closed || kind !== 'presence') {
      client?.end();
      client = new LoadClient(door);
      await client.ready;
    }
    client.socket.write(frame);
    messages++;
    await pause(every);
    if (client.socket.closed) timesEnded++;
    closeCode = client.socket.closeCode ?? closeCode;
  }
  client?.end();
  return { messages, timesEnded, closeCode };
}

function bodiesOf(kind: Attack): Uint8Array[] {
  if (kind === 'presence') return Array.from({ length: REFRESHES + 1 }, (_, clock) => presenceOf(STATES, clock + 1));
  const body = updateMessage(kind === 'valid' ? bigUpdate() : rubbish());
  return Array.from({ length: BIG_TIMES }, () => body);
}

const updateMessage = (bytes: Uint8Array): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.sync);
    encoding.writeVarUint(encoder, 2);
    encoding.writeVarUint8Array(encoder, bytes);
  });

function bigUpdate(): Uint8Array {
  const doc = new Y.Doc();
  doc.getMap('evil').set('big', 'y'.repeat(BIG));
  return Y.encodeStateAsUpdate(doc);
}

/** Mostly zeros with a different byte here and there, the same at every run. */
function rubbish(): Uint8Array {
  const bytes = new Uint8Array(BIG);
  for (let at = 0; at < BIG; at += 61) bytes[at] = (at * 2_654_435_761) % 251;
  return bytes;
}

function presenceOf(states: number, clock: number): Uint8Array {
  const state = JSON.stringify({ user: { name: 'nobody', color: '#ff0000' }, cursor: { x: 1, y: 2 } });
  return encoding.encode((outer) => {
    encoding.writeVarUint(outer, MESSAGE.awareness);
    encoding.writeVarUint8Array(
      outer,
      encoding.encode((encoder) => {
        encoding.writeVarUint(encoder, states);
        for (let each = 0; each < states; each++) {
          encoding.writeVarUint(encoder, 1_000_000 + each);
          encoding.writeVarUint(encoder, clock);
          encoding.writeVarString(encoder, state);
        }
      }),
    );
  });
}
