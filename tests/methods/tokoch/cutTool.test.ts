import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crumbsOf, CUT, cutTool, type CutEdit, type CutState } from '../../../client/methods/tokoch/cutTool.ts';
import { spread } from '../../../client/methods/tokoch/outsideLabels.ts';
import { pointAt } from '../../../shared/geometry/circle.ts';
import type { ToolEvent } from '../../../client/canvas/tool.ts';

/** Plays a gesture: the edits that it made. */
function played(events: readonly ToolEvent[]): readonly CutEdit[] {
  let state: CutState = cutTool.start;
  const edits: CutEdit[] = [];
  for (const event of events) {
    const [next, edit] = cutTool.next(state, event);
    state = next;
    if (edit !== undefined) edits.push(edit);
  }
  return edits;
}

const at = (turn: number) => pointAt([0, 0], turn * 2 * Math.PI, 290);
const down = (turn: number, on: string | null): ToolEvent => ({ type: 'down', at: at(turn), on, slack: 20 });
const move = (turn: number): ToolEvent => ({ type: 'move', at: at(turn), trail: [at(turn)] });
const up = (turn: number): ToolEvent => ({ type: 'up', at: at(turn), on: null });

describe('a finger on a cut', () => {
  it('[T3] makes one edit on release, clockwise positive, also past twelve o’clock', () => {
    const [edit] = played([down(0.95, `${CUT}f.a`), move(0.99), move(0.03), move(0.05), up(0.05)]);
    expect(edit).toMatchObject({ type: 'moveCut', before: 'f.a' });
    expect(edit?.type === 'moveCut' && crumbsOf(edit.turned, 100)).toBe(10);
    const [back] = played([down(0.05, `${CUT}f.a`), move(0.98), up(0.98)]);
    expect(back?.type === 'moveCut' && crumbsOf(back.turned, 100)).toBe(-7);
  });

  it('makes none when it is cancelled, and chooses a slice when it only touches it', () => {
    expect(played([down(0.2, `${CUT}f.a`), move(0.4), { type: 'cancel' }, up(0.4)])).toEqual([]);
    expect(played([down(0.2, 'f.b'), up(0.2)])).toEqual([{ type: 'choose', slice: 'f.b' }]);
  });
});

it('labels beside the bread never overlap and stay in sight', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -400, max: 400 }), { maxLength: 18 }), (wanted) => {
      const sorted = [...wanted].sort((a, b) => a - b);
      const placed = spread(sorted, 42, 420);
      placed.forEach((y, index) => {
        const before = placed[index - 1];
        if (before !== undefined) expect(y - before).toBeGreaterThanOrEqual(42 - 1e-9);
        expect(Math.abs(y)).toBeLessThanOrEqual(420);
      });
    }),
  );
});
