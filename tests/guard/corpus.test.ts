import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { Judgement, Moment, Sender } from '../../server/sync/guard/index.ts';
import type { GuardParts } from '../../server/sync/guard/createGuard.ts';
import { CHECKS } from '../../server/sync/guard/checkList.ts';
import { BINDINGS, baseUpdate, SEAT_1 } from '../faults/corpus/base.ts';
import { unpack, type UpdateCase, updateCases } from '../faults/corpus/file.ts';
import { makeUpdateCases } from '../faults/corpus/updates.ts';
import { makeWireCases } from '../faults/corpus/wire.ts';
import { readCorpus } from '../faults/corpus/file.ts';
import { Hub } from './hub.ts';
import { collected, update } from './raw.ts';
import { CLOSED, facilitator, LOCKED, OPEN, projector, seat } from './room.ts';

const SENDERS: Readonly<Record<UpdateCase['sender'], Sender>> = {
  'seat:1': seat(1),
  'seat:2': seat(2),
  facilitator,
  projector,
};
const STEPS = { open: OPEN, closed: CLOSED, locked: LOCKED };

interface Tried {
  readonly hub: Hub;
  readonly verdict: Judgement;
}

function tryCase(each: UpdateCase, parts: Partial<GuardParts> = {}, bytes = unpack(each.update)): Tried {
  const hub = new Hub(parts, [baseUpdate()], new Map(BINDINGS));
  const sender = SENDERS[each.sender];
  const moment: Moment = { step: STEPS[each.step], source: each.source };
  for (const earlier of each.earlier) hub.take(unpack(earlier), sender, moment);
  return { hub, verdict: hub.take(bytes, sender, moment) };
}

const said = (verdict: Judgement): object =>
  verdict.at === 'refused' || verdict.at === 'neutralised'
    ? { at: verdict.at, code: verdict.code }
    : verdict.at === 'taken' || verdict.at === 'spared'
      ? { at: verdict.at }
      : verdict;

const cases = updateCases();

describe('the hostile corpus', () => {
  it('is what its script writes, file by file', () => {
    const made = [...makeUpdateCases(), ...makeWireCases()].sort((a, b) =>
      `${a.name}.json` < `${b.name}.json` ? -1 : 1,
    );
    expect(readCorpus().map(({ name }) => name)).toEqual(made.map(({ name }) => name));
    expect(JSON.stringify(readCorpus())).toBe(JSON.stringify(made));
  });

  it.each(cases.map((each) => [each.name, each] as const))('%s', (_name, each) => {
    const { hub, verdict } = tryCase(each);
    expect(said(verdict)).toEqual(each.expect);
    expect(hub.doc.store.pendingStructs).toBe(null);
    expect(hub.doc.store.pendingDs).toBe(null);
    expect([...hub.doc.share.keys()].sort()).toEqual([
      'crumbs',
      'late',
      'minutes',
      'names',
      'notes',
      'paths',
      'strokes',
    ]);
    if (verdict.at === 'refused')
      expect(verdict.close).toBe(/unreadable|too-large/.test(verdict.code) && verdict.client === 0);
  });

  it('refuses every front part of an honest update', () => {
    for (const each of cases.filter(({ everyCut }) => everyCut)) {
      const whole = unpack(each.update);
      for (let length = 0; length < whole.length; length++)
        expect(said(tryCase(each, {}, whole.subarray(0, length)).verdict)).toEqual({
          at: 'refused',
          code: 'guard.unreadable',
        });
    }
  });
});

it('3,000 updates behind gaps, each further ahead, are refused one by one and nothing of them is kept', () => {
  const hub = new Hub({}, [baseUpdate()], new Map(BINDINGS));
  const before = Y.encodeStateAsUpdate(hub.doc);
  for (let ahead = 1; ahead <= 3_000; ahead++) {
    const bytes = update([[SEAT_1, 21 + ahead, [collected(1)]]]);
    expect(said(hub.take(bytes, seat(1), { step: OPEN, source: 'live' }))).toEqual({
      at: 'refused',
      code: 'guard.gap',
    });
  }
  expect(hub.doc.store.pendingStructs).toBe(null);
  expect(Y.encodeStateAsUpdate(hub.doc)).toEqual(before);
});

describe('every check is needed', () => {
  // what the reader itself refuses no check has to
  const refusals = cases.filter(
    ({ expect: { at, code } }) => at !== 'taken' && code !== 'guard.unreadable' && code !== 'guard.too-large',
  );
  refusals.push(...cases.filter(({ name }) => name.startsWith('yjs-quadratic')));

  it.each(CHECKS.map(({ name }) => name))('without the check of %s a case of the corpus passes', (name) => {
    const checks = CHECKS.filter((each) => each.name !== name);
    const passing = refusals.find((each) => {
      const { verdict } = tryCase(each, { checks, postCondition: () => null });
      return verdict.at === 'taken';
    });
    expect(passing?.name).toBeDefined();
  });

  it.each(['places', 'permits', 'deletions', 'gaps'])(
    'the post-condition finds what a broken check of %s lets through',
    (name) => {
      const broken = CHECKS.filter(
        (each) => each.name !== name && (name === 'permits' || each.name !== 'completeness'),
      );
      const breach = refusals.find((each) => {
        const checks = name === 'permits' ? broken.map(forgetful) : broken;
        return tryCase(each, { checks }).verdict.at === 'breach';
      });
      expect(breach?.name).toBeDefined();
    },
  );
});

/** The last check with a planted fault: what was judged is forgotten. */
function forgetful(check: (typeof CHECKS)[number]): (typeof CHECKS)[number] {
  if (check.name !== 'quotas') return check;
  return {
    name: check.name,
    run: (inspection) => {
      inspection.outcome = { changes: [], overwritten: [], traces: [] };
      return null;
    },
  };
}
