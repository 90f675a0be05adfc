import { describe, expect, it } from 'vitest';
import { StrokeStore, type NewStroke } from '../../client/canvas/strokeStore.ts';
import { element, escaped, pathData } from '../../client/canvas/svg.ts';

const stroke = (id: string, y: number, layer = 'a'): NewStroke => ({
  id,
  layer,
  path: [0, y, 100, y],
  width: 10,
  colour: 'black',
});
const everywhere = { minX: 0, minY: 0, maxX: 1_000, maxY: 1_000 };

describe('finished strokes of a board', () => {
  it('are found by place, from below to above, and hit where they are drawn', () => {
    const store = new StrokeStore();
    store.add([stroke('low', 10), stroke('high', 10), stroke('far', 500)]);
    expect(store.within({ minX: 0, minY: 0, maxX: 50, maxY: 50 }).map(({ id }) => id)).toEqual(['low', 'high']);
    expect(store.hit([50, 12], 5)?.id).toBe('high');
    expect(store.hit([50, 300], 5)).toBeNull();
  });

  it('tell what came and what went, and let go', () => {
    const store = new StrokeStore();
    const heard: string[] = [];
    const letGo = store.subscribe((change) => heard.push(change.type));
    store.add([stroke('a', 10)]);
    store.add([stroke('a', 10)]);
    store.remove(['a', 'unknown']);
    letGo();
    store.add([stroke('b', 10)]);
    expect(heard).toEqual(['added', 'anew']);
    expect(store.size).toBe(1);
  });

  it('are hidden by layer', () => {
    const store = new StrokeStore();
    store.add([stroke('a', 10, 'women'), stroke('b', 20, 'skeleton')]);
    store.hide(new Set(['women']));
    expect(store.within(everywhere).map(({ id }) => id)).toEqual(['b']);
    store.hide(new Set());
    expect(store.within(everywhere)).toHaveLength(2);
  });
});

describe('the SVG writer', () => {
  it('lets no text out of its place', () => {
    expect(escaped(`<script>"&'`)).toBe('&lt;script&gt;&quot;&amp;&#39;');
    expect(element('text', { x: 1.234, title: '"><a' }, escaped('<b>'))).toBe(
      '<text x="1.2" title="&quot;&gt;&lt;a">&lt;b&gt;</text>',
    );
    expect(pathData([1, 2, 3.149, 4], true)).toBe('M1 2L3.1 4z');
  });
});
