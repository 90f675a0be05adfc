import { expect, it } from 'vitest';
import { boardFor } from '../../../client/screens/boardFor.ts';
import type { Actor } from '../../../shared/domain/role.ts';
import { programmeOf } from '../../../shared/session/programme.ts';
import type { Step } from '../../../shared/session/session.ts';

const step = (kind: Step['kind'], settings: Step['settings'] = {}): Step => {
  const found = [...programmeOf('session'), ...programmeOf('focus-group')].find((each) => each.kind === kind);
  if (found === undefined) throw new Error(`No step of kind ${kind} in the programmes.`);
  return { ...found, settings };
};
const seat = (part: Partial<Actor> = {}): Actor => ({ role: 'participant', seat: '7', sex: null, tables: [], ...part });
const leader: Actor = { role: 'facilitator', seat: null, sex: null, tables: [] };

it.each([
  ['a page has no board', step('welcome'), seat(), null],
  ['the map is one for all', step('map'), seat({ sex: 'woman' }), 'map'],
  [
    'women draw their own Venn where the step holds them apart',
    step('venn', { apart: true }),
    seat({ sex: 'woman' }),
    'venn-women',
  ],
  ['and men theirs', step('venn', { apart: true }), seat({ sex: 'man' }), 'venn-men'],
  ['who has not said draws with all', step('venn', { apart: true }), seat(), 'venn-all'],
  ['together they draw one', step('venn', { apart: false }), seat({ sex: 'man' }), 'venn-all'],
  ['a subgroup fills its own table', step('causes'), seat({ tables: ['road'] }), 'causes-road'],
  ["leaders see the step's board", step('venn', { apart: true }), leader, 'venn-all'],
])('%s', (_case, at, actor, board) => {
  expect(boardFor(at, actor)).toBe(board);
});
