import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { Actor } from '../../../shared/domain/role.ts';
import {
  addLines,
  addSlices,
  addTopic,
  cutOwn,
  cutSlice,
  describeReal,
  finishOwn,
  moveSlice,
  readPocketBread,
  readReal,
  readTokoch,
  stateTotal,
  tokochRoom,
  type TokochResult,
} from '../../../shared/methods/tokoch/index.ts';
import type { Change, StepNow } from '../../../shared/sync/change.ts';
import { fieldOf, recordOf } from '../../../shared/sync/doc.ts';
import { parseDocumentName } from '../../../shared/sync/documentName.ts';
import type { SessionView } from '../../../shared/sync/room.ts';

const SID = 'a'.repeat(26);
const facilitator: Actor = { role: 'facilitator', seat: null, sex: null, tables: [] };
const seat = (id: string): Actor => ({ role: 'participant', seat: id, sex: null, tables: [] });
const projector: Actor = { role: 'projector', seat: null, sex: null, tables: [] };
const documentOf = (board: string) => {
  const found = parseDocumentName(`session/${SID}/${board}`);
  if (found === null) throw new Error(board);
  return found;
};
const step = (change: Partial<StepNow> = {}): StepNow => ({
  open: true,
  locked: false,
  frozen: false,
  moment: null,
  settings: {},
  ...change,
});
const session = (revealed: readonly string[] = []): SessionView => ({
  id: SID,
  kind: 'session',
  activeStep: null,
  revealed: new Set(revealed),
  finished: new Set(),
  frozen: new Set(),
  locked: new Set(),
  seats: [
    { seat: '1', sex: 'woman' },
    { seat: '2', sex: 'man' },
    { seat: '3', sex: null },
  ],
  stepOf: () => step(),
});

const board = (): Y.Doc => {
  const doc = new Y.Doc();
  addSlices(doc, [
    { key: 'f.a', name: 'Мектеп' },
    { key: 'f.b', name: 'Жол' },
  ]);
  return doc;
};

function hub(docs: Map<string, Y.Doc>) {
  let count = 0;
  return (name: string, args: unknown) => {
    const command = tokochRoom.commands.find((each) => each.name === name);
    if (command === undefined || command.parse(args) === null) return 'command.arguments';
    const fresh = () => `r${String((count += 1)).padStart(3, '0')}`;
    const result = command.run({
      args: command.parse(args),
      actor: facilitator,
      session: session(),
      docs,
      now: 1,
      fresh,
    });
    if (!result.ok) return result.code;
    for (const { board, write } of result.writes) {
      const doc = docs.get(board) ?? new Y.Doc();
      docs.set(board, doc);
      doc.transact(() => write(doc));
    }
    return result.facts ?? [];
  };
}

