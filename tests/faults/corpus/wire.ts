import * as encoding from 'lib0/encoding';
import { CLOSE, MESSAGE } from '../../../shared/sync/wire.ts';
import { pack, type Piece, type WireCase } from './file.ts';

const frame = (write: (encoder: encoding.Encoder) => void): Uint8Array => encoding.encode(write);
const STEP_1 = 0;
const STEP_2 = 1;
const UPDATE = 2;

/** A message of the sync protocol with a body of any bytes. */
const syncFrame = (kind: number, body: Uint8Array): Uint8Array =>
  frame((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.sync);
    encoding.writeVarUint(encoder, kind);
    encoding.writeVarUint8Array(encoder, body);
  });

type State = readonly [client: number, clock: number, json: string];

const presence = (states: readonly State[]): Uint8Array =>
  frame((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.awareness);
    const body = frame((inner) => {
      encoding.writeVarUint(inner, states.length);
      for (const [client, clock, json] of states) {
        encoding.writeVarUint(inner, client);
        encoding.writeVarUint(inner, clock);
        encoding.writeVarString(inner, json);
      }
    });
    encoding.writeVarUint8Array(encoder, body);
  });

/** Bytes of the longest frame that the server takes. */
const MAX_PAYLOAD = 1024 * 1024 + 1024;
/** A collected struct of a client nobody knows, at clock 5. */
const BEHIND_A_GAP = new Uint8Array([1, 1, 105, 5, 0, 1, 0]);
const NOTHING = new Uint8Array([0, 0]);
const VICTIM = 102;

/** Presence for many ids in a row, each of three bytes. */
function crowd(from: number, count: number): readonly Piece[] {
  const size = frame((encoder) => encoding.writeVarUint(encoder, count)).length + count * 7;
  const head = frame((encoder) => {
    for (const each of [MESSAGE.awareness, size, count]) encoding.writeVarUint(encoder, each);
  });
  return [Buffer.from(head).toString('hex'), { before: '', from, count, as: 'varint', after: '01027b7d' }];
}

