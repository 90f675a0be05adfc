import { keyFor } from '../../shared/domain/key.ts';
import {
  addInk,
  addMark,
  addShape,
  addStamp,
  inkOf,
  layerOfKind,
  layerOfMark,
  PAGE,
  type Condition,
  type InkColour,
  type MarkKind,
  type ObjectFacts,
  type ObjectKind,
  type StampKind,
} from '../../shared/methods/map/index.ts';
import type { Doc } from '../../shared/sync/doc.ts';
import type { Scene, Stage } from './stage.ts';

/** The sketch below is on a sheet of 1,468 × 1,058. */
const spot = (x: number, y: number): [number, number] => [(x * PAGE.width) / 1_468, (y * PAGE.height) / 1_058];
const onPage = (sketch: readonly number[]): number[] =>
  sketch.flatMap((x, at) => (at % 2 === 0 ? spot(x, sketch[at + 1] ?? 0) : []));

interface Drawn {
  readonly kind: ObjectKind;
  readonly path: readonly number[];
  readonly facts?: ObjectFacts;
}

const DRAWN: readonly Drawn[] = [
  {
    kind: 'pasture',
    path: [2, 2, 740, 4, 1_466, 2, 1_466, 190, 1_260, 240, 1_060, 170, 860, 210, 620, 262, 400, 215, 200, 222, 2, 246],
  },
  { kind: 'forest', path: [30, 270, 180, 246, 320, 262, 352, 330, 330, 410, 190, 450, 80, 430, 34, 350] },
  { kind: 'field', path: [60, 860, 480, 842, 540, 1_030, 100, 1_040], facts: { resource: 'sufficient' } },
  { kind: 'field', path: [620, 868, 880, 856, 900, 1_030, 640, 1_034], facts: { resource: 'unused' } },
  {
    kind: 'river',
    path: [1_270, 2, 1_246, 120, 1_282, 230, 1_240, 400, 1_212, 560, 1_262, 690, 1_220, 840, 1_196, 940, 1_204, 1_056],
  },
  {
    kind: 'road',
    path: [2, 590, 300, 574, 640, 604, 1_000, 592, 1_466, 560],
    facts: { name: 'Манас көчөсү', condition: 'repair' },
  },
  { kind: 'side-road', path: [470, 590, 462, 480, 480, 380, 520, 290], facts: { condition: 'repair' } },
  { kind: 'side-road', path: [860, 592, 850, 480, 876, 370, 900, 270] },
  { kind: 'side-road', path: [680, 604, 690, 650, 690, 700] },
  {
    kind: 'ditch',
    path: [1_216, 838, 1_000, 816, 700, 822, 400, 818, 40, 826],
    facts: { resource: 'scarce', decides: 'СПА' },
  },
];

type Stand = readonly [kind: StampKind, x: number, y: number, condition: Condition | null, facts?: ObjectFacts];

/** What stands in the village: 40 objects. Places and conditions are a sample. */
const STANDS: readonly Stand[] = [
  ['school', 652, 340, 'repair', { users: ['children', 'youth'] }],
  ['club', 790, 420, 'collapsing', { users: ['youth'], note: 'чатыры начар' }],
  ['health-post', 1_040, 460, 'old', { users: ['women', 'children', 'elderly'] }],
  ['shop', 360, 540, 'new', { users: ['women'] }],
  ['mosque', 560, 684, 'new', { users: ['men', 'elderly'] }],
  ['bridge', 1_232, 575, 'repair'],
  ['spring', 1_090, 300, 'old', { resource: 'running-out', fetchNow: 25, fetchThen: 10, users: ['women', 'children'] }],
  ['bus-stop', 150, 540, 'building'],
  ['ayil-okmotu', 790, 684, 'repair'],
  ['cemetery', 1_362, 420, null],
  ['dump', 1_060, 920, null, { note: 'кыш бою алынган эмес' }],
  ['library', 930, 700, 'old', { users: ['youth', 'children'] }],
  ['well', 300, 700, 'old', { resource: 'scarce', fetchNow: 15, fetchThen: 5 }],
  ['bathhouse', 240, 340, 'emergency'],
  ['sawmill', 1_390, 700, null],
  ['street-lamp', 610, 500, 'absent'],
  ['transformer', 90, 700, 'old'],
  ['veterinary', 400, 470, 'repair'],
  ...houses(562, 310, 4, -6, 62),
  ...houses(420, 300, 3, -4, 62),
  ...houses(945, 330, 3, -6, 70),
  ...houses(60, 780, 5, 88, 3),
  ...houses(1_330, 850, 4, 36, 34),
  ...houses(1_020, 700, 3, 60, 22),
];