describe('commands', () => {
  it('offers heads once, whoever presses twice', () => {
    const docs = new Map<string, Y.Doc>();
    const run = hub(docs);
    const heads = [{ name: 'Мектеп', emblem: 'school' }, { name: 'Жол' }, { name: 'жол ' }];
    run('tokoch.heads', { heads });
    run('tokoch.heads', { heads });
    const { slices, breads } = readTokoch(docs.get('tokoch') ?? new Y.Doc());
    expect(slices.map(({ name }) => name)).toEqual(['Мектеп', 'Жол']);
    expect(breads.believed).toHaveLength(100);
    expect(run('tokoch.heads', { heads: [] })).toBe('command.arguments');
  });

  it('[T7] gathers own breads without seats, and lays their middle', () => {
    const doc = board();
    const docs = new Map([['tokoch', doc]]);
    const run = hub(docs);
    expect(run('tokoch.gather', undefined)).toBe('tokoch.nothing-to-gather');
    const { slices } = readTokoch(doc);
    for (const [id, pieces] of [
      ['1', 4],
      ['2', 10],
      ['3', 12],
    ] as const) {
      const pocket = new Y.Doc();
      cutOwn(pocket, slices, 'f.a', pieces);
      finishOwn(pocket, true);
      expect(readPocketBread(pocket, slices)).toMatchObject({ done: true });
      docs.set(`pocket/${id}`, pocket);
    }
    run('tokoch.gather', {});
    run('tokoch.gather', {});
    const read = readTokoch(doc);
    expect(read.own).toHaveLength(3);
    expect(read.own.every(({ id }) => id.startsWith('s.'))).toBe(true);
    expect(read.breads.believed.filter((slice) => slice === 'f.a')).toHaveLength(50);
  });

  it('[T6] the real bread opens only when there is one, and by stages', () => {
    const real = new Y.Doc();
    const docs = new Map([
      ['tokoch', board()],
      ['tokoch-real', real],
    ]);
    const run = hub(docs);
    expect(run('tokoch.reveal', {})).toBe('tokoch.no-real');
    addLines(real, [{ key: 'f.1', name: 'Мектеп', amount: 300, head: 'f.a' }]);
    expect(run('tokoch.reveal', { stage: 2 })).toEqual([{ fact: 'reveal', what: 'tokoch-real', on: false }]);
    expect(run('tokoch.reveal', { stage: 3 })).toEqual([{ fact: 'reveal', what: 'tokoch-real', on: true }]);
    expect(run('tokoch.reveal', {})).toEqual([{ fact: 'reveal', what: 'tokoch-real', on: true }]);
    expect(readTokoch(docs.get('tokoch') ?? new Y.Doc()).stage).toBe(6);
    expect(run('tokoch.reveal', { on: false })).toEqual([{ fact: 'reveal', what: 'tokoch-real', on: false }]);
  });

  it('[T9] records the hearing topic with its reason, proposed or in other words, and takes it back', () => {
    const doc = board();
    const run = hub(new Map([['tokoch', doc]]));
    addTopic(doc, '3.t', ' Жолдор ');
    run('tokoch.topic', { topic: '3.t', reason: 'баары сурады' });
    expect(readTokoch(doc).hearing).toEqual({ topic: 'Жолдор', reason: 'баары сурады' });
    run('tokoch.topic', { text: 'Мектептер' });
    expect(readTokoch(doc).hearing?.topic).toBe('Мектептер');
    expect(run('tokoch.topic', { topic: '3.x' })).toBe('tokoch.topic-gone');
    run('tokoch.topic', {});
    expect(readTokoch(doc).hearing).toBeNull();
  });

  it('[T2] tenths and back again keep the shares', () => {
    const doc = board();
    const run = hub(new Map([['tokoch', doc]]));
    cutSlice(doc, 'believed', 'f.a', 37);
    run('tokoch.fine', { on: true });
    expect(readTokoch(doc).breads.believed.filter((slice) => slice === 'f.a')).toHaveLength(370);
    cutSlice(doc, 'believed', 'f.a', 374);
    run('tokoch.fine', { on: false });
    expect(readTokoch(doc).breads.believed.filter((slice) => slice === 'f.a')).toHaveLength(37);
  });
});

it('results give three breads, surprises and the topic', () => {
  const [doc, real] = [board(), new Y.Doc()];
  stateTotal(doc, 1_001);
  cutSlice(doc, 'believed', 'f.a', 80);
  cutSlice(doc, 'wished', 'f.a', 50);
  addLines(real, [
    { key: 'f.1', name: 'x', amount: 300, head: 'f.a' },
    { key: 'f.2', name: 'y', amount: 700, head: 'f.b' },
  ]);
  describeReal(real, { year: 2014, basis: 'plan', source: 'АӨ', sample: true });
  expect(readReal(real)).toMatchObject({ year: 2014, basis: 'plan', source: 'АӨ', sample: true });
  const result = tokochRoom.results?.(
    new Map([
      ['tokoch', doc],
      ['tokoch-real', real],
    ]),
    session(),
  ) as TokochResult;
  expect(
    result.breads.map(({ kind, total, slices }) => [kind, total, slices.map(({ percent, som }) => [percent, som])]),
  ).toEqual([
    [
      'believed',
      1_001,
      [
        [80, 801],
        [20, 200],
      ],
    ],
    [
      'real',
      1_000,
      [
        [30, 300],
        [70, 700],
      ],
    ],
    [
      'wished',
      1_001,
      [
        [50, 501],
        [50, 500],
      ],
    ],
  ]);
  expect(result.surprises.map(({ points }) => points)).toEqual([-50, 50]);
  expect(result.hearingTopic).toBeNull();
});

