import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { greatest } from '../../../client/methods/causes/greatest.ts';

const asked = (most: number, guess: number, answer: number) => {
  const questions: number[] = [];
  const found = greatest(most, guess, (count) => {
    questions.push(count);
    return count <= answer;
  });
  return { found, questions };
};

describe('how many rows stand on the wall', () => {
  it('is found whatever was guessed, and no question goes beyond what there is', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 500 }),
        fc.integer({ min: -5, max: 600 }),
        fc.nat(600),
        (most, guess, answer) => {
          const { found, questions } = asked(most, guess, answer);
          expect(found).toBe(Math.max(1, Math.min(most, answer)));
          expect(questions.every((each) => each >= 1 && each <= most)).toBe(true);
        },
      ),
    );
  });

  it('takes two questions where the guess was right, and few where it was not', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.nat(400), (most, answer) => {
        const right = Math.max(1, Math.min(most, answer));
        expect(asked(most, right, answer).questions.length).toBeLessThanOrEqual(2);
        expect(asked(most, most, answer).questions.length).toBeLessThanOrEqual(20);
      }),
    );
  });

  it('is one where nothing fits: what is newest stays in sight, cut off', () => {
    expect(asked(60, 60, 0).found).toBe(1);
  });
});
