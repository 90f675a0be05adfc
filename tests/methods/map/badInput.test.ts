import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { layoutOf } from '../../../client/methods/map/layout.ts';
import { mapSvg } from '../../../client/methods/map/mapSvg.ts';
import { sideOf } from '../../../client/methods/map/printSide.ts';
import { createGuard, type GuardedRoot, type Judgement } from '../../../server/sync/guard/index.ts';
import { encodePath } from '../../../shared/geometry/pathCode.ts';
import { ky } from '../../../shared/i18n/map/ky.ts';
import { refusals } from '../../../shared/i18n/refusals/refusals.ts';
import {
  addInk,
  addMark,
  addShape,
  addStamp,
  inkIn,
  inkOf,
  LAYERS,
  mapRoom,
  readMap,
} from '../../../shared/methods/map/index.ts';
import { facilitator, live, OPEN, seat } from '../../guard/room.ts';

const brush = { colour: 'ink', width: 30, layer: 'skeleton' } as const;
const roots = new Map<string, GuardedRoot>();
for (const [name, spec] of Object.entries(mapRoom.roots.map ?? {})) roots.set(name, { spec, permit: mapRoom.permit });
const owner = 'a'.repeat(26);
const document = { name: `session/${owner}/map`, kind: 'map', owner, variant: null } as const;

/** A map at the server, and what devices send it. */
function server() {
  const doc = new Y.Doc();
  const guard = createGuard(doc, { document, roots, bindings: new Map() });
  /** One device writes; every transaction is one update, as on the wire. */
  const send = (from: typeof facilitator, write: (device: Y.Doc) => void): Judgement[] => {
    const device = new Y.Doc();
    const judged: Judgement[] = [];
    device.on('update', (update: Uint8Array) => judged.push(guard.take(update, from, live(OPEN))));
    write(device);
    return judged;
  };
  return { doc, send };
}

const refused = (judged: readonly Judgement[]): string[] =>
  judged.flatMap((each) => (each.at === 'refused' || each.at === 'neutralised' ? [each.code] : []));

describe('what should not come to a map', () => {
  it.each([
    ['not a number', [NaN, 10]],
    ['infinite', [10, Infinity]],
    ['below the page', [10, 6_501]],
    ['before the page', [-1, 10]],
    ['no place', 'here'],
    ['three numbers', [1, 2, 3]],
  ])('[M1] a thing whose place is %s is refused', (_, pos) => {
    const { doc, send } = server();
    const stamp = (device: Y.Doc): void => {
      const fields: [string, unknown][] = [
        ['kind', 'school'],
        ['pos', pos],
        ['layer', 'services'],
      ];
      device.getMap('objects').set('1.a', new Y.Map(fields));
    };
    expect(refused(send(seat(1), stamp))).toEqual(['guard.shape']);
    expect(readMap(doc).objects).toEqual([]);
  });

  it('[M1] a thing is not moved off the page', () => {
    const { doc, send } = server();
    const judged = send(seat(1), (device) => {
      addStamp(device, '1.a', { kind: 'school', pos: [10, 10], layer: 'services' });
      (device.getMap('objects').get('1.a') as Y.Map<unknown>).set('pos', [NaN, 10]);
    });
    expect(refused(judged)).toEqual(['guard.shape']);
    expect(readMap(doc).objects[0]?.pos).toEqual([10, 10]);
  });

  it('[M1, M2] a stroke outside the page is brought to its edge by the device, and refused when it is sent as it was', () => {
    const { doc, send } = server();
    expect(
      refused(
        send(seat(1), (device) =>
          inkOf([-50, 100, 90_000, 200], brush).forEach((bytes) => addInk(device, '1.a', bytes)),
        ),
      ),
    ).toEqual([]);
    const coded = encodePath([-5_000, -5_000, 100, 100]);
    const outside = Uint8Array.of(1, 1, 0, ...coded);
    expect(refused(send(seat(2), (device) => addInk(device, '2.a', outside)))).toEqual(['guard.shape']);
    expect(inkIn(doc).map(([key]) => key)).toEqual(['1.a']);
  });

  it('[M2] a stroke of one point and one of 100,000 points land whole', () => {
    const { doc, send } = server();
    const long = Array.from({ length: 200_000 }, (_, at) => (at % 2 === 0 ? (at * 37) % 10_000 : (at * 91) % 6_500));
    const records = inkOf(long, brush);
    const judged = send(seat(1), (device) => {
      for (const [index, bytes] of [...inkOf([5, 5], brush), ...records].entries())
        addInk(device, `1.s${index}`, bytes);
    });
    expect(refused(judged)).toEqual([]);
    expect(inkIn(doc)).toHaveLength(records.length + 1);
  });

  it('[M11] of 10,000 objects a seat gets its share and the board its quota, with words that say what to do', () => {
    const { doc, send } = server();
    const flood = (maker: string, count: number) => (device: Y.Doc) => {
      for (let index = 0; index < count; index++)
        addStamp(device, `${maker}.s${index}`, { kind: 'house', pos: [index % 10_000, 10], layer: 'skeleton' });
    };
    const ofSeat = refused(send(seat(1), flood('1', 400)));
    expect(new Set(ofSeat)).toEqual(new Set(['guard.quota']));
    expect(readMap(doc).objects).toHaveLength(300);
    const ofLeader = refused(send(facilitator, flood('f', 9_600)));
    expect(new Set(ofLeader)).toEqual(new Set(['board.full']));
    expect(readMap(doc).objects).toHaveLength(1_500);
    for (const language of ['ky', 'ru', 'en'] as const)
      for (const code of ['guard.quota', 'board.full'] as const)
        expect(refusals[language][code].length).toBeGreaterThan(20);
  });

  it('[M5] markup stays the text it is, on the map and in the drawing that is saved', () => {
    const { doc, send } = server();
    const evil = '<script>alert("x")</script> & <b>';
    const judged = send(seat(1), (device) => {
      addStamp(device, '1.a', { kind: 'school', pos: [3_000, 3_000], layer: 'services' }, { name: evil });
      addMark(device, '1.b', { kind: 'problem', pos: [6_000, 3_000], layer: 'problems', text: evil });
      addShape(device, '1.c', { kind: 'road', path: [0, 0, 900, 900], layer: 'skeleton' }, { name: evil });
    });
    expect(refused(judged)).toEqual([]);
    const content = readMap(doc);
    expect(content.marks[0]?.text).toBe(evil);
    const shown = new Set(LAYERS);
    const layout = layoutOf(content, {
      terms: ky,
      shown,
      scale: 0.3,
      letters: 44,
      widthOf: (text) => text.length * 0.5,
    });
    const side = sideOf(content, { shown, layout, terms: ky, title: [evil] });
    const svg = mapSvg({ objects: content.objects, strokes: [], layout, side, page: content.page });
    expect(svg).toContain('&lt;script&gt;');
    expect(svg).not.toMatch(/<(?:script|b)\b/);
    expect(svg.replace(/&(?:amp|lt|gt|quot|#39);/g, '')).not.toContain('&');
  });
});
