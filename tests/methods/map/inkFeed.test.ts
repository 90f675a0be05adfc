import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { StrokeStore } from '../../../client/canvas/strokeStore.ts';
import { InkFeed } from '../../../client/methods/map/inkFeed.ts';
import { inkOf, PAGE } from '../../../shared/methods/map/index.ts';

const BRUSH = { colour: 'ink', width: 16, layer: 'skeleton' } as const;
const everywhere = { minX: 0, minY: 0, maxX: PAGE.width, maxY: PAGE.height };

const record = (key: string): [string, Uint8Array] => [key, inkOf([100, 100, 200, 300], BRUSH)[0] ?? new Uint8Array()];

/** A clock on which every reading takes a millisecond, and tasks that run when they are told to. */
function stage() {
  const [store, tasks] = [new StrokeStore(), [] as (() => void)[]];
  let time = 0;
  const feed = new InkFeed(store, { now: () => (time += 5), soon: (task) => tasks.push(task) });
  return { store, tasks, feed, ids: () => store.within(everywhere).map(({ id }) => id) };
}

describe('bringing ink to the canvas', () => {
  it('a few strokes are there at once, what is no ink is left out', () => {
    const { feed, tasks, ids } = stage();
    feed.take([record('a'), ['bad', Uint8Array.of(9, 9)], record('b')], []);
    expect(ids()).toEqual(['a', 'b']);
    expect(tasks).toEqual([]);
  });

  it('thousands come in slices, in their order, and what comes meanwhile lies above; what goes meanwhile never comes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 200, max: 900 }), fc.integer({ min: 0, max: 199 }), (many, gone) => {
        const { store, feed, tasks, ids } = stage();
        const old = Array.from({ length: many }, (_, index) => `o${index}`);
        feed.take(old.map(record), []);
        expect(store.size).toBeLessThan(many);
        feed.take([record('new')], [`o${gone}`]);
        let slices = 0;
        for (let task = tasks.shift(); task !== undefined; task = tasks.shift(), slices++) task();
        expect(slices).toBeGreaterThan(0);
        expect(ids()).toEqual([...old.filter((id) => id !== `o${gone}`), 'new']);
      }),
      { numRuns: 20 },
    );
  });

  it('brings nothing after it was stopped', () => {
    const { store, feed, tasks } = stage();
    feed.take(
      Array.from({ length: 400 }, (_, index) => record(`o${index}`)),
      [],
    );
    const before = store.size;
    feed.stop();
    for (const task of tasks) task();
    expect(store.size).toBe(before);
  });
});
