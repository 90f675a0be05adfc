import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { Actor } from '../../../shared/domain/role.ts';
import {
  addOrganisation,
  binOrganisation,
  changeOrganisation,
  noteReason,
  placeCircles,
  readVenn,
  vennResult,
  vennRoom,
} from '../../../shared/methods/venn/index.ts';
import type { Change, StepNow } from '../../../shared/sync/change.ts';
import { parseDocumentName } from '../../../shared/sync/documentName.ts';
import type { SessionView } from '../../../shared/sync/room.ts';

const meet = (a: Y.Doc, b: Y.Doc): void => {
  Y.applyUpdate(a, Y.encodeStateAsUpdate(b));
  Y.applyUpdate(b, Y.encodeStateAsUpdate(a));
};

const filled = (): Y.Doc => {
  const doc = new Y.Doc();
  for (const [at, name] of ['Айыл өкмөтү', 'Мектеп', 'ФАП'].entries())
    addOrganisation(doc, `f.${at}`, { name: ` ${name} ` });
  return doc;
};

const seat = (id: string, sex: 'woman' | 'man' | null = null): Actor => ({
  role: 'participant',
  seat: id,
  sex,
  tables: [],
});
const facilitator: Actor = { role: 'facilitator', seat: null, sex: null, tables: [] };
const projector: Actor = { role: 'projector', seat: null, sex: null, tables: [] };
const SID = 'a'.repeat(26);
const documentOf = (board: string) => {
  const found = parseDocumentName(`session/${SID}/${board}`);
  if (found === null) throw new Error(board);
  return found;
};
const step = (change: Partial<StepNow> = {}): StepNow => ({
  open: true,
  locked: false,
  frozen: false,
  moment: 'place',
  settings: {},
  ...change,
});
const session = (finished: readonly string[]): SessionView => ({
  id: SID,
  kind: 'session',
  activeStep: null,
  revealed: new Set(),
  finished: new Set(finished),
  frozen: new Set(),
  locked: new Set(),
  seats: [],
  stepOf: () => step(),
});

describe('the diagram as a document', () => {
  it('[V1] names are trimmed, colours differ, the list keeps its order', () => {
    const { organisations } = readVenn(filled());
    expect(organisations.map(({ name }) => name)).toEqual(['Айыл өкмөтү', 'Мектеп', 'ФАП']);
    expect(new Set(organisations.map(({ colour }) => colour)).size).toBe(3);
  });

  it('[V5] two people who move one circle at once end with it in one place', () => {
    const [a, b] = [filled(), new Y.Doc()];
    meet(a, b);
    placeCircles(a, [{ id: 'f.1', pos: [1_000, 1_000] }]);
    placeCircles(b, [{ id: 'f.1', pos: [9_000, 4_000] }]);
    meet(a, b);
    expect(readVenn(a)).toEqual(readVenn(b));
  });

  it('[V9] a circle comes back from the bin where it stood, with its reasons', () => {
    const doc = filled();
    placeCircles(doc, [{ id: 'f.1', pos: [1_000, 1_000] }]);
    noteReason(doc, 'f.1', 'f.0', 'директор депутат');
    binOrganisation(doc, 'f.1', 5);
    expect(readVenn(doc).bin.map(({ id }) => id)).toEqual(['f.1']);
    binOrganisation(doc, 'f.1', null);
    const back = readVenn(doc);
    expect(back.organisations.find(({ id }) => id === 'f.1')?.pos).toEqual([1_000, 1_000]);
    expect(back.reasons.get('f.0~f.1')).toBe('директор депутат');
  });

  it('a record that cannot be read is counted, not thrown', () => {
    const doc = filled();
    changeOrganisation(doc, 'f.2', { name: '   ' });
    expect(readVenn(doc)).toMatchObject({ unreadable: 1 });
  });

  it('results give every pair on the page, the apart ones too', () => {
    const doc = filled();
    placeCircles(doc, [
      { id: 'f.0', pos: [1_000, 1_000] },
      { id: 'f.1', pos: [1_100, 1_000] },
      { id: 'f.2', pos: [8_000, 1_000] },
    ]);
    const result = vennResult('all', readVenn(doc));
    expect(result.relations.map(({ relation }) => relation)).toEqual(['partial', 'apart', 'apart']);
    expect(result.organisations.map(({ links }) => links)).toEqual([1, 1, 0]);
  });
});

