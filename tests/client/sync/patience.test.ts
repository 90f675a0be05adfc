import { expect, it } from 'vitest';
import { patience } from '../../../client/sync/patience.ts';

const SECOND = 1_000;

it('ends after twelve seconds in which no message came', () => {
  const waiting = patience();
  waiting.begin(0);
  waiting.look(1, 5 * SECOND);
  waiting.look(1, 16 * SECOND);
  expect(waiting.isOver(17 * SECOND)).toBe(false);
  expect(waiting.isOver(17 * SECOND + 1)).toBe(true);
  waiting.look(2, 18 * SECOND);
  expect(waiting.isOver(30 * SECOND)).toBe(false);
  waiting.begin(100 * SECOND);
  expect(waiting.isOver(112 * SECOND)).toBe(false);
});

it('waits for a message that was announced as long as a link of 32 kbit/s needs, and for no other', () => {
  const waiting = patience();
  waiting.begin(0);
  waiting.announced(3_000_000, 7, SECOND);
  waiting.look(7, 2 * SECOND);
  expect(waiting.isOver(763 * SECOND)).toBe(false);
  expect(waiting.isOver(763 * SECOND + 1)).toBe(true);
  // It is there: from now on silence is silence again.
  waiting.look(8, 60 * SECOND);
  expect(waiting.isOver(72 * SECOND)).toBe(false);
  expect(waiting.isOver(72 * SECOND + 1)).toBe(true);
});
