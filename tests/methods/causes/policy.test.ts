import { expect, it } from 'vitest';
import type { Actor } from '../../../shared/domain/role.ts';
import { causesRoom } from '../../../shared/methods/causes/index.ts';
import type { Change, StepNow } from '../../../shared/sync/change.ts';
import { documentName, parseDocumentName } from '../../../shared/sync/documentName.ts';

const document = parseDocumentName(documentName('a'.repeat(26), 'causes-t1'));
const member: Actor = { role: 'participant', seat: '7', sex: null, tables: ['t1'] };
const guest: Actor = { ...member, tables: ['t2'] };
const leader: Actor = { role: 'facilitator', seat: null, sex: null, tables: [] };
const wall: Actor = { role: 'projector', seat: null, sex: null, tables: [] };
const step: StepNow = { open: true, locked: false, frozen: false, moment: 'consequences', settings: {} };
const closed: StepNow = { ...step, open: false, moment: null };

const cases: [string, Actor, Partial<Change>, StepNow, string | true, unknown?][] = [
  ['a member writes a cause', member, {}, step, true],
  ['a member writes a way to solve before its moment', member, { root: 'solutions' }, step, 'causes.column-closed'],
  ['… and after a facilitator opened the column', member, { root: 'solutions' }, step, true, true],
  ['a member writes where a facilitator shut the column', member, {}, step, 'causes.column-closed', false],
  ['a member of another table writes here', guest, {}, step, 'causes.other-table'],
  ['a member signs as another seat', member, { maker: '8' }, step, 'board.signed-as-another'],
  ['a member types in another’s cell', member, { kind: 'set', field: 'text', maker: '8' }, step, true],
  ['a member takes another’s entry away', member, { kind: 'remove', maker: '8' }, step, 'board.not-yours'],
  ['a member takes back what it just made', member, { kind: 'remove' }, step, true],
  ['a new row made without the link lands after the step', member, {}, closed, true],
  ['a cell is changed after the step', member, { kind: 'set', field: 'text' }, closed, 'board.step-closed'],
  ['a member writes on a locked table', member, {}, { ...step, locked: true }, 'board.locked'],
  ['a facilitator writes on a locked table', leader, { maker: 'f' }, { ...step, locked: true }, true],
  ['anybody writes on a frozen table', leader, { maker: 'f' }, { ...step, frozen: true }, 'board.frozen'],
  ['a member renames the problem', member, { root: 'problem', maker: '', kind: 'set' }, step, 'board.read-only'],
  ['a facilitator opens a column', leader, { root: 'columns', maker: '', kind: 'set' }, step, true],
  ['the wall writes', wall, { kind: 'set', field: 'text' }, step, 'board.read-only'],
];

it.each(cases)('[C9–C11] %s', (_, actor, change, now, expected, opened) => {
  if (document === null) throw new Error('the name of the table is not a document name');
  const whole: Change = {
    document,
    root: 'causes',
    key: `${change.maker ?? '7'}.abc`,
    maker: '7',
    field: null,
    kind: 'add',
    from: undefined,
    to: undefined,
    ...change,
  };
  const verdict = causesRoom.permit(whole, actor, now, () => opened);
  expect(verdict.ok || verdict.code).toBe(expected);
});
