import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bounded, fit, pinched, toPage, toScreen, wheeled, zoomed, type Place } from '../../client/canvas/camera.ts';
import { CameraControl } from '../../client/canvas/cameraControl.ts';

const page = { width: 10_000, height: 7_200 };
const view = { width: 1_280, height: 800 };
const place = fc.tuple(fc.integer({ min: 0, max: 1_280 }), fc.integer({ min: 0, max: 800 }));
const camera = fc.record({
  x: fc.integer({ min: -5_000, max: 5_000 }),
  y: fc.integer({ min: -5_000, max: 5_000 }),
  scale: fc.double({ min: 0.05, max: 3, noNaN: true }),
});

describe('the camera', () => {
  it('fit shows the whole page, as large as it goes', () => {
    const { x, y, scale } = fit(page, view);
    expect(scale).toBeCloseTo(800 / 7_200);
    expect([x, y]).toEqual([expect.closeTo((1_280 - 10_000 * scale) / 2), expect.closeTo(0)]);
  });

  it('zooming keeps what is under the pointer, wheel and pinch alike', () => {
    fc.assert(
      fc.property(camera, place, fc.double({ min: 0.3, max: 3, noNaN: true }), (now, at, factor) => {
        const [px, py] = toPage(now, at);
        const [sx, sy] = toScreen(zoomed(now, at, factor), [px, py]);
        expect(Math.hypot(sx - at[0], sy - at[1])).toBeLessThan(1e-6);
        const other: Place = [at[0] + 200, at[1]];
        const wide: Place = [at[0] + 400, at[1]];
        const both = pinched(now, [at, other], [at, wide]);
        expect(both.scale).toBeCloseTo(now.scale * 2);
        expect(toScreen(both, [px, py])[0]).toBeCloseTo(at[0]);
      }),
    );
  });

  it('the wheel pans, and zooms with ctrl by the amount of the wheel', () => {
    const now = { x: 0, y: 0, scale: 1 };
    expect(wheeled(now, [0, 0], { dx: 3, dy: 5, zoom: false })).toEqual({ x: -3, y: -5, scale: 1 });
    expect(wheeled(now, [0, 0], { dx: 0, dy: 100, zoom: true }).scale).toBeCloseTo(Math.exp(-1));
  });

  it('nobody gets lost: part of the page always stays in sight', () => {
    fc.assert(
      fc.property(camera, (now) => {
        const { x, y, scale } = bounded(now, page, view);
        expect(x).toBeLessThanOrEqual(view.width);
        expect(x + page.width * scale).toBeGreaterThanOrEqual(0);
        expect(y).toBeLessThanOrEqual(view.height);
        expect(y + page.height * scale).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('keeps showing the whole page when the view changes, until somebody moves it, and lets go of listeners', () => {
    const control = new CameraControl(page);
    control.resize(view);
    control.resize({ width: 640, height: 400 });
    expect(control.get().scale).toBeCloseTo(400 / 7_200);
    const seen: number[] = [];
    const letGo = control.subscribe(({ scale }) => seen.push(scale));
    control.zoomBy(3);
    letGo();
    control.resize(view);
    expect(seen).toHaveLength(1);
    expect(control.get().scale).not.toBeCloseTo(800 / 7_200);
  });
});
