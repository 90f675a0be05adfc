import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Baker } from '../../client/canvas/baker.ts';
import type { Paint } from '../../client/canvas/tile.ts';
import { TileCache } from '../../client/canvas/tiles.ts';
import type { Box } from '../../shared/geometry/path.ts';
import { FakeCanvas } from '../kit/fakeCanvas.ts';

const PAGE = { width: 8_000, height: 6_000 };
const VIEW = { width: 1_280, height: 800 };
const CAMERA = { x: 0, y: 0, scale: 1 };
const EVERYWHERE: Box = { minX: -Infinity, minY: -Infinity, maxX: Infinity, maxY: Infinity };

describe('the baker', () => {
  /** Milliseconds that one paint takes. */
  let pace: number;
  /** … and how much of a usual line it is. */
  let weight: number;
  let things: number;
  let painted: number;
  let shown: number[];
  let tiles: TileCache;
  let baker: Baker;

  beforeEach(() => {
    vi.useFakeTimers({ now: 10_000 });
    vi.stubGlobal('document', { createElement: () => new FakeCanvas() });
    [pace, weight, things, painted, shown] = [0, 1, 0, 0, []];
    let spent = 0;
    const paint = (): Paint =>
      Object.assign(
        () => {
          painted++;
          spent += pace;
        },
        { weight },
      );
    vi.spyOn(performance, 'now').mockImplementation(() => Date.now() + spent);
    const paintsIn = (_box: Box, after: number): Paint[] => Array.from({ length: things - after }, paint);
    tiles = new TileCache({ paintsIn, top: () => things }, PAGE);
    baker = new Baker(tiles, () => shown.push(painted));
  });
  afterEach(() => {
    baker.stop();
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });

  /** So many things come; `more`: others follow at once. */
  const come = (count: number, more = false): void => {
    things += count;
    tiles.over(EVERYWHERE);
    baker.changed({ much: count > 40, more });
    baker.start();
  };
  /** The camera stands where all is already baked. */
  const settled = (): void => {
    tiles.look(CAMERA, VIEW);
    come(50);
    vi.advanceTimersByTime(3_000);
    [painted, shown] = [0, []];
  };

  it('bakes all that is in sight and shows it when it is whole, not piece by piece', () => {
    tiles.look(CAMERA, VIEW);
    come(50);
    vi.advanceTimersByTime(3_000);
    expect(tiles.isWhole).toBe(true);
    const inSight = 6 * 50;
    expect(shown[0]).toBe(inSight);
  });

  it('shows what it has while a slow device still bakes the rest', () => {
    pace = 1;
    tiles.look(CAMERA, VIEW);
    come(50);
    vi.advanceTimersByTime(3_000);
    expect(tiles.isWhole).toBe(true);
    expect(shown.length).toBeGreaterThan(2);
    expect(shown[0]).toBeLessThan(6 * 50);
  });

  /** Bakes so many things from nothing; how many were painted in each go. */
  const goes = (count: number): readonly number[] => {
    things = 0;
    tiles.release();
    tiles.look(CAMERA, VIEW);
    come(count);
    const sizes: number[] = [];
    for (let go = 0; go < 3_000 && !tiles.isWhole; go++) {
      const before = painted;
      vi.advanceTimersToNextTimer();
      sizes.push(painted - before);
    }
    expect(tiles.isWhole).toBe(true);
    return sizes;
  };

  it('paints fewer of what is long in one go, but always one', () => {
    const mostOf = (each: number): number => {
      weight = each;
      return Math.max(...goes(300));
    };
    expect(mostOf(1)).toBe(280);
    expect(mostOf(12)).toBeLessThan(30);
    expect(mostOf(5_000)).toBe(1);
  });

  it('learns how much a device can paint in one go without making its people wait', () => {
    goes(300);
    pace = 40;
    goes(20);
    pace = 0;
    const [first = 0, second = 0, ...later] = goes(300);
    expect(first).toBeLessThanOrEqual(48);
    expect(second).toBeGreaterThan(first);
    expect(Math.max(...later)).toBe(280);
  });

  it('waits for more of the same where what is in sight is shown by other means, and bakes all of it once', () => {
    settled();
    for (let time = 0; time < 10; time++) {
      come(1);
      vi.advanceTimersByTime(100);
    }
    expect(painted).toBe(0);
    vi.advanceTimersByTime(1_000);
    expect(tiles.isWhole).toBe(true);
    expect(shown).toHaveLength(1);
  });

  it('bakes a crowd that comes in portions when the last of it is there', () => {
    settled();
    come(200, true);
    vi.advanceTimersByTime(50);
    expect(painted).toBe(0);
    come(200);
    vi.advanceTimersByTime(1);
    expect(painted).toBeGreaterThan(0);
  });

  it('lets nothing wait for long that keeps coming: each round ends, and the next begins after a rest', () => {
    settled();
    for (let time = 0; time < 100; time++) {
      come(1);
      vi.advanceTimersByTime(100);
    }
    expect(shown.length).toBeGreaterThanOrEqual(4);
    expect(shown.length).toBeLessThanOrEqual(10);
  });

  it('waits for nobody with what is no longer true', () => {
    settled();
    come(1);
    tiles.spoil(EVERYWHERE);
    baker.hurry();
    baker.start();
    vi.advanceTimersByTime(50);
    expect(tiles.isWhole).toBe(true);
  });

  it('bakes nothing while the zoom changes', () => {
    settled();
    baker.moved(1);
    for (let scale = 1.1; scale < 2; scale += 0.1) {
      baker.moved(scale);
      tiles.look({ ...CAMERA, scale }, VIEW);
      baker.start();
      vi.advanceTimersByTime(16);
    }
    expect(painted).toBe(0);
    vi.advanceTimersByTime(3_000);
    expect(tiles.isWhole).toBe(true);
  });
});
