import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indented, mayHangBelow } from '../../../shared/methods/causes/chain.ts';

const none = new Map<string, string | null>();
const shape = (placed: ReturnType<typeof indented>) => placed.map(({ row, depth }) => `${'  '.repeat(depth)}${row.id}`);

describe('a chain of whys', () => {
  it('[C2] stands indented, siblings in their order', () => {
    const rows = [
      { id: 'no building', above: null },
      { id: 'no money', above: 'no building' },
      { id: 'no staff', above: null },
      { id: 'low pay', above: 'no staff' },
      { id: 'small budget', above: 'no money' },
    ];
    expect(shape(indented(rows, none))).toEqual([
      'no building',
      '  no money',
      '    small budget',
      'no staff',
      '  low pay',
    ]);
  });

  it('[C3] that bites its own tail is opened at its first row', () => {
    const rows = [
      { id: 'a', above: 'c' },
      { id: 'b', above: 'a' },
      { id: 'c', above: 'b' },
    ];
    expect(shape(indented(rows, none))).toEqual(['a', '  b', '    c']);
  });

  it('[C4] moves up past a binned row to the nearest that stands', () => {
    const rows = [
      { id: 'a', above: null },
      { id: 'c', above: 'b' },
    ];
    expect(shape(indented(rows, new Map([['b', 'a']])))).toEqual(['a', '  c']);
  });

  it('[C2–C4] shows every row exactly once, whatever hangs below what', () => {
    const row = fc.record({ id: fc.nat(12).map(String), above: fc.option(fc.nat(15).map(String), { nil: null }) });
    const gone = fc.array(
      fc.tuple(fc.integer({ min: 10, max: 15 }).map(String), fc.option(fc.nat(15).map(String), { nil: null })),
    );
    fc.assert(
      fc.property(fc.uniqueArray(row, { selector: (each) => each.id }), gone, (rows, binned) => {
        const standing = new Set(rows.map((each) => each.id));
        const placed = indented(rows, new Map(binned.filter(([id]) => !standing.has(id))));
        expect(placed.map((each) => each.row.id).sort()).toEqual([...standing].sort());
        for (const { parent, depth } of placed) {
          const above = placed.find((each) => each.row.id === parent);
          expect(depth).toBe(above === undefined ? 0 : above.depth + 1);
        }
      }),
    );
  });

  it('[C3] offers to hang a row only where it would not hang below itself', () => {
    const rows = [
      { id: 'a', above: null },
      { id: 'b', above: 'a' },
      { id: 'c', above: 'b' },
    ];
    expect([mayHangBelow('a', 'c', rows), mayHangBelow('a', 'a', rows), mayHangBelow('c', 'a', rows)]).toEqual([
      false,
      false,
      true,
    ]);
  });
});