function houses(x: number, y: number, count: number, dx: number, dy: number): Stand[] {
  return Array.from({ length: count }, (_, index) => ['house', x + index * dx, y + index * dy, null]);
}

const MARKS: readonly (readonly [kind: MarkKind, x: number, y: number, text: string, wished?: StampKind])[] = [
  ['problem', 978, 596, 'жол начар'],
  ['problem', 410, 670, 'суу аз'],
  ['problem', 1_150, 860, 'таштанды алынбайт'],
  ['problem', 700, 760, 'көчөдө жарык жок'],
  ['wish', 1_370, 960, '', 'kindergarten'],
  ['wish', 1_100, 780, '', 'street-lamp'],
  ['wish', 560, 420, '', 'gym'],
  ['disagree', 760, 950, 'жер кимдики'],
  ['text', 1_370, 300, 'чыгышка'],
];

/** Lines of the pen: three mountains and their snow, a fence, a path to the spring. */
const LINES: readonly (readonly [colour: InkColour, width: number, path: readonly number[]])[] = [
  ...mountain(120, 170, 1.1),
  ...mountain(420, 140, 0.9),
  ...mountain(900, 150, 1),
  ['earth', 16, [1_320, 380, 1_410, 376, 1_414, 470, 1_316, 474, 1_320, 380]],
  ['sky', 30, [1_092, 345, 1_110, 390, 1_150, 420, 1_200, 430, 1_232, 440]],
];

function mountain(x: number, y: number, k: number): (readonly [InkColour, number, readonly number[]])[] {
  const at = (points: readonly number[]): number[] =>
    points.map((value, index) => (index % 2 === 0 ? x + value * k : y + value * k));
  return [
    ['earth', 30, at([0, 0, 38, -58, 75, -112, 98, -80, 118, -50, 133, -68, 146, -80, 176, -40, 205, 0, 100, 3, 0, 0])],
    ['sky', 16, at([51, -76, 67, -81, 77, -69, 85, -81, 100, -76])],
  ];
}

/** A straight sketch as a hand would draw it: many points that tremble a little, the same at every run. */
function byHand(sketch: readonly number[]): number[] {
  const path: number[] = [];
  for (let at = 0; at + 3 < sketch.length; at += 2) {
    const [ax = 0, ay = 0, bx = 0, by = 0] = sketch.slice(at, at + 4);
    const steps = Math.max(2, Math.round(Math.hypot(bx - ax, by - ay) / 4));
    for (let step = 0; step <= steps; step++) {
      const tremble = Math.sin(at * 7 + step * 1.9) * 1.1;
      path.push(ax + ((bx - ax) * step) / steps + tremble, ay + ((by - ay) * step) / steps - tremble);
    }
  }
  return onPage(path);
}

/** A part of the map that one seat draws: what to write under a key of its own. */
type Part = (doc: Doc, key: string) => void;

const PARTS: readonly Part[] = [
  ...DRAWN.map(
    ({ kind, path, facts }): Part =>
      (doc, key) =>
        addShape(doc, key, { kind, path: byHand(path), layer: layerOfKind(kind) }, facts),
  ),
  ...LINES.map(([colour, width, path]): Part => (doc, key) => {
    for (const bytes of inkOf(byHand(path), { colour, width, layer: 'skeleton' })) addInk(doc, key, bytes);
  }),
  ...STANDS.map(
    ([kind, x, y, condition, facts]): Part =>
      (doc, key) =>
        addStamp(
          doc,
          key,
          { kind, pos: spot(x, y), layer: layerOfKind(kind) },
          { ...(condition === null ? {} : { condition }), ...facts },
        ),
  ),
  ...MARKS.map(
    ([kind, x, y, text, wished]): Part =>
      (doc, key) =>
        addMark(doc, key, {
          kind,
          pos: spot(x, y),
          layer: layerOfMark(kind),
          text,
          ...(wished === undefined ? {} : { wished }),
        }),
  ),
];

/** The village drawn together: each seat draws its share over its own socket, all at once. */
export const mapScene: Scene = {
  name: 'map',
  async play(stage) {
    await stage.goTo('s.map');
    await Promise.all(stage.seats.map((_, index) => draw(stage, index)));
    stage.say(
      `map: ${STANDS.length} objects, ${LINES.length} lines and ${MARKS.length} marks by ${stage.seats.length} seats`,
    );
  },
};

async function draw({ seats, open }: Stage, index: number): Promise<void> {
  const seat = seats[index];
  if (seat === undefined) return;
  const device = await open(seat, 'map');
  for (const [place, part] of PARTS.entries())
    if (place % seats.length === index) part(device.doc, keyFor(seat.seat, `demo${place}`));
  await device.whenSaved();
  device.close();
}
