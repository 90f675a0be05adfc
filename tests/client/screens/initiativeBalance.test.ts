import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { balanceOf } from '../../../client/screens/initiative/balance.ts';
import { addPerson, choosePerson, readRegister, setPerson } from '../../../shared/register/index.ts';
import type { Sex } from '../../../shared/domain/role.ts';

/** A register with these people, in order: woman, man or not said; every one of them chosen. */
function registerOf(sexes: readonly (Sex | null)[]): Y.Doc {
  const doc = new Y.Doc();
  sexes.forEach((sex, at) => {
    const order = `a${String(at).padStart(3, '0')}`;
    addPerson(doc, `r.p${at}`, { name: `Киши ${at}`, sex, initiative: true, order });
  });
  return doc;
}
const balance = (sexes: readonly (Sex | null)[]) => balanceOf(readRegister(registerOf(sexes)));
const many = (women: number, men: number): Sex[] => [
  ...Array<Sex>(women).fill('woman'),
  ...Array<Sex>(men).fill('man'),
];

describe('the balance of the initiative group', () => {
  it('warns below 30 % of the smaller sex and not at 30 % (DOMAIN.md §1)', () => {
    expect(balance(many(3, 7))).toEqual({ chosen: 10, women: 3, men: 7, unsaid: 0, unbalanced: false });
    expect(balance(many(2, 8)).unbalanced).toBe(true);
    expect(balance(many(7, 3)).unbalanced).toBe(false);
    expect(balance(many(8, 2)).unbalanced).toBe(true);
  });

  it('does not warn while nobody is chosen, and counts those of whom nobody said woman or man for neither side', () => {
    expect(balance([])).toEqual({ chosen: 0, women: 0, men: 0, unsaid: 0, unbalanced: false });
    expect(balance([null, null])).toEqual({ chosen: 2, women: 0, men: 0, unsaid: 2, unbalanced: false });
    expect(balance(['woman', 'man', null])).toMatchObject({ chosen: 3, unsaid: 1, unbalanced: false });
  });

  it('counts the chosen alone, whether they are in the room today or not', () => {
    const doc = registerOf(['woman', 'man', 'man']);
    choosePerson(doc, 'r.p2', 'initiative', false);
    setPerson(doc, 'r.p0', 'present', false);
    expect(balanceOf(readRegister(doc))).toMatchObject({ chosen: 2, women: 1, men: 1 });
  });

  it('is the same whichever sex is the smaller, and never loses a chosen person', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom<Sex | null>('woman', 'man', null), { maxLength: 25 }), (sexes) => {
        const there = balance(sexes);
        const mirrored = balance(sexes.map((sex) => (sex === null ? null : sex === 'woman' ? 'man' : 'woman')));
        expect([mirrored.women, mirrored.men, mirrored.unbalanced]).toEqual([there.men, there.women, there.unbalanced]);
        expect(there.women + there.men + there.unsaid).toBe(there.chosen);
      }),
      { numRuns: 40 },
    );
  });
});
