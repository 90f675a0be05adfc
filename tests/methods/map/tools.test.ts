import { describe, expect, it } from 'vitest';
import type { ToolEvent } from '../../../client/canvas/index.ts';
import { gestureOf, type MapEdit, type MapTool } from '../../../client/methods/map/tools.ts';

/** Plays a gesture and gives the edits that came of it. */
function play(tool: MapTool, events: readonly ToolEvent[]): MapEdit[] {
  const gesture = gestureOf(tool);
  let state = gesture.start;
  const edits: MapEdit[] = [];
  for (const event of events) {
    const [next, edit] = gesture.next(state, event);
    state = next;
    if (edit !== undefined) edits.push(edit);
  }
  return edits;
}

const down = (at: readonly [number, number], on: string | null = null): ToolEvent => ({
  type: 'down',
  at,
  on,
  slack: 100,
});
const move = (at: readonly [number, number]): ToolEvent => ({ type: 'move', at, trail: [[at[0] - 1, at[1]], at] });
const up = (at: readonly [number, number], on: string | null = null): ToolEvent => ({ type: 'up', at, on });
const pen: MapTool = { does: 'pen', colour: 'ink', width: 30 };
const look: MapTool = { does: 'look' };

describe('what the finger does on the map', () => {
  it('a line is one edit when the finger is lifted, with every point the browser merged', () => {
    expect(play(pen, [down([0, 0]), move([5, 5]), up([5, 5])])).toEqual([{ type: 'line', path: [0, 0, 4, 5, 5, 5] }]);
  });

  it('a tap with the pen makes a point', () => {
    expect(play(pen, [down([7, 8]), up([7, 8])])).toEqual([{ type: 'line', path: [7, 8] }]);
  });

  it('a gesture taken back makes nothing, and the next begins anew', () => {
    expect(play(pen, [down([0, 0]), move([5, 5]), { type: 'cancel' }, up([5, 5])])).toEqual([]);
    expect(play({ does: 'stamp', kind: 'school' }, [down([0, 0]), { type: 'cancel' }, up([0, 0])])).toEqual([]);
  });

  it('what the system takes away is kept as it is drawn or moved, but nothing is set down or opened', () => {
    const lost: ToolEvent = { type: 'up', at: [50, 60], on: '1.a', lost: true };
    expect(play(pen, [down([0, 0]), lost])).toEqual([{ type: 'line', path: [0, 0] }]);
    expect(play(look, [down([0, 0], '1.a'), move([300, 40]), lost])).toEqual([
      { type: 'move', id: '1.a', by: [300, 40] },
    ]);
    expect(play(look, [down([0, 0], '1.a'), lost])).toEqual([]);
    expect(play({ does: 'stamp', kind: 'school' }, [down([0, 0]), move([50, 60]), lost])).toEqual([]);
  });

  it('a stamp lands where the finger is lifted', () => {
    expect(play({ does: 'stamp', kind: 'school' }, [down([0, 0]), move([50, 60]), up([50, 60])])).toEqual([
      { type: 'place', at: [50, 60] },
    ]);
  });

  it('a tap opens the thing, a drag moves it, a tremble is still a tap', () => {
    expect(play(look, [down([0, 0], '1.a'), up([0, 0], '1.a')])).toEqual([{ type: 'open', id: '1.a' }]);
    expect(play(look, [down([0, 0], '1.a'), move([20, 20]), up([20, 20])])).toEqual([{ type: 'open', id: '1.a' }]);
    expect(play(look, [down([0, 0], '1.a'), move([300, 40]), up([300, 40])])).toEqual([
      { type: 'move', id: '1.a', by: [300, 40] },
    ]);
    expect(play(look, [down([0, 0]), up([0, 0])])).toEqual([]);
  });

  it('the eraser wipes under every touch, until it is lifted', () => {
    const wiped = play({ does: 'erase' }, [down([1, 1]), move([2, 2]), up([2, 2]), move([3, 3])]);
    expect(wiped).toEqual([
      { type: 'erase', at: [1, 1] },
      { type: 'erase', at: [2, 2] },
    ]);
  });
});
