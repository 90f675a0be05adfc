import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { rootsOf } from '../../shared/methods/registry.ts';
import { addStamp, lockLayer, moveThing } from '../../shared/methods/map/index.ts';
import { addSlices, changeSlice } from '../../shared/methods/tokoch/doc.ts';
import { setField, setValue } from '../../shared/sync/doc.ts';
import { documentName, parseDocumentName } from '../../shared/sync/documentName.ts';
import { createGuard, type GuardedRoot, type Judgement, type Sender } from '../../server/sync/guard/index.ts';
import { facilitator, live, seat } from './room.ts';

/** A board of a real room on which something stands, and what the guard says of one update that does several things. */
function board(name: string, start: (doc: Y.Doc) => void) {
  const ref = parseDocumentName(documentName('abcdefghijklmnopqrstuvwxyz', name));
  if (ref === null) throw new Error('no document');
  const roots = new Map<string, GuardedRoot>();
  for (const [root, { spec, room }] of rootsOf(ref.kind)) roots.set(root, { spec, permit: room.permit });
  const hub = new Y.Doc();
  start(hub);
  const guard = createGuard(hub, { document: ref, roots, bindings: new Map() });
  return (sender: Sender, ...writes: ((doc: Y.Doc) => void)[]): Judgement => {
    const device = new Y.Doc();
    Y.applyUpdate(device, Y.encodeStateAsUpdate(hub));
    const before = Y.encodeStateVector(device);
    for (const write of writes) device.transact(() => write(device));
    return guard.take(Y.encodeStateAsUpdate(device, before), sender, live());
  };
}

const tokoch = () =>
  board('tokoch', (doc) => {
    addSlices(
      doc,
      ['1.held', '1.free'].map((key) => ({ key, name: key })),
    );
    setValue(doc, 'believed', '0', '1.held');
    setValue(doc, 'believed', '1', '1.free');
    setField(doc, 'slices', '1.held', 'locked', true);
  });

const map = () =>
  board('map', (doc) => {
    addStamp(doc, '1.held', { kind: 'well', pos: [1, 1], layer: 'services' });
    addStamp(doc, '1.free', { kind: 'well', pos: [1, 1], layer: 'skeleton' });
    lockLayer(doc, 'services', true);
  });

const other = (doc: Y.Doc): void => changeSlice(doc, '1.free', { name: 'мектеп' });

it.each<[string, () => ReturnType<typeof board>, string, (doc: Y.Doc) => void, (doc: Y.Doc) => void]>([
  [
    'a crumb is taken from a held slice',
    tokoch,
    'tokoch.slice-locked',
    (doc) => setValue(doc, 'believed', '0', '1.free'),
    other,
  ],
  [
    'a crumb is given to a held slice',
    tokoch,
    'tokoch.slice-locked',
    (doc) => setValue(doc, 'believed', '1', '1.held'),
    other,
  ],
  [
    'a held slice is binned',
    tokoch,
    'tokoch.slice-locked',
    (doc) => setField(doc, 'slices', '1.held', 'bin', 1),
    other,
  ],
  [
    'a thing leaves a held layer',
    map,
    'map.layer-locked',
    (doc) => setField(doc, 'objects', '1.held', 'layer', 'skeleton'),
    (doc) => moveThing(doc, 'objects', '1.free', [2, 2]),
  ],
])('%s: refused, whatever else the same update does', (_name, open, code, write, beside) => {
  expect(open()(seat(1), beside).at).toBe('taken');
  expect(open()(seat(1), write)).toMatchObject({ at: 'refused', code });
  expect(open()(seat(1), write, beside)).toMatchObject({ at: 'refused', code });
  expect(open()(seat(1), beside, write)).toMatchObject({ at: 'refused', code });
});

it('what one change allows another may still lean on: a leader lets a slice go, cuts it and bins it at once', () => {
  const said = tokoch()(
    facilitator,
    (doc) => setField(doc, 'slices', '1.held', 'locked', false),
    (doc) => setValue(doc, 'believed', '0', '1.free'),
    (doc) => setField(doc, 'slices', '1.held', 'bin', 1),
  );
  expect(said.at).toBe('taken');
});