/** The part of the corpus that is about the protocol. `close` lists the codes of which one must come. */
export function makeWireCases(): WireCase[] {
  const cases: WireCase[] = [];
  const add = (
    name: string,
    about: string,
    frames: readonly (Uint8Array | { text?: true; bytes: Uint8Array | readonly Piece[]; times?: number })[],
    close: readonly number[] | null,
    options: Partial<Pick<WireCase, 'sender' | 'document'>> = {},
  ) => {
    cases.push({
      kind: 'wire',
      name: `wire-${name}`,
      about,
      sender: options.sender ?? 'seat:1',
      document: options.document ?? 'map',
      frames: frames.map((each) =>
        each instanceof Uint8Array
          ? { bytes: pack(each) }
          : { ...each, bytes: each.bytes instanceof Uint8Array ? pack(each.bytes) : each.bytes },
      ),
      close,
    });
  };
  const unreadable = [CLOSE.unreadable];
  const big = [CLOSE.tooLarge, CLOSE.unreadable];
  add('unknown-type', 'a message type nobody knows', [new Uint8Array([77, 1, 2, 3])], unreadable);
  add('unknown-sync-kind', 'a sync message of a kind nobody knows', [syncFrame(9, NOTHING)], unreadable);
  add(
    'two-messages',
    'two messages in one frame',
    [new Uint8Array([...syncFrame(UPDATE, NOTHING), ...syncFrame(UPDATE, NOTHING)])],
    unreadable,
  );
  add(
    'text-frame',
    'a text where bytes belong',
    [{ text: true, bytes: new TextEncoder().encode('hello') }],
    unreadable,
  );
  add('empty-frame', 'a frame without anything', [new Uint8Array()], unreadable);
  add('cut-off', 'a length that the frame does not have', [new Uint8Array([0, 2, 200, 1, 0, 0])], unreadable);
  add(
    'live-64-kib-and-one',
    'a live update of one byte more than 64 KiB',
    [syncFrame(UPDATE, new Uint8Array(65_537))],
    big,
  );
  add(
    'first-sync-1-mib-and-one',
    'a first sync of one byte more than 1 MiB',
    [syncFrame(STEP_2, new Uint8Array(1_048_577))],
    big,
  );
  add('frame-of-3-mib', 'a frame three times the payload that the server takes', [new Uint8Array(3 * 1_048_576)], big);
  add(
    'garbage',
    'bytes without sense as an update',
    [
      syncFrame(
        UPDATE,
        new Uint8Array(500).map((_, index) => (index * 73) % 256),
      ),
    ],
    big,
  );
  add('frame-of-the-payload', 'a frame as long as the server takes', [new Uint8Array(MAX_PAYLOAD)], unreadable);
  add('frame-of-one-byte-more', 'and one byte more', [new Uint8Array(MAX_PAYLOAD + 1)], [CLOSE.tooLarge]);
  add(
    'frame-of-100-mib',
    'a frame a hundred times the payload',
    [{ bytes: [{ hex: '00', times: 100 * 1_048_576 }] }],
    // Whoever sends that much hears the farewell only if his own line is not broken by it.
    [CLOSE.tooLarge, 1006],
  );
  add(
    'updates-behind-a-gap',
    'three thousand updates that wait for one which never comes',
    [{ bytes: syncFrame(UPDATE, BEHIND_A_GAP), times: 3_000 }],
    null,
  );
  add(
    'step-1-by-the-thousand',
    'the whole board asked for ten thousand times',
    [{ bytes: syncFrame(STEP_1, new Uint8Array([0])), times: 10_000 }],
    null,
  );
  add(
    'state-vector-of-a-million',
    'a state vector with a million entries claimed',
    [
      syncFrame(
        STEP_1,
        frame((encoder) => encoding.writeVarUint(encoder, 1_000_000)),
      ),
    ],
    unreadable,
  );
  add(
    'state-vector-200-kb',
    'a state vector of 100,000 entries',
    [
      syncFrame(
        STEP_1,
        frame((encoder) => {
          encoding.writeVarUint(encoder, 100_000);
          encoding.writeUint8Array(encoder, new Uint8Array(200_000).fill(1));
        }),
      ),
    ],
    big,
  );
  add(
    'presence-of-another',
    'presence under the id of another',
    [presence([[VICTIM, 900, '{"name":"facilitator"}']])],
    null,
  );
  add('presence-of-another-gone', 'another is said to be gone', [presence([[VICTIM, 900, 'null']])], null);
  add(
    'presence-of-5000',
    'presence for five thousand made-up ids',
    [presence(Array.from({ length: 5_000 }, (_, index) => [index + 1, 1, '{}'] as const))],
    null,
  );
  add(
    'presence-of-700000',
    'presence for seven hundred thousand made-up ids, in seven frames',
    Array.from({ length: 7 }, (_, index) => ({ bytes: crowd(20_000 + index * 100_000, 100_000) })),
    null,
  );
  add('presence-of-1-mb', 'a presence of 1 MB', [presence([[101, 1, JSON.stringify('x'.repeat(1_000_000))]])], null);
  add('presence-no-json', 'a presence that is no JSON', [presence([[101, 1, '{{{']])], null);
  add(
    'presence-deep',
    'a presence a thousand deep',
    [presence([[101, 1, '['.repeat(1_000) + ']'.repeat(1_000)]])],
    null,
  );
  add('presence-cut-off', 'a presence that ends too soon', [new Uint8Array([1, 3, 5, 1, 1])], unreadable);
  add(
    'acknowledgement-by-a-client',
    'a client says what only the server says',
    [new Uint8Array([100, 2, 123, 125])],
    unreadable,
  );
  add(
    'updates-by-the-thousand',
    'a thousand updates at once',
    [{ bytes: syncFrame(UPDATE, NOTHING), times: 1_000 }],
    null,
  );
  add(
    'another-board',
    'the names and contacts of the village, asked for by a seat',
    [syncFrame(STEP_1, new Uint8Array([0]))],
    [CLOSE.neverAllowed],
    { document: 'register' },
  );
  add(
    'pocket-of-another',
    'the stickers that another has not read out yet',
    [syncFrame(STEP_1, new Uint8Array([0]))],
    [CLOSE.neverAllowed],
    { document: 'pocket/1' },
  );
  add(
    'without-a-token',
    'messages before anybody is known',
    [syncFrame(STEP_1, new Uint8Array([0]))],
    [CLOSE.badToken],
    { sender: 'none' },
  );
  return cases;
}