describe('who may', () => {
  const change = (over: Partial<Change>): Change => ({
    document: documentOf('venn-all'),
    root: 'organisations',
    key: '7.a',
    maker: '7',
    field: 'pos',
    kind: 'set',
    from: null,
    to: [1, 1],
    ...over,
  });

  it.each([
    ['a seat moves the school another seat added', change({}), seat('3'), step(), true],
    [
      'a seat moves when the step leaves moving to the facilitators',
      change({}),
      seat('3'),
      step({ settings: { participantsMove: false } }),
      false,
    ],
    ['a seat moves after the step', change({}), seat('3'), step({ open: false }), false],
    [
      'a seat adds its own after the step',
      change({ kind: 'add', field: null }),
      seat('7'),
      step({ open: false }),
      true,
    ],
    ['a seat adds in another’s name', change({ kind: 'add', field: null }), seat('3'), step(), false],
    ['a seat bins what another added', change({ field: 'bin' }), seat('3'), step(), false],
    ['a seat bins its own', change({ field: 'bin' }), seat('7'), step(), true],
    ['a seat writes on a locked board', change({}), seat('7'), step({ locked: true }), false],
    ['a facilitator writes on a locked board', change({}), facilitator, step({ locked: true }), true],
    ['a facilitator writes on a frozen board', change({}), facilitator, step({ frozen: true }), false],
    ['anybody writes a confirmed pair', change({ root: 'pairs' }), facilitator, step(), false],
    ['the wall writes', change({}), projector, step(), false],
  ])('[V10] %s', (_, asked, actor, now, allowed) => {
    expect(vennRoom.permit(asked, actor, now, () => undefined).ok).toBe(allowed);
  });

  it.each([
    ['venn-women', seat('1', 'woman'), [], 'write'],
    ['venn-women', seat('1', 'woman'), ['venn-women'], 'read'],
    ['venn-women', seat('1', 'man'), ['venn-women'], 'later'],
    ['venn-women', seat('1'), ['venn-women'], 'later'],
    ['venn-women', projector, ['venn-women'], 'later'],
    ['venn-men', seat('1', 'woman'), ['venn-women', 'venn-men'], 'read'],
    ['venn-men', seat('1'), ['venn-women', 'venn-men'], 'read'],
    ['venn-men', projector, ['venn-women', 'venn-men'], 'read'],
    ['venn-men', facilitator, [], 'write'],
    ['venn-all', seat('1'), [], 'write'],
    ['venn-all', projector, [], 'read'],
  ] as const)('[V11] %s opened by %o when finished are %o: %s', (board, actor, finished, access) => {
    expect(vennRoom.mayOpen(documentOf(board), actor, session(finished))).toBe(access);
  });

  it('[V11] pairs are confirmed only when both are finished, and each organisation stands in one', () => {
    const [women, men, all] = [filled(), filled(), new Y.Doc()];
    const docs = new Map([
      ['venn-women', women],
      ['venn-men', men],
      ['venn-all', all],
    ]);
    const pair = vennRoom.commands.find(({ name }) => name === 'venn.pair');
    let count = 0;
    const run = (finished: readonly string[], args: unknown) => {
      const result = pair?.run({
        args,
        actor: facilitator,
        session: session(finished),
        docs,
        now: 1,
        fresh: () => `r${(count += 1)}`,
      });
      if (result?.ok)
        for (const { board, write } of result.writes) docs.get(board)?.transact(() => write(docs.get(board) ?? all));
      return result?.ok === true ? 'done' : result?.code;
    };
    const both = ['venn-women', 'venn-men'];
    expect(run(['venn-women'], { women: 'f.0', men: 'f.0' })).toBe('venn.not-both-finished');
    expect(run(both, { women: 'f.0', men: 'f.9' })).toBe('venn.organisation-gone');
    expect(run(both, { women: 'f.0', men: 'f.0' })).toBe('done');
    expect(run(both, { women: 'f.0', men: 'f.1' })).toBe('done');
    expect(readVenn(all).pairs.map(({ women, men }) => [women, men])).toEqual([['f.0', 'f.1']]);
    expect(run(both, { women: 'f.0', men: 'f.1', on: false })).toBe('done');
    expect(readVenn(all).pairs).toEqual([]);
  });
});
