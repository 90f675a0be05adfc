import * as Y from 'yjs';
import { markOf } from '../../shared/domain/role.ts';
import type { Device } from './hub.ts';
import { addNote } from './room.ts';
import type { Random } from './random.ts';

/** What a person may do on a tablet, by its own hand lawful or not; each is one transaction. */
export type Gesture = (device: Device, random: Random) => void;

let made = 0;
const fresh = (device: Device, random: Random): string =>
  `${markOf(device.sender.actor)}.${random.below(1e6).toString(36)}${made++}`;

function someNote(device: Device, random: Random): [key: string, note: Y.Map<unknown>] | null {
  const key = random.pick([...device.doc.getMap('notes').keys()]);
  const note = key === undefined ? undefined : device.doc.getMap('notes').get(key);
  return key !== undefined && note instanceof Y.Map ? [key, note] : null;
}

function ownNote(device: Device, random: Random): [key: string, note: Y.Map<unknown>] | null {
  const mark = `${markOf(device.sender.actor)}.`;
  const key = random.pick([...device.doc.getMap('notes').keys()].filter((each) => each.startsWith(mark)));
  const note = key === undefined ? undefined : device.doc.getMap('notes').get(key);
  return key !== undefined && note instanceof Y.Map ? [key, note] : null;
}

function type(note: Y.Map<unknown> | undefined, random: Random): void {
  const label = note?.get('label');
  if (!(label instanceof Y.Text)) return;
  if (label.length > 0 && random.chance(0.35)) label.delete(random.below(label.length), 1);
  else if (label.length < 200)
    label.insert(random.below(label.length + 1), random.pick(['a', 'bc', 'дом', 'x y z', '🙂']) ?? '');
}

const add: Gesture = (device, random) =>
  addNote(
    device.doc,
    random.chance(0.5) ? fresh(device, random) : fresh(device, random).replace('.', '.q'),
    random.chance(0.3) ? { bin: false } : {},
    random.chance(0.5) ? 'text' : '',
  );
/** A note made for a moment: others leave it alone, so its maker may remove it by itself, not only by undo. */
const isPassing = (key: string): boolean => key.includes('.q');

function movable(device: Device, random: Random): Y.Map<unknown> | undefined {
  const [key, note] = someNote(device, random) ?? [];
  const isOwn = key?.startsWith(`${markOf(device.sender.actor)}.`) === true;
  return key !== undefined && (isOwn || !isPassing(key)) ? note : undefined;
}

const move: Gesture = (device, random) =>
  movable(device, random)?.set('pos', [random.below(1_000), random.below(1_000)]);
const moveOften: Gesture = (device, random) => {
  const note = movable(device, random);
  for (let step = 0; step < 4; step++) note?.set('pos', [step, random.below(9)]);
};
const colour: Gesture = (device, random) => {
  const note = ownNote(device, random)?.[1];
  if (note?.has('ink') === false) note.set('colour', random.below(8));
};
const write: Gesture = (device, random) => type(ownNote(device, random)?.[1], random);
const bin: Gesture = (device, random) => ownNote(device, random)?.[1].set('bin', random.chance(0.5));
const unbin: Gesture = (device, random) => ownNote(device, random)?.[1].delete('bin');
const draw: Gesture = (device, random) =>
  ownNote(device, random)?.[1].set('ink', new Uint8Array([1, random.below(200)]));
const stroke: Gesture = (device, random) =>
  device.doc.getMap('strokes').set(fresh(device, random), new Uint8Array([1, 2, 3]));
const cut: Gesture = (device, random) => {
  const from = random.below(95);
  for (let crumb = from; crumb < from + 4; crumb++)
    device.doc.getMap('crumbs').set(String(crumb), random.pick(['a', 'b']));
};
const name: Gesture = (device, random) => device.doc.getMap('names').set(fresh(device, random), 'river');
const rename: Gesture = (device, random) => {
  const mark = `${markOf(device.sender.actor)}.`;
  const key = random.pick([...device.doc.getMap('names').keys()].filter((each) => each.startsWith(mark)));
  if (key !== undefined) device.doc.getMap('names').set(key, `lake ${random.below(99)}`);
};
const takeBack: Gesture = (device, random) => {
  const key = ownNote(device, random)?.[0];
  if (key !== undefined && isPassing(key)) device.doc.getMap('notes').delete(key);
};

/** What the policy allows whenever the step is open and the quota holds. */
export const HONEST: readonly Gesture[] = [
  move,
  move,
  moveOften,
  colour,
  write,
  write,
  write,
  bin,
  unbin,
  draw,
  stroke,
  cut,
  name,
  rename,
  takeBack,
];

/** Of these, what is allowed whatever else the same person writes before or after: a colour is not, once there is ink. */
export const STEADY: readonly Gesture[] = HONEST.filter((each) => each !== colour);

/** New records, which the quota may refuse. */
export const ADDING: readonly Gesture[] = [add];

const DISHONEST: readonly Gesture[] = [
  (device, random) => addNote(device.doc, `${random.below(4)}.${random.below(1e6)}`),
  (device) => addNote(device.doc, 'nonsense'),
  (device, random) => device.doc.getMap('notes').set(fresh(device, random), new Y.Map([['pos', [1, 1]]])),
  (device, random) => device.doc.getMap('notes').set(fresh(device, random), 'no map'),
  (device, random) => someNote(device, random)?.[1].set('colour', random.below(12)),
  (device, random) => someNote(device, random)?.[1].set('pos', random.pick([[1], 'x', null, [1, NaN], { x: 1 }])),
  (device, random) => someNote(device, random)?.[1].set(random.pick(['admin', '__proto__', 'constructor']) ?? '', true),
  (device, random) => someNote(device, random)?.[1].delete(random.pick(['pos', 'bin', 'label', 'ink']) ?? ''),
  (device, random) => someNote(device, random)?.[1].set('label', random.chance(0.5) ? new Y.Text('new') : 'text'),
  (device, random) => someNote(device, random)?.[1].set('ink', new Uint8Array([random.below(3), 4])),
  (device, random) => type(someNote(device, random)?.[1], random),
  (device, random) => {
    const key = someNote(device, random)?.[0];
    if (key !== undefined) device.doc.getMap('notes').delete(key);
  },
  (device, random) => {
    const key = someNote(device, random)?.[0];
    if (key !== undefined) addNote(device.doc, key);
  },
  (device, random) => {
    const key = ownNote(device, random)?.[0];
    if (key === undefined) return;
    device.doc.getMap('notes').delete(key);
    addNote(device.doc, key);
  },
  (device, random) => {
    const key = random.pick([...device.doc.getMap('names').keys()]);
    if (key === undefined) return;
    if (random.chance(0.5)) device.doc.getMap('names').delete(key);
    else device.doc.getMap('names').set(key, 'mine');
  },
  (device, random) => device.doc.getMap('crumbs').set(String(random.below(120)), random.pick(['c', 'locked', 7])),
  (device, random) => device.doc.getMap('crumbs').delete(String(random.below(100))),
  (device) => device.doc.getMap('late').set('1.x', true),
  (device) => device.doc.getMap('elsewhere').set('1.x', true),
  (device, random) => {
    const label = ownNote(device, random)?.[1].get('label');
    if (label instanceof Y.Text) label.insert(0, 'long '.repeat(100));
  },
];

export const ANY: readonly Gesture[] = [...HONEST, ...HONEST, add, add, add, ...DISHONEST];

/** Makes one gesture as one transaction; it may come to nothing. */
export function gesture(device: Device, random: Random, from: readonly Gesture[]): void {
  device.doc.transact(() => random.pick(from)?.(device, random));
}
