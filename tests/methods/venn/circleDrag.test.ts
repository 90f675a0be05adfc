import { describe, expect, it } from 'vitest';
import { CircleDrag } from '../../../client/methods/venn/circleDrag.ts';
import type { VennHand } from '../../../client/methods/venn/useVenn.ts';
import type { Other } from '../../../client/sync/presence.ts';
import { keyFor } from '../../../shared/domain/key.ts';
import { addOrganisation, pageOf, placeCircles, readVenn } from '../../../shared/methods/venn/index.ts';
import { newDoc } from '../../../shared/sync/doc.ts';

const SCHOOL = keyFor('3', 'school');
const CLUB = keyFor('3', 'club');

/** One tablet's drag, with what it shows to the others and what they show to it. */
function tablet() {
  const doc = newDoc();
  for (const [id, x] of [
    [SCHOOL, 3_000],
    [CLUB, 7_000],
  ] as const) {
    addOrganisation(doc, id, { name: id });
    placeCircles(doc, [{ id, pos: [x, 2_500] }]);
  }
  const venn = readVenn(doc);
  const shown: Record<string, unknown> = {};
  const drops: string[] = [];
  let others: readonly Other[] = [];
  let hear = (): void => undefined;
  const presence = {
    set: (field: string, value: unknown) => void (shown[field] = value),
    others: () => others,
    subscribe: (onChange: () => void) => {
      hear = onChange;
      return () => undefined;
    },
  };
  const unused = (): never => {
    throw new Error('A drag has no use for this.');
  };
  const hand: VennHand = {
    live: {
      doc,
      maker: '3',
      fresh: unused,
      state: 'live',
      undo: unused,
      redo: unused,
      canUndo: false,
      canRedo: false,
      presence,
    },
    venn,
    page: pageOf(venn.organisations),
    nameOf: (id) => id,
    said: null,
    hush: unused,
    may: () => true,
    mayReason: true,
    reason: unused,
    add: unused,
    size: unused,
    drop: (id) => void drops.push(id),
    put: unused,
    takeOff: unused,
    relate: unused,
    change: unused,
    bin: unused,
    restore: unused,
  };
  const drag = new CircleDrag({ hand, onChoose: () => undefined });
  drag.watch(presence);
  return {
    drag,
    shown,
    drops,
    /** What the server lets this tablet see of the others. */
    see: (...holds: readonly string[]) => {
      others = holds.map((hold, at) => ({ client: at, fields: { hold, user: { seat: '9' } } }));
      hear();
    },
    press: (id: string) => {
      const pos = venn.organisations.find((each) => each.id === id)?.pos ?? [0, 0];
      drag.play({ type: 'down', at: pos, on: drag.hit(pos, 0), slack: 0 });
      drag.play({ type: 'move', at: [pos[0] + 900, pos[1]], trail: [] });
    },
    letGo: () => drag.play({ type: 'up', at: [4_000, 2_500], on: null }),
  };
}

describe('[V5] two hands on one circle', () => {
  it('the second lets go by itself: its drag ends, nothing is dropped, and it can take another at once', () => {
    const loser = tablet();
    loser.press(SCHOOL);
    expect(loser.shown['hold']).toBe(SCHOOL);
    expect([...loser.drag.moving()]).toEqual([SCHOOL]);
    // Both had it under the finger; the server shows the hold of the first alone.
    loser.see(SCHOOL);
    expect(loser.shown).toEqual({ hold: null, drag: null });
    expect(loser.drag.held().map(({ id, seat }) => [id, seat])).toEqual([[SCHOOL, '9']]);
    loser.letGo();
    expect(loser.drops).toEqual([]);
    loser.press(CLUB);
    loser.letGo();
    expect(loser.drops).toEqual([CLUB]);
  });

  it('the first keeps it while others hold other circles', () => {
    const winner = tablet();
    winner.press(SCHOOL);
    winner.see(CLUB);
    expect(winner.shown['hold']).toBe(SCHOOL);
    winner.letGo();
    expect(winner.drops).toEqual([SCHOOL]);
  });

  it('a circle in another hand is not taken up, and is free again when that hand or its link is gone', () => {
    const late = tablet();
    late.see(SCHOOL);
    late.press(SCHOOL);
    late.letGo();
    expect(late.drops).toEqual([]);
    late.see();
    late.press(SCHOOL);
    late.letGo();
    expect(late.drops).toEqual([SCHOOL]);
  });

  it('what others show again without a change asks for no new picture', () => {
    const other = tablet();
    other.see(SCHOOL);
    let drawn = 0;
    other.drag.redraw.subscribe(() => void (drawn += 1));
    other.see(SCHOOL);
    expect(drawn).toBe(0);
    other.see(CLUB);
    expect(drawn).toBe(1);
  });
});
