import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  leavePenMode,
  nextPointer,
  POINTER_START,
  type PointerEffect,
  type PointerInput,
  type PointerState,
} from '../../client/canvas/pointer.ts';

const input = (part: Partial<PointerInput>): PointerInput => {
  const at = part.at ?? [0, 0];
  return { type: 'down', id: 1, kind: 'touch', at, trail: [at], contact: 20, pan: false, time: 0, ...part };
};

function play(inputs: readonly Partial<PointerInput>[], hand = false, start: PointerState = POINTER_START) {
  let state = start;
  const effects: PointerEffect[] = [];
  for (const each of inputs) {
    const [next, more] = nextPointer(state, input(each), hand);
    state = next;
    effects.push(...more);
  }
  return { state, effects, said: effects.map((each) => (each.to === 'tool' ? each.type : 'camera')) };
}

describe('fingers, pens and palms', () => {
  it('one finger draws', () => {
    const { said, state } = play([{}, { type: 'move', at: [5, 5] }, { type: 'up', at: [5, 5] }]);
    expect(said).toEqual(['down', 'move', 'up']);
    expect(state.at).toBe('idle');
  });

  it('a second finger at once cancels the stroke and both zoom; the one left over draws nothing', () => {
    const { said, effects } = play([
      {},
      { id: 2, at: [100, 0], time: 80 },
      { type: 'move', id: 2, at: [200, 0] },
      { type: 'up', id: 2 },
      { type: 'move', id: 1, at: [50, 50] },
      { type: 'up', id: 1 },
      { id: 3 },
    ]);
    expect(said).toEqual(['down', 'cancel', 'camera', 'down']);
    expect(effects[2]).toEqual({
      to: 'camera',
      from: [
        [0, 0],
        [100, 0],
      ],
      at: [
        [0, 0],
        [200, 0],
      ],
    });
  });

  it('a second finger late, or after a long line, changes nothing', () => {
    const late = play([{}, { id: 2, time: 900 }, { type: 'move', at: [3, 3] }, { type: 'up' }]);
    expect(late.said).toEqual(['down', 'move', 'up']);
    const long = play([{}, { type: 'move', at: [90, 0] }, { id: 2, time: 100 }, { type: 'up' }]);
    expect(long.said).toEqual(['down', 'move', 'up']);
  });

  it('a palm makes nothing', () => {
    expect(play([{ contact: 90 }, { type: 'move', at: [9, 9] }, { type: 'up' }]).said).toEqual([]);
    expect(play([{ kind: 'pen', contact: 0 }, { id: 2, contact: 90 }, { type: 'up' }]).said).toEqual(['down', 'up']);
  });

  it('once a pen was seen touch pans, until asked for the finger again', () => {
    const pen = play([{ kind: 'pen' }, { kind: 'pen', type: 'up' }]);
    expect(pen.state.penMode).toBe(true);
    const touch = play([{ id: 2 }, { id: 2, type: 'move', at: [7, 7] }, { id: 2, type: 'up' }], false, pen.state);
    expect(touch.said).toEqual(['camera']);
    expect(play([{ id: 2 }], false, leavePenMode(touch.state)).said).toEqual(['down']);
  });

  it('a hand that lay down before the pen leaves no mark', () => {
    expect(play([{}, { type: 'move', at: [4, 4] }, { id: 2, kind: 'pen', time: 900 }]).said).toEqual([
      'down',
      'move',
      'cancel',
      'down',
    ]);
  });

  it('what the system takes away is kept as far as it was drawn', () => {
    const { effects } = play([{}, { type: 'move', at: [30, 40] }, { type: 'cancel', at: [0, 0] }]);
    expect(effects[2]).toEqual({ to: 'tool', type: 'up', at: [30, 40], lost: true });
  });

  it('the middle button and the hand tool pan', () => {
    expect(
      play([
        { kind: 'mouse', pan: true },
        { kind: 'mouse', type: 'move', at: [4, 4] },
      ]).said,
    ).toEqual(['camera']);
    expect(play([{}, { type: 'move', at: [4, 4] }], true).said).toEqual(['camera']);
  });

  it('whatever comes, each gesture of the tool begins with down and ends with up or cancel, and all up means idle', () => {
    const any = fc.record({
      type: fc.constantFrom('down', 'move', 'up', 'cancel' as const),
      id: fc.integer({ min: 1, max: 3 }),
      kind: fc.constantFrom('touch', 'pen', 'mouse' as const),
      at: fc.tuple(fc.nat(500), fc.nat(500)),
      contact: fc.constantFrom(10, 90),
      time: fc.nat(2_000),
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 60 }), (inputs) => {
        const ends = [1, 2, 3].map((id) => ({ type: 'up' as const, id, kind: 'touch' as const }));
        const { said, state } = play([...inputs, ...ends] as Partial<PointerInput>[]);
        let open = false;
        for (const each of said.filter((one) => one !== 'camera')) {
          expect(each === 'down').toBe(!open);
          if (each !== 'move') open = each === 'down';
          else expect(open).toBe(true);
        }
        expect(open).toBe(false);
        expect(state.at).toBe('idle');
      }),
    );
  });
});
