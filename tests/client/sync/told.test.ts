import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { recalledKeys, remember } from '../../../client/sync/memory.ts';
import { forgetLongTold, recallTold, rememberTold } from '../../../client/sync/told.ts';

const DAY = 24 * 3_600_000;
let number = 0;
let place = { document: '', mark: '1' };

beforeEach(() => {
  vi.useFakeTimers();
  place = { document: `session/x/board-${number++}`, mark: '1' };
});
afterEach(() => vi.useRealTimers());

const told = (): (readonly [number, number])[] => [...recallTold(place)].sort(([a], [b]) => a - b);

it('what one page was told stays when another of the same person notes its own', () => {
  rememberTold(place, new Map([[100, 5]]));
  rememberTold(place, new Map([[200, 0]]));
  rememberTold(place, new Map([[200, 3]]));
  expect(told()).toEqual([
    [100, 5],
    [200, 3],
  ]);
  expect([...recallTold({ ...place, mark: '10' })]).toEqual([]);
});

it('a page that heard less takes nothing back', () => {
  rememberTold(place, new Map([[100, 5]]));
  rememberTold(place, new Map([[100, 2]]));
  expect(told()).toEqual([[100, 5]]);
});

it('what a page of before kept in one text is still known, and is kept in the new way from then on', () => {
  remember(`ashar.told.${place.document}.1`, '[[100,5],[101,2]]');
  expect(told()).toEqual([
    [100, 5],
    [101, 2],
  ]);
  rememberTold(place, new Map([...recallTold(place), [101, 4]]));
  forgetLongTold(place);
  expect(recalledKeys('ashar.told.').filter((key) => key.endsWith(`${place.document}.1`))).toEqual([]);
  expect(told()).toEqual([
    [100, 5],
    [101, 4],
  ]);
});

it('an id is forgotten a day after its page last heard of it', () => {
  rememberTold(place, new Map([[100, 5]]));
  vi.advanceTimersByTime(DAY - 1);
  rememberTold(place, new Map([[200, 1]]));
  forgetLongTold(place);
  expect(told().map(([client]) => client)).toEqual([100, 200]);
  vi.advanceTimersByTime(2);
  forgetLongTold(place);
  expect(told()).toEqual([[200, 1]]);
});
