import { describe, expect, it } from 'vitest';
import { Glow } from '../../../client/methods/map/glow.ts';
import { OthersStrokes, shareStroke } from '../../../client/methods/map/strokeShare.ts';
import type { Presence } from '../../../client/sync/presence.ts';
import { readMap } from '../../../shared/methods/map/index.ts';
import * as Y from 'yjs';

/** A presence whose announcements arrive at once. */
function said(): { presence: Presence; fields: () => Record<string, unknown> } {
  const fields: Record<string, unknown> = {};
  const presence: Presence = {
    set: (field, value) => {
      fields[field] = value;
    },
    others: () => [],
    subscribe: () => () => undefined,
  };
  return { presence, fields: () => ({ ...fields }) };
}

describe('a stroke under way', () => {
  it('is put together by the others from its last hundred points', () => {
    const { presence, fields } = said();
    const others = new OthersStrokes();
    const path: number[] = [];
    for (let point = 0; point < 350; point++) {
      path.push(point * 3, 50);
      if (point % 40 !== 0 && point !== 349) continue;
      shareStroke(presence, { id: 'a', path, colour: 'lake', width: 30 });
      others.take([{ client: 5, fields: fields() }]);
    }
    expect(others.take([{ client: 5, fields: fields() }])).toEqual([{ id: 'a', path, colour: 'lake', width: 30 }]);
    shareStroke(presence, null);
    expect(others.take([{ client: 5, fields: fields() }])).toEqual([]);
  });

  it('is passed over when it is malformed', () => {
    const others = new OthersStrokes();
    for (const stroke of [
      null,
      'x',
      {},
      { id: 1, offset: 0, points: [1, 2], colour: 'ink', width: 30 },
      { id: 'a', offset: 0, points: 'many', colour: 'ink', width: 30 },
      { id: 'a', offset: 0, points: [NaN, Infinity], colour: 'ink', width: 30 },
      { id: 'a', offset: 0, points: [1, 2], colour: 'pink', width: 30 },
      { id: 'a', offset: 0, points: [1, 2], colour: 'ink', width: 9_999 },
    ])
      expect(others.take([{ client: 1, fields: { stroke } }])).toEqual([]);
  });
});

describe('the glow of what is new', () => {
  it('learns first, then glows for each new thing, one after another, and ends', () => {
    const doc = new Y.Doc();
    const glow = new Glow();
    expect(glow.look(readMap(doc), 0)).toBe(false);
    glow.begin([1, 1], 0);
    glow.begin([2, 2], 0);
    let arcs = 0;
    const ctx = {
      beginPath: () => undefined,
      arc: () => arcs++,
      fill: () => undefined,
    } as unknown as CanvasRenderingContext2D;
    expect(glow.paint(ctx, 10, 100)).toBe(true);
    expect(arcs).toBe(1);
    expect(glow.paint(ctx, 500, 100)).toBe(true);
    expect(arcs).toBe(3);
    expect(glow.paint(ctx, 9_000, 100)).toBe(false);
  });
});
