import { describe, expect, it } from 'vitest';
import type { RefusalCode } from '../../../shared/domain/refusal.ts';
import type { Actor } from '../../../shared/domain/role.ts';
import { galleryRoom } from '../../../shared/methods/gallery/index.ts';
import type { Change, StepNow } from '../../../shared/sync/change.ts';
import { parseDocumentName, type DocumentRef } from '../../../shared/sync/documentName.ts';
import { Desk, facilitator, recorder, seatActor, wall } from '../../kit/desk.ts';

const ref = (board: string): DocumentRef => {
  const found = parseDocumentName(`session/${'a'.repeat(26)}/${board}`);
  if (found === null) throw new Error(`no document is called ${board}`);
  return found;
};
const open: StepNow = { open: true, locked: false, frozen: false, moment: 'write', settings: {} };
const locked: StepNow = { ...open, locked: true };
const frozen: StepNow = { ...open, frozen: true };
const left: StepNow = { ...open, open: false, moment: null };
const look = (_root: string, key: string, field: string | null): unknown => key === '7.read' && field === 'read';

const change = (board: string, part: Partial<Change>): Change => {
  const key = part.key ?? '7.new';
  return {
    document: ref(board),
    root: 'stickers',
    key,
    maker: key.split('.')[0] ?? '',
    field: null,
    kind: 'add',
    from: undefined,
    to: undefined,
    ...part,
  };
};
const write = (to: unknown, key = '7.new') => change('pocket/7', { key, to });
const reword = (to: unknown, key = '7.new') => change('pocket/7', { key, kind: 'set', field: 'text', to });
const seven = seatActor('7');

const pocket: [string, Change, Actor, StepNow, RefusalCode | null][] = [
  ['[G1] a seat writes into its pocket', write({ text: 'суу аз' }), seven, open, null],
  ['[G1] … also when the step has gone on', write({ text: 'суу аз' }), seven, left, null],
  ['[G2] another seat may not', write({ text: 'суу аз' }), seatActor('8'), open, 'board.not-yours'],
  ['[G2] a facilitator may not', write({ text: 'суу аз' }), facilitator, open, 'board.not-yours'],
  ['[G1] nobody signs as another', write({ text: 'суу аз' }, '8.new'), seven, open, 'board.signed-as-another'],
  ['[G3] nothing is no problem', write({ text: '  ' }), seven, open, 'gallery.empty-text'],
  ['[G3] pictures alone are not counted', write({ text: '🚰🚰' }), seven, open, 'gallery.no-words'],
  ['[G3] 140 characters are enough', write({ text: 'я'.repeat(140) }), seven, open, null],
  ['[G3] 141 are too many', write({ text: 'я'.repeat(141) }), seven, open, 'gallery.text-too-long'],
  ['[G3] writing from right to left is a text', write({ text: 'مشكلة الماء' }), seven, open, null],
  [
    '[G3] signs that turn the direction are not',
    write({ text: 'суу\u202e аз' }),
    seven,
    open,
    'gallery.bad-characters',
  ],
  ['[G4] a seat rewords what is unread', reword('суу таптакыр жок'), seven, open, null],
  ['[G4] … but not what was read', reword('башка', '7.read'), seven, open, 'gallery.sticker-read'],
  [
    '[G4] … nor takes that back',
    change('pocket/7', { key: '7.read', kind: 'remove' }),
    seven,
    open,
    'gallery.sticker-read',
  ],
  ['[G4] a seat takes back what is unread', change('pocket/7', { kind: 'remove' }), seven, open, null],
  [
    '[G4] only the server marks as read',
    change('pocket/7', { kind: 'set', field: 'read', to: true }),
    seven,
    open,
    'board.server-only',
  ],
  ['[G4] … also from the start', write({ text: 'суу аз', read: true }), seven, open, 'board.server-only'],
  ['[G18] a held board takes nothing', write({ text: 'суу аз' }), seven, locked, 'board.locked'],
  ['[G18] nor does a frozen one', write({ text: 'суу аз' }), seven, frozen, 'gallery.frozen'],
];

const set = (root: string, key: string, field: string | null, to: unknown) =>
  change('gallery', { root, key, kind: 'set', field, to });
const gallery: [string, Change, Actor, StepNow, RefusalCode | null][] = [
  ['[G9] a facilitator lays a sticker into a column', set('stickers', '7.a', 'column', 'f.c'), facilitator, open, null],
  [
    '[G9] … also while the board is held for the others',
    set('stickers', '7.a', 'column', 'f.c'),
    facilitator,
    locked,
    null,
  ],
  ['[G9] the recorder likewise', set('stickers', '7.a', 'column', 'f.c'), recorder, open, null],
  ['[G9] a seat does not', set('stickers', '7.a', 'column', 'f.c'), seven, open, 'board.read-only'],
  [
    '[G9] nobody adds a sticker by hand',
    change('gallery', { key: 'f.a', to: { text: 'суу аз', column: null, at: 1 } }),
    facilitator,
    open,
    'board.server-only',
  ],
  [
    '[G9] nobody removes one',
    change('gallery', { key: '7.a', kind: 'remove' }),
    facilitator,
    open,
    'board.server-only',
  ],
  [
    '[G12] nobody words a person’s sticker anew',
    set('stickers', '7.a', 'text', 'башка'),
    facilitator,
    open,
    'board.server-only',
  ],
  ['[G12] leaders word paper stickers anew', set('stickers', 'r.a', 'text', 'башка'), facilitator, open, null],
  ['[G12] … not into nothing', set('stickers', 'r.a', 'text', ''), facilitator, open, 'gallery.empty-text'],
  [
    '[G11] a leader makes a column of his own',
    change('gallery', { root: 'columns', key: 'f.c', to: {} }),
    facilitator,
    open,
    null,
  ],
  [
    '[G11] … not in another’s name',
    change('gallery', { root: 'columns', key: 'r.c', to: {} }),
    facilitator,
    open,
    'board.signed-as-another',
  ],
  ['[G11] the recorder renames the facilitator’s column', set('columns', 'f.c', 'name', 'жол'), recorder, open, null],
  [
    '[G18] frozen, not even a facilitator moves',
    set('stickers', '7.a', 'column', null),
    facilitator,
    frozen,
    'gallery.frozen',
  ],
  [
    '[G6] what was read last is the server’s',
    set('reading', 'last', null, '7.a'),
    facilitator,
    open,
    'board.server-only',
  ],
  [
    '[G19] candidates come by command',
    change('gallery', { root: 'candidates', key: 'f.a', to: {} }),
    facilitator,
    open,
    'board.server-only',
  ],
  ['[G17] a leader answers a check', set('checks', 'total', null, 'эки киши кетип калды'), recorder, open, null],
];

describe('who may change what in the gallery', () => {
  it.each([...pocket, ...gallery])('%s', (_, asked, actor, step, code) => {
    const verdict = galleryRoom.permit(asked, actor, step, look);
    expect(verdict.ok ? null : verdict.code).toBe(code);
  });

  it('[G2] a pocket opens for its seat alone; the gallery for all, written by leaders', () => {
    const { view } = new Desk();
    const opens = (board: string, actor: Actor) => galleryRoom.mayOpen(ref(board), actor, view);
    expect(opens('pocket/7', seven)).toBe('write');
    for (const actor of [seatActor('8'), facilitator, recorder, wall]) expect(opens('pocket/7', actor)).toBe('never');
    expect([seven, wall].map((actor) => opens('gallery', actor))).toEqual(['read', 'read']);
    expect([facilitator, recorder].map((actor) => opens('gallery', actor))).toEqual(['write', 'write']);
  });
});
