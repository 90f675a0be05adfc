import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { createGuard } from '../../server/sync/guard/createGuard.ts';
import type { Taken } from '../../server/sync/guard/guard.ts';
import { BOARD_BYTES, LIVE_LIMITS, type Limits } from '../../server/sync/guard/limits.ts';
import { BINDINGS, baseUpdate, SEAT_1 } from '../faults/corpus/base.ts';
import { Hub } from './hub.ts';
import { any, collected, type Id, ink, letters, plain, update } from './raw.ts';
import { facilitator, live, optionsFor, seat, sync } from './room.ts';

const NEXT = 21;
const POS: Id = [SEAT_1, 1];
const own = (...structs: Parameters<typeof update>[0][number][2][number][]) => update([[SEAT_1, NEXT, structs]]);

/** A lawful update that needs exactly so much of a limit: it passes with that, and not with one less. */
const NEEDS: [limit: keyof Limits, needed: number, bytes: Uint8Array][] = [
  ['bytes', own(collected(1)).length, own(collected(1))],
  [
    'blocks',
    2,
    update([
      [SEAT_1, NEXT, [collected(1)]],
      [9_999, 0, [collected(1)]],
    ]),
  ],
  ['structs', 3, own(collected(1), collected(1), collected(1))],
  ['structLength', 70, own(collected(70))],
  ['clock', NEXT + 70, own(collected(70))],
  [
    'ranges',
    2,
    update(
      [],
      [
        [
          SEAT_1,
          [
            [4, 1],
            [6, 1],
          ],
        ],
      ],
    ),
  ],
  ['valueNodes', 3, own(plain([9, 9], { origin: POS }))],
  ['valueDepth', 3, own({ ref: 8, parent: 'paths', sub: '1.deep', content: any([[[1]]]) })],
  [
    'visits',
    2,
    update(
      [],
      [
        [
          SEAT_1,
          [
            [4, 1],
            [6, 1],
          ],
        ],
      ],
    ),
  ],
  // three letters of one id before three of another at the same place: Yjs compares each of them
  [
    'steps',
    3,
    update([
      [6_001, 0, [letters('a', { right: [SEAT_1, 4] }), letters('b', { origin: [6_001, 0], right: [SEAT_1, 4] })]],
      [
        6_000,
        0,
        Array.from({ length: 65 }, (_, index) =>
          letters('c', index === 0 ? { right: [6_001, 0] } : { origin: [6_000, index - 1], right: [6_001, 0] }),
        ),
      ],
    ]),
  ],
];

const at = (limit: keyof Limits, most: number, bytes: Uint8Array): string => {
  const hub = new Hub({ live: { ...LIVE_LIMITS, [limit]: most } }, [baseUpdate()], new Map(BINDINGS));
  const verdict = hub.take(bytes, seat(1), live());
  return verdict.at === 'refused' ? verdict.code : verdict.at;
};

describe('each limit of an update', () => {
  it.each(NEEDS.filter(([limit]) => limit !== 'steps'))('%s of %i is kept to the last one', (limit, needed, bytes) => {
    expect(at(limit, needed, bytes)).toBe('taken');
    expect(at(limit, Infinity, bytes)).toBe('taken');
    expect(at(limit, needed - 1, bytes)).toMatch(/^guard\.(too-large|shape)$/);
  });

  it('steps of ordering are counted only where something is concurrent', () => {
    const [, , bytes] = NEEDS.find(([limit]) => limit === 'steps') ?? ['steps', 0, new Uint8Array()];
    expect(at('steps', Infinity, bytes)).toBe('taken');
    expect(at('steps', 0, bytes)).toBe('guard.too-large');
    expect(
      at(
        'steps',
        0,
        own(letters('x', { origin: [SEAT_1, 7] }), ink(new Uint8Array([1]), { parent: 'strokes', sub: '1.z' })),
      ),
    ).toBe('taken');
  });
});

describe('a board that is full to the last bytes', () => {
  const doc = new Y.Doc();
  // Each key written twice, one after the other: as many deleted stretches as keys.
  doc.transact(() => {
    for (let each = 0; each < 2_000; each++) doc.getMap('paths').set(`s.${each >> 1}`, [each]);
  });
  const device = new Y.Doc();
  Y.applyUpdate(device, Y.encodeStateAsUpdate(doc));
  const guardWith = (room: number) => {
    const copy = new Y.Doc();
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
    return createGuard(copy, { ...optionsFor(), bytes: BOARD_BYTES - room });
  };
  const repeated = Y.encodeStateAsUpdate(device, Y.encodeStateVector(doc));

  it('takes what brings nothing new, by whichever way it comes', () => {
    expect(repeated.length).toBeGreaterThan(1_000);
    for (const room of [0, -1_000]) {
      expect(guardWith(room).take(repeated, seat(1), sync()).at).toBe('taken');
      expect(guardWith(room).take(new Uint8Array([0, 0]), seat(1), live()).at).toBe('taken');
    }
  });

  it('takes a little beside much that is known while the little fits, and refuses it when it does not', () => {
    device.getMap('strokes').set('1.s', new Uint8Array([1, 2]));
    const little = Y.encodeStateAsUpdate(device, Y.encodeStateVector(doc));
    expect(little.length).toBeGreaterThan(1_000);
    expect(guardWith(100).take(little, seat(1), sync()).at).toBe('taken');
    expect(guardWith(10).take(little, seat(1), sync())).toMatchObject({ code: 'board.full' });
  });

  it('counts what is taken away for the bytes that it writes', () => {
    const removal = new Y.Doc();
    Y.applyUpdate(removal, Y.encodeStateAsUpdate(doc));
    removal.transact(() => {
      for (let each = 0; each < 1_000; each += 2) removal.getMap('paths').delete(`s.${each}`);
    });
    const update = Y.encodeStateAsUpdate(removal, Y.encodeStateVector(doc));
    expect(guardWith(100).take(update, facilitator, sync())).toMatchObject({ code: 'board.full' });
    expect(guardWith(500 * 16).take(update, facilitator, sync()).at).not.toBe('refused');
  });
});

it('does not count against the board what a device only repeats', () => {
  const doc = new Y.Doc();
  for (let round = 0; round < 2; round++)
    doc.transact(() => {
      for (let each = 0; each < 50; each++) doc.getMap('paths').set(`s.${each}`, [each]);
    });
  const repeated = Y.encodeStateAsUpdate(doc, Y.encodeStateVector(doc));
  const told: Taken[] = [];
  const onTaken = (taken: Taken): void => void told.push(taken);
  const guard = createGuard(doc, { ...optionsFor(), bytes: BOARD_BYTES - 3 * repeated.length, onTaken });
  for (let times = 0; times < 10; times++) expect(guard.take(repeated, seat(1), sync()).at).toBe('taken');
  expect(told).toEqual([]);
});
