import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { meanwhileIn } from '../../client/sync/meanwhile.ts';
import { restOf, type PartSizes } from '../../client/sync/rest.ts';
import { rootsOf } from '../../shared/methods/registry.ts';
import { addStamp, bin, moveThing, sayFact } from '../../shared/methods/map/index.ts';
import { addSlices, changeSlice } from '../../shared/methods/tokoch/doc.ts';
import { edit, fieldOf, setField, setValue } from '../../shared/sync/doc.ts';
import { documentName, parseDocumentName } from '../../shared/sync/documentName.ts';
import { createGuard, type GuardedRoot, type Sender } from '../../server/sync/guard/index.ts';
import { Random } from './random.ts';
import { facilitator, seat, sync } from './room.ts';

const HISTORIES = 60;
const WRITES = 120;
const SIZES: readonly PartSizes[] = [
  { enough: 60, most: 60 },
  { enough: 200, most: 2_000 },
];

const LAYERS = ['skeleton', 'services'] as const;
const SLICES = ['1.a', '1.b', 'f.c', 'f.d'] as const;

/** One lawful gesture of an hour without a link; what a screen would not offer is left out. */
type Gesture = (doc: Y.Doc, random: Random) => void;

const onMap: Gesture = (doc, random) => {
  const key = random.pick([...doc.getMap('objects').keys()]);
  if (key === undefined || random.chance(0.1))
    return addStamp(doc, `1.n${random.below(1e9)}`, {
      kind: 'well',
      pos: [1, 1],
      layer: random.pick(LAYERS) ?? 'services',
    });
  const own = key.startsWith('1.');
  const what = random.below(own ? 4 : 2);
  if (what === 0) moveThing(doc, 'objects', key, [random.below(9_000), random.below(5_000)]);
  else if (what === 1) sayFact(doc, key, 'name', `name ${random.below(1e6)}`);
  else if (what === 2) edit(doc, 'tool', () => setField(doc, 'objects', key, 'layer', random.pick(LAYERS)));
  else bin(doc, 'objects', key, random.chance(0.5) ? `b${random.below(99)}` : null);
};

const isHeld = (doc: Y.Doc, slice: unknown): boolean =>
  typeof slice === 'string' &&
  fieldOf(doc, 'slices', slice, 'locked') === true &&
  (fieldOf(doc, 'slices', slice, 'bin') ?? null) === null;

const cuts: Gesture = (doc, random) => {
  const to = random.pick(SLICES) ?? '1.a';
  const crumb = String(random.below(100));
  if (isHeld(doc, to) || isHeld(doc, doc.getMap('believed').get(crumb))) return;
  edit(doc, 'tool', () => setValue(doc, 'believed', crumb, to));
};

const bins = (doc: Y.Doc, random: Random, own: (slice: string) => boolean): void => {
  const slice = random.pick(SLICES.filter(own)) ?? '1.a';
  if (!isHeld(doc, slice))
    edit(doc, 'tool', () => setField(doc, 'slices', slice, 'bin', random.chance(0.5) ? 7 : null));
};

const onBread: Gesture = (doc, random) => {
  const what = random.below(8);
  if (what === 0) bins(doc, random, (slice) => slice.startsWith('1.'));
  else if (what === 1) changeSlice(doc, random.pick(SLICES) ?? '1.a', { colour: 1 + random.below(12) });
  else cuts(doc, random);
};

const leading: Gesture = (doc, random) => {
  const slice = random.pick(SLICES) ?? '1.a';
  const what = random.below(8);
  if (what === 0) edit(doc, 'tool', () => setField(doc, 'slices', slice, 'locked', random.chance(0.5)));
  else if (what === 1) bins(doc, random, () => true);
  else cuts(doc, random);
};

function start(name: string, doc: Y.Doc): void {
  if (name === 'map')
    for (const key of ['1.a', '1.b', '2.c'])
      addStamp(doc, key, { kind: 'well', pos: [1, 1], layer: 'services' }, { name: 'Булак' });
  else {
    addSlices(
      doc,
      SLICES.map((key) => ({ key, name: key })),
    );
    for (let crumb = 0; crumb < 100; crumb++) setValue(doc, 'believed', String(crumb), SLICES[crumb % 4]);
  }
}

function guarded(name: string) {
  const ref = parseDocumentName(documentName('abcdefghijklmnopqrstuvwxyz', name));
  if (ref === null) throw new Error('no document');
  const roots = new Map<string, GuardedRoot>();
  for (const [root, { spec, room }] of rootsOf(ref.kind)) roots.set(root, { spec, permit: room.permit });
  const hub = new Y.Doc();
  start(name, hub);
  return { hub, guard: createGuard(hub, { document: ref, roots, bindings: new Map([[hub.clientID, 'server']]) }) };
}

const contentOf = (doc: Y.Doc): unknown => ['objects', 'slices', 'believed'].map((root) => doc.getMap(root).toJSON());

it.each<[string, string, Sender, Gesture]>([
  ['a seat on the map', 'map', seat(1), onMap],
  ['a seat at the bread', 'tokoch', seat(1), onBread],
  ['a leader at the bread', 'tokoch', facilitator, leading],
])('lawful work of %s stays lawful in parts, by the policy of its room', async (_who, name, sender, gesture) => {
  const meanwhile = await meanwhileIn(documentName('abcdefghijklmnopqrstuvwxyz', name));
  let parts = 0;
  for (const sizes of SIZES)
    for (let seed = 1; seed <= HISTORIES; seed++) {
      const random = new Random(seed);
      const { hub, guard } = guarded(name);
      const device = new Y.Doc();
      device.clientID = 1_000 + seed;
      Y.applyUpdate(device, Y.encodeStateAsUpdate(hub));
      for (let each = 0; each < WRITES; each++) gesture(device, random);
      const known = Y.decodeStateVector(Y.encodeStateVector(hub));
      for (const updates of restOf(device, known, sizes, meanwhile))
        for (const update of updates) {
          parts++;
          const said = guard.take(update, sender, sync());
          if (said.at !== 'taken') throw new Error(`seed ${seed}: ${JSON.stringify(said)}`);
        }
      expect(contentOf(hub)).toEqual(contentOf(device));
    }
  expect(parts).toBeGreaterThan(HISTORIES * 10);
});
