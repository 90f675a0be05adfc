import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { inkOf } from '../../../shared/methods/map/ink.ts';
import {
  addInk,
  addMark,
  addShape,
  addStamp,
  bin,
  inkIn,
  moveThing,
  readMap,
  sayFact,
  watchInk,
} from '../../../shared/methods/map/index.ts';
import { mapResults } from '../../../shared/methods/map/results.ts';

const brush = { colour: 'ink', width: 30, layer: 'skeleton' } as const;
const coordinate = fc.tuple(fc.integer({ min: 0, max: 10_000 }), fc.integer({ min: 0, max: 6_500 }));
const step = fc.record({
  on: fc.nat({ max: 7 }),
  does: fc.constantFrom('stroke', 'stamp', 'shape', 'mark', 'move', 'say', 'bin', 'unbin', 'meet'),
  at: coordinate,
  which: fc.nat({ max: 30 }),
});
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

function meet(tablets: readonly Y.Doc[]): void {
  for (const from of tablets)
    for (const to of tablets) if (from !== to) Y.applyUpdate(to, Y.encodeStateAsUpdate(from, Y.encodeStateVector(to)));
}

function play(doc: Y.Doc, { on, does, at, which }: Step, serial: number): void {
  const key = `${on + 1}.k${serial}`;
  const some = readMap(doc).objects[which % Math.max(1, readMap(doc).objects.length)]?.id;
  if (does === 'stroke') addInk(doc, key, inkOf([...at, 100, 100], brush)[0] ?? new Uint8Array());
  else if (does === 'stamp') addStamp(doc, key, { kind: 'school', pos: at, layer: 'services' });
  else if (does === 'shape') addShape(doc, key, { kind: 'road', path: [...at, 30, 40, 500, 900], layer: 'skeleton' });
  else if (does === 'mark') addMark(doc, key, { kind: 'problem', pos: at, layer: 'problems', text: `${which}` });
  else if (some === undefined) return;
  else if (does === 'move') moveThing(doc, 'objects', some, at);
  else if (does === 'say') sayFact(doc, some, 'condition', which % 2 ? 'old' : 'new');
  else if (does === 'bin') bin(doc, 'objects', some, 'b');
}

describe('many tablets on one map', () => {
  it('[M2, M3, M8] two to eight tablets agree after any work without a link', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 8 }), fc.array(step, { maxLength: 40 }), (count, steps) => {
        const tablets = Array.from({ length: count }, () => new Y.Doc());
        for (const [serial, each] of steps.entries()) {
          const tablet = tablets[each.on % count];
          if (each.does === 'meet') meet(tablets);
          else if (tablet !== undefined) play(tablet, each, serial);
        }
        meet(tablets);
        const [first, ...others] = tablets.map((doc) => mapResults(readMap(doc), inkIn(doc).length));
        for (const other of others) expect(other).toEqual(first);
      }),
      { numRuns: 60 },
    );
  });

  it('[M9] a name said on one tablet survives the move on another, and the bin survives both', () => {
    const [a, b] = [new Y.Doc(), new Y.Doc()];
    addStamp(a, '1.s', { kind: 'school', pos: [100, 100], layer: 'services' });
    meet([a, b]);
    sayFact(a, '1.s', 'name', 'Манас мектеби');
    moveThing(b, 'objects', '1.s', [900, 900]);
    meet([a, b]);
    expect(readMap(a).objects[0]).toMatchObject({ name: 'Манас мектеби', pos: [900, 900] });
    bin(a, 'objects', '1.s', 'b1');
    moveThing(b, 'objects', '1.s', [10, 10]);
    meet([a, b]);
    expect(readMap(b).objects).toEqual([]);
    expect(readMap(b).bin).toMatchObject([{ root: 'objects', id: '1.s', bin: 'b1', kind: 'school' }]);
  });

  it('[M2] the renderer hears of ink that comes, goes to the bin and comes back, and lets go', () => {
    const doc = new Y.Doc();
    const heard: string[] = [];
    const letGo = watchInk(doc, ({ come, gone }) => {
      heard.push(`+${come.map(([key]) => key).join()} -${gone.join()}`);
    });
    addInk(doc, '1.a', inkOf([1, 1, 9, 9], brush)[0] ?? new Uint8Array());
    bin(doc, 'ink', '1.a', 'x');
    expect(inkIn(doc)).toEqual([]);
    bin(doc, 'ink', '1.a', null);
    letGo();
    bin(doc, 'ink', '1.a', 'y');
    expect(heard).toEqual(['+1.a -', '+ -1.a', '+1.a -']);
  });

  it('[M7] reading twice gives the same object, until something other than ink changes', () => {
    const doc = new Y.Doc();
    const first = readMap(doc);
    addInk(doc, '1.a', inkOf([1, 1, 9, 9], brush)[0] ?? new Uint8Array());
    expect(readMap(doc)).toBe(first);
    addStamp(doc, '1.s', { kind: 'shop', pos: [5, 5], layer: 'services' });
    expect(readMap(doc)).not.toBe(first);
  });

  it('[M14] what is not of its schema is left out and counted', () => {
    const doc = new Y.Doc();
    doc.getMap('objects').set('1.x', new Y.Map([['kind', 'castle']]));
    doc.getMap('objects').set('1.y', 'no record');
    addStamp(doc, '1.s', { kind: 'shop', pos: [NaN, Infinity], layer: 'services' });
    expect(readMap(doc)).toMatchObject({ left: 2, objects: [{ id: '1.s', pos: [5_000, 6_500] }] });
  });
});
