import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { overlap, type Box } from '../../shared/geometry/path.ts';
import type { Go, Paint } from '../../client/canvas/tile.ts';
import { boxOfSpot, levelOf, rangeInSight, scaleOf, spotsOf } from '../../client/canvas/tileGrid.ts';
import { TileCache } from '../../client/canvas/tiles.ts';
import { FakeCanvas } from '../kit/fakeCanvas.ts';

const PAGE = { width: 10_000, height: 7_200 };
const VIEW = { width: 1_280, height: 800 };
const WHOLE: Box = { minX: 0, minY: 0, maxX: 10_000, maxY: 7_200 };
const camera = fc
  .tuple(
    fc.integer({ min: -9_000, max: 900 }),
    fc.integer({ min: -9_000, max: 900 }),
    fc.double({ min: 0.05, max: 6, noNaN: true }),
  )
  .map(([x, y, scale]) => ({ x, y, scale }));

const naming =
  (name: string): Paint =>
  (ctx) => {
    (ctx.canvas as unknown as FakeCanvas).painted.push(name);
  };

/** A go that may note as much as it likes before the browser draws it. */
const goOf = (more: Go['more']): Go => ({ more, atOnce: Infinity });

describe('the grid of tiles', () => {
  it('covers all that a camera sees, those in the middle first, with bitmaps at most a fifth off the scale', () => {
    fc.assert(
      fc.property(camera, (now) => {
        const level = levelOf(now.scale);
        expect(Math.abs(Math.log2(scaleOf(level) / now.scale))).toBeLessThanOrEqual(0.2501);
        const boxes = spotsOf(rangeInSight(now, VIEW, level)).map((spot) => boxOfSpot(spot));
        const toPage = (x: number, y: number) => [(x - now.x) / now.scale, (y - now.y) / now.scale] as const;
        for (const [x, y] of [toPage(0, 0), toPage(1_279, 0), toPage(640, 400), toPage(0, 799), toPage(1_279, 799)])
          expect(boxes.filter((box) => x >= box.minX && x < box.maxX && y >= box.minY && y < box.maxY)).toHaveLength(1);
        const [x, y] = toPage(640, 400);
        const middle = { minX: x - 1e-6, minY: y - 1e-6, maxX: x + 1e-6, maxY: y + 1e-6 };
        expect(boxes.slice(0, 4).some((box) => overlap(box, middle))).toBe(true);
      }),
    );
  });
});

describe('tiles', () => {
  let things: string[];
  let ground: string;
  let tiles: TileCache;
  /** What each bitmap on the screen holds. */
  const look = (at = { x: 0, y: 0, scale: 0.125 }): string[][] => {
    tiles.look(at, VIEW);
    const shown = tiles.planes().flatMap(({ hidden, tiles: some }) => (hidden ? [] : some.map((tile) => tile.shown)));
    return shown.flatMap((canvas) => (canvas === null ? [] : [(canvas as unknown as FakeCanvas).painted]));
  };
  const bakeAll = (): void => {
    while (tiles.waiting) tiles.work(goOf(() => true));
  };

  beforeEach(() => {
    Object.assign(globalThis, { document: { createElement: () => new FakeCanvas() } });
    [things, ground] = [['a'], 'ground'];
    const paintsIn = (_: Box, after: number) => [...(after === 0 ? [ground] : []), ...things.slice(after)].map(naming);
    tiles = new TileCache({ paintsIn, top: () => things.length }, PAGE);
  });

  it('show nothing of themselves before they are whole, however small the steps', () => {
    look();
    let steps = 0;
    while (!tiles.isWhole) {
      let left = 1;
      tiles.work(goOf(() => left-- > 0));
      for (const piece of look()) expect(piece).toEqual(['ground', 'a']);
      steps++;
    }
    expect(steps).toBeGreaterThan(5);
  });

  it('new things come on top of what is baked, without baking it anew, also those that come while others are being baked', () => {
    look();
    bakeAll();
    things.push('b', 'c');
    tiles.over(WHOLE);
    let left = 1;
    tiles.work(goOf(() => left-- > 0));
    things.push('d');
    tiles.over(WHOLE);
    bakeAll();
    for (const piece of look()) expect(piece).toEqual(['ground', 'a', 'b', 'c', 'd']);
  });

  it('while things keep coming each place gets its turn, and it is told up to which thing all that is in sight is baked', () => {
    look();
    bakeAll();
    expect(tiles.reached).toBe(Infinity);
    things.push('b');
    tiles.over(WHOLE);
    expect(tiles.reached).toBe(1);
    for (let come = 0; come < 200 && tiles.reached < 2; come++) {
      things.push('c');
      tiles.over(WHOLE);
      let left = 1;
      tiles.work(goOf((weight) => weight > 0 && left-- >= 0));
    }
    expect(tiles.reached).toBeGreaterThanOrEqual(2);
    for (const piece of look()) expect(piece.slice(0, 3)).toEqual(['ground', 'a', 'b']);
    expect(tiles.isWhole).toBe(false);
  });

  it('what has changed shows the old until the new is whole', () => {
    look();
    bakeAll();
    ground = 'meadow';
    tiles.spoil(WHOLE);
    let left = 1;
    tiles.work(goOf(() => left-- > 0));
    for (const piece of look()) expect(piece).toEqual(['ground', 'a']);
    bakeAll();
    for (const piece of look()) expect(piece).toEqual(['meadow', 'a']);
  });

  it('bitmaps of the zoom before stand in for those of the next', () => {
    look();
    bakeAll();
    const pieces = look({ x: -2_000, y: -2_000, scale: 1 });
    expect(pieces.length).toBeGreaterThan(0);
    for (const piece of pieces) expect(piece).toEqual(['ground', 'a']);
  });

  it('are not kept for ever, and give all back at the end', () => {
    const made: FakeCanvas[] = [];
    Object.assign(globalThis, {
      document: {
        createElement: () => {
          const canvas = new FakeCanvas();
          made.push(canvas);
          return canvas;
        },
      },
    });
    for (let step = 0; step < 60; step++) {
      look({ x: -300 * (step % 30), y: step < 30 ? 0 : -3_000, scale: 1 });
      bakeAll();
    }
    const kept = (): number => made.filter(({ width }) => width > 0).length;
    expect(made.length).toBeGreaterThan(50);
    expect(kept()).toBeLessThan(45);
    tiles.release();
    expect(kept()).toBe(0);
  });
});
