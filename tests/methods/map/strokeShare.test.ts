import { describe, expect, it } from 'vitest';
import { Glow } from '../../../client/methods/map/glow.ts';
import { OthersStrokes, shareStroke } from '../../../client/methods/map/strokeShare.ts';
import type { Other, Presence } from '../../../client/sync/presence.ts';
import { addStamp, readMap } from '../../../shared/methods/map/index.ts';
import * as Y from 'yjs';

/** A presence whose announcements arrive at once, as from seat 5. */
function heard(): { presence: Presence; show: (client: number, fields: Record<string, unknown>) => void } {
  let others: readonly Other[] = [];
  const show = (client: number, fields: Record<string, unknown>): void => {
    others = [...others.filter((other) => other.client !== client), { client, fields }];
  };
  const presence: Presence = {
    set: (field, value) => show(5, { [field]: value }),
    others: () => others,
    subscribe: () => () => undefined,
  };
  return { presence, show };
}

describe('a stroke under way', () => {
  it('is put together by the others from its last hundred points', () => {
    const { presence } = heard();
    const others = new OthersStrokes(presence);
    const path: number[] = [];
    for (let point = 0; point < 350; point++) {
      path.push(point * 3, 50);
      if (point % 40 !== 0 && point !== 349) continue;
      shareStroke(presence, { id: 'a', path, colour: 'lake', width: 30 });
      others.now();
    }
    expect(others.now()).toMatchObject([{ id: 'a', path, colour: '#245E8B', width: 30 }]);
    shareStroke(presence, null);
    expect(others.now()).toEqual([]);
  });

  it('is put together anew only when something was announced of it, so that 25 pens cost little more than one', () => {
    const { presence, show } = heard();
    const others = new OthersStrokes(presence);
    const stroke = { id: 'b', offset: 0, points: [1, 2, 3, 4], colour: 'ink', width: 30 };
    show(7, { stroke });
    shareStroke(presence, { id: 'a', path: [0, 0, 9, 9], colour: 'lake', width: 30 });
    const [still, growing] = others.now();
    expect(others.now()).toBe(others.now());
    shareStroke(presence, { id: 'a', path: [0, 0, 9, 9, 20, 9], colour: 'lake', width: 30 });
    const [after, grown] = others.now();
    expect(after).toBe(still);
    expect(grown).not.toBe(growing);
  });

  it('is passed over when it is malformed', () => {
    const { presence, show } = heard();
    const others = new OthersStrokes(presence);
    for (const stroke of [
      null,
      'x',
      {},
      { id: 1, offset: 0, points: [1, 2], colour: 'ink', width: 30 },
      { id: 'a', offset: 0, points: 'many', colour: 'ink', width: 30 },
      { id: 'a', offset: 0, points: [NaN, Infinity], colour: 'ink', width: 30 },
      { id: 'a', offset: 0, points: [1, 2], colour: 'pink', width: 30 },
      { id: 'a', offset: 0, points: [1, 2], colour: 'ink', width: 9_999 },
    ]) {
      show(1, { stroke });
      expect(others.now()).toEqual([]);
    }
  });
});

describe('the glow of what is new', () => {
  it('learns first, then names what is new; glows begin one after another, and too many at once are left out', () => {
    const doc = new Y.Doc();
    const glow = new Glow();
    addStamp(doc, '1.a', { kind: 'school', pos: [100, 200], layer: 'services' });
    expect(glow.look(readMap(doc))).toEqual([]);
    addStamp(doc, '1.b', { kind: 'school', pos: [300, 400], layer: 'services' });
    expect(glow.look(readMap(doc))).toMatchObject([{ pos: [300, 400], layer: 'services' }]);
    expect(glow.look(readMap(doc))).toEqual([]);
    expect([glow.delay(0), glow.delay(0), glow.delay(100)]).toEqual([0, 400, 700]);
    const more = Array.from({ length: 40 }, () => glow.delay(100));
    expect(more.filter((delay) => delay !== null)).toHaveLength(9);
    expect(glow.delay(20_000)).toBe(0);
  });
});
