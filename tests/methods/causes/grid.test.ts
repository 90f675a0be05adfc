import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { addRow, gridOf, kindsIn, readCauses, setWho, WHATS, type What } from '../../../shared/methods/causes/index.ts';

interface Gift {
  readonly who: string;
  readonly what: What;
  readonly text: string;
}

function tableOf(gifts: readonly Gift[]): Y.Doc {
  const doc = new Y.Doc();
  gifts.forEach((gift, at) => addRow(doc, `1.g${at}`, { column: 'contributions', agreed: at % 2 === 0, ...gift }));
  return doc;
}
const gridIn = (doc: Y.Doc) => gridOf(readCauses(doc).contributions);

/** School readiness, DOMAIN.md §8. */
const SCHOOL: readonly Gift[] = [
  { who: 'мектеп', what: 'material', text: 'бөлмө, окуу куралдары' },
  { who: 'ao', what: 'material', text: 'имарат' },
  { who: 'ao', what: 'money', text: 'мугалимдин айлыгы' },
  { who: 'ата-энелер', what: 'material', text: 'кеңсе буюмдары, тамак-аш' },
];

describe('[C15] the grid who × what', () => {
  it('has a line for AO, AK and community though they give nothing yet, and others as they were named', () => {
    expect(gridOf([]).map(({ who }) => who)).toEqual(['ao', 'ak', 'community']);
    expect(gridIn(tableOf(SCHOOL)).map(({ who }) => who)).toEqual(['ao', 'ak', 'community', 'мектеп', 'ата-энелер']);
  });

  it('puts each contribution under its kind', () => {
    const [ao] = gridIn(tableOf(SCHOOL));
    expect(ao?.cells.money.map(({ text }) => text)).toEqual(['мугалимдин айлыгы']);
    expect(ao?.cells.material.map(({ text }) => text)).toEqual(['имарат']);
    expect(ao?.cells.land).toEqual([]);
    expect(kindsIn(readCauses(tableOf(SCHOOL)).contributions)).toEqual(['money', 'material']);
  });

  it('keeps a contribution that has no words and is not agreed yet', () => {
    const doc = tableOf([]);
    addRow(doc, '2.g', { column: 'contributions', who: 'ak', what: 'decision', agreed: false, text: '' });
    expect(gridIn(doc)[1]?.cells.decision).toMatchObject([{ text: '', agreed: false }]);
  });

  it('moves a contribution to another giver', () => {
    const doc = tableOf(SCHOOL);
    setWho(doc, '1.g1', 'community');
    expect(gridIn(doc)[2]?.cells.material.map(({ text }) => text)).toEqual(['имарат']);
  });

  it('shows every contribution in exactly one cell', () => {
    const gift = fc.record({
      who: fc.constantFrom('ao', 'ak', 'community', 'мектеп', 'донор', 'constructor', '__proto__'),
      what: fc.constantFrom(...WHATS),
      text: fc.string({ maxLength: 5 }),
    });
    fc.assert(
      fc.property(fc.array(gift, { maxLength: 20 }), (gifts) => {
        const doc = tableOf(gifts);
        const lines = gridIn(doc);
        const ids = lines.flatMap(({ cells }) => WHATS.flatMap((what) => cells[what].map(({ id }) => id)));
        expect([...ids].sort()).toEqual(
          readCauses(doc)
            .contributions.map(({ id }) => id)
            .sort(),
        );
        expect(new Set(lines.map(({ who }) => who)).size).toBe(lines.length);
      }),
      { numRuns: 60 },
    );
  });
});
