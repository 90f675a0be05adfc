import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { grownWindow, type Window } from '../../client/canvas/paintWindow.ts';

const VIEW = { width: 1_280, height: 800 };
const place = fc.tuple(fc.integer({ min: -200, max: 1_500 }), fc.integer({ min: -200, max: 1_000 }));
const wantedOf = (places: readonly (readonly [number, number])[]) => ({
  left: Math.min(...places.map(([x]) => x)),
  top: Math.min(...places.map(([, y]) => y)),
  right: Math.max(...places.map(([x]) => x)),
  bottom: Math.max(...places.map(([, y]) => y)),
});

describe('the window of a canvas for what passes', () => {
  it('holds all of a line that grows, as far as the view shows it, never shrinks under it, and stays in the view', () => {
    fc.assert(
      fc.property(fc.array(place, { minLength: 1, maxLength: 40 }), (places) => {
        let window: Window | null = null;
        for (let count = 1; count <= places.length; count++) {
          const wanted = wantedOf(places.slice(0, count));
          const before: Window | null = window;
          window = grownWindow(wanted, VIEW, { window, begun: before !== null });
          const [right, bottom] = [window.left + window.width, window.top + window.height];
          for (const [x, y] of places.slice(0, count)) {
            if (x < 0 || y < 0 || x > VIEW.width || y > VIEW.height) continue;
            expect(x >= window.left && x <= right && y >= window.top && y <= bottom).toBe(true);
          }
          if (before !== null) expect(window.width >= before.width && window.height >= before.height).toBe(true);
          expect(window.left >= 0 && window.top >= 0 && right <= VIEW.width && bottom <= VIEW.height).toBe(true);
        }
      }),
    );
  });

  it('keeps its size for a next line that fits, and grows in few steps', () => {
    const first = grownWindow(
      wantedOf([
        [600, 400],
        [900, 500],
      ]),
      VIEW,
      { window: null, begun: false },
    );
    const next = grownWindow(
      wantedOf([
        [10, 10],
        [60, 60],
      ]),
      VIEW,
      { window: first, begun: false },
    );
    expect([next.left, next.top, next.width, next.height]).toEqual([0, 0, first.width, first.height]);
    const sizes = new Set<string>();
    let window: Window | null = null;
    for (let x = 10; x < 1_280; x += 5) {
      window = grownWindow(
        wantedOf([
          [10, 10],
          [x, 60],
        ]),
        VIEW,
        { window, begun: window !== null },
      );
      sizes.add(`${window.width}`);
    }
    expect(sizes.size).toBeLessThanOrEqual(4);
  });
});