it('slices can be put in another order', () => {
  const doc = board();
  moveSlice(doc, 'f.b', 'f.a');
  expect(readTokoch(doc).slices.map(({ id }) => id)).toEqual(['f.b', 'f.a']);
  moveSlice(doc, 'f.b', null);
  expect(readTokoch(doc).slices.map(({ id }) => id)).toEqual(['f.a', 'f.b']);
});

describe('who may', () => {
  const change = (over: Partial<Change>): Change => ({
    document: documentOf('tokoch'),
    root: 'believed',
    key: '7',
    maker: '',
    field: null,
    kind: 'set',
    from: undefined,
    to: 'f.a',
    ...over,
  });
  const real = { document: documentOf('tokoch-real'), root: 'lines', key: 'f.1', maker: 'f', field: 'amount', to: 5 };
  const bread = { document: documentOf('pocket/3'), root: 'bread', key: '0' };

  it.each([
    ['a seat cuts', change({}), seat('3'), step(), true],
    ['a seat cuts after the step', change({}), seat('3'), step({ open: false }), false],
    [
      'a seat cuts when the step leaves it to the facilitators',
      change({}),
      seat('3'),
      step({ settings: { participantsCut: false } }),
      false,
    ],
    ['the wall cuts', change({}), projector, step(), false],
    [
      'a seat proposes a topic after the step',
      change({ root: 'topics', key: '3.t', maker: '3', kind: 'add' }),
      seat('3'),
      step({ open: false }),
      true,
    ],
    [
      'a seat locks a slice',
      change({ root: 'slices', key: 'f.a', maker: 'f', field: 'locked', to: true }),
      seat('3'),
      step(),
      false,
    ],
    [
      'a seat renames a slice',
      change({ root: 'slices', key: 'f.a', maker: 'f', field: 'name', to: 'x' }),
      seat('3'),
      step(),
      true,
    ],
    [
      'a seat bins another’s slice',
      change({ root: 'slices', key: 'f.a', maker: 'f', field: 'bin', to: 1 }),
      seat('3'),
      step(),
      false,
    ],
    ['a seat states the sum', change({ root: 'settings', key: 'total', to: 5 }), seat('3'), step(), false],
    [
      'a facilitator writes the stage by hand',
      change({ root: 'show', key: 'stage', to: 6 }),
      facilitator,
      step(),
      false,
    ],
    ['a facilitator enters the real budget', change(real), facilitator, step(), true],
    ['a seat enters the real budget', change(real), seat('3'), step(), false],
    ['a seat cuts its own bread', change(bread), seat('3'), step({ open: false }), true],
    ['a seat cuts another’s own bread', change(bread), seat('4'), step(), false],
    ['a facilitator cuts a seat’s own bread', change(bread), facilitator, step(), false],
  ])('[T8] %s', (_, asked, actor, now, allowed) => {
    const doc = board();
    const look = (root: string, key: string, field: string | null) =>
      field === null ? recordOf(doc, root, key) : fieldOf(doc, root, key, field);
    expect(tokochRoom.permit(asked, actor, now, look).ok).toBe(allowed);
  });

  it.each([
    ['tokoch-real', seat('1'), [], 'later'],
    ['tokoch-real', projector, [], 'later'],
    ['tokoch-real', seat('1'), ['tokoch-real'], 'read'],
    ['tokoch-real', facilitator, [], 'write'],
    ['tokoch', seat('1'), [], 'write'],
    ['tokoch', projector, [], 'read'],
    ['pocket/1', seat('1'), [], 'write'],
    ['pocket/1', seat('2'), [], 'never'],
    ['pocket/1', facilitator, [], 'never'],
  ] as const)('[T8] %s opened by %o when revealed are %o: %s', (name, actor, revealed, access) => {
    expect(tokochRoom.mayOpen(documentOf(name), actor, session(revealed))).toBe(access);
  });
});
