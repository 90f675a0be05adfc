import { describe, expect, it } from 'vitest';
import type { ToolEvent } from '../../../client/canvas/tool.ts';
import { circleTool, type CircleEdit, type CircleState } from '../../../client/methods/venn/circleTool.ts';
import { hatchPath, knotAt, lensPath } from '../../../client/methods/venn/lens.ts';
import { holdsOf } from '../../../client/methods/venn/holds.ts';

function played(events: readonly ToolEvent[]): readonly CircleEdit[] {
  let state: CircleState = circleTool.start;
  const edits: CircleEdit[] = [];
  for (const event of events) {
    const [next, edit] = circleTool.next(state, event);
    state = next;
    if (edit !== undefined) edits.push(edit);
  }
  return edits;
}

const move = (x: number, y: number): ToolEvent => ({ type: 'move', at: [x, y], trail: [[x, y]] });

describe('a finger on a circle', () => {
  it('[V5] drags it: one edit on release, by as much as the finger moved', () => {
    expect(
      played([
        { type: 'down', at: [100, 100], on: 'f.a', slack: 20 },
        move(900, 300),
        move(1_100, 400),
        { type: 'up', at: [1_100, 400], on: null },
      ]),
    ).toEqual([{ type: 'drop', id: 'f.a', by: [1_000, 300] }]);
  });

  it('chooses it when it hardly moves, lets go of the choice on free ground, and does nothing when cancelled', () => {
    const trembling: ToolEvent[] = [
      { type: 'down', at: [0, 0], on: 'f.a', slack: 20 },
      move(30, 20),
      { type: 'up', at: [30, 20], on: 'f.a' },
    ];
    expect(played(trembling)).toEqual([{ type: 'choose', id: 'f.a' }]);
    expect(played([...trembling.slice(0, 2), { type: 'up', at: [30, 20], on: 'f.a', lost: true }])).toEqual([]);
    expect(played([{ type: 'down', at: [0, 0], on: null, slack: 20 }])).toEqual([{ type: 'choose', id: null }]);
    expect(played([{ type: 'down', at: [0, 0], on: 'f.a', slack: 20 }, move(900, 900), { type: 'cancel' }])).toEqual(
      [],
    );
  });

  it('[V5] who holds what is read from presence, whatever else stands there', () => {
    const others = [
      { client: 1, fields: { hold: 'f.a', drag: [5, 6], user: { seat: '7' } } },
      { client: 2, fields: { hold: 'f.b', drag: 'x', user: { role: 'facilitator' } } },
      { client: 3, fields: { drag: [1, 2] } },
      { client: 4, fields: { hold: 9 } },
    ];
    expect(holdsOf(others)).toEqual([
      { id: 'f.a', at: [5, 6], seat: '7' },
      { id: 'f.b', at: null, seat: null },
    ]);
  });
});

describe('relations as they are drawn', () => {
  const a = { id: 'a', pos: [0, 0] as const, radius: 500 };
  it('[V4] a lens only where rims cross, a knot where they meet', () => {
    expect(lensPath(a, { id: 'b', pos: [800, 0], radius: 500 })).toMatch(/^M.*A.*A.*z$/);
    expect(hatchPath(a, { id: 'b', pos: [800, 0], radius: 500 })).toMatch(/^M/);
    expect(lensPath(a, { id: 'b', pos: [1_200, 0], radius: 500 })).toBeNull();
    expect(lensPath(a, { id: 'b', pos: [100, 0], radius: 300 })).toBeNull();
    expect(knotAt(a, { id: 'b', pos: [1_000, 0], radius: 500 })).toEqual([500, 0]);
  });
});
