import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { Judgement, Moment, Sender } from '../../server/sync/guard/index.ts';
import { Device, Hub } from './hub.ts';
import { addNote, CLOSED, facilitator, labelOf, live, LOCKED, noteOf, projector, seat, sync } from './room.ts';

type Play = (device: Device) => void;

/** A board with a note of seat 1 and one of seat 2, a stroke, a name and a bread of crumbs. */
function board(): Hub {
  const hub = new Hub();
  const one = new Device(seat(1));
  const two = new Device(seat(2));
  hub.join(one);
  hub.join(two);
  addNote(one.doc, '1.a', {}, 'well');
  addNote(two.doc, '2.a', { bin: false }, 'school');
  one.doc.getMap('names').set('1.n', 'river');
  one.doc.getMap('strokes').set('1.s', new Uint8Array([1, 2]));
  one.send(hub);
  two.send(hub);
  hub.doc.transact(() => {
    for (let crumb = 0; crumb < 100; crumb++) hub.doc.getMap('crumbs').set(String(crumb), crumb < 90 ? 'a' : 'locked');
  }, 'server');
  return hub;
}

function tryOut(sender: Sender, moment: Moment, play: Play): { verdict: Judgement; hub: Hub; device: Device } {
  const hub = board();
  const device = new Device(sender);
  device.reconnect(hub, sync());
  const update = device.written(() => play(device));
  return { verdict: hub.take(update, sender, moment), hub, device };
}

const word = (verdict: Judgement): string =>
  verdict.at === 'refused' || verdict.at === 'neutralised' ? `${verdict.at} ${verdict.code}` : verdict.at;

const CASES: [rule: string, sender: Sender, moment: Moment, play: Play, expected: string][] = [
  ['a seat adds a note under its own mark', seat(1), live(), ({ doc }) => addNote(doc, '1.b'), 'taken'],
  ['a leader adds a note under his mark', facilitator, live(), ({ doc }) => addNote(doc, 'f.b'), 'taken'],
  ['a seat signs as another', seat(1), live(), ({ doc }) => addNote(doc, '2.b'), 'refused board.signed-as-another'],
  ['a seat signs as the server', seat(1), live(), ({ doc }) => addNote(doc, 's.b'), 'refused board.signed-as-another'],
  [
    'a leader signs as a seat',
    facilitator,
    live(),
    ({ doc }) => addNote(doc, '2.b'),
    'refused board.signed-as-another',
  ],
  ['a key of no form', seat(1), live(), ({ doc }) => addNote(doc, 'hello'), 'refused guard.shape'],
  ['a key __proto__', seat(1), live(), ({ doc }) => addNote(doc, '__proto__'), 'refused guard.shape'],
  ['an empty key', seat(1), live(), ({ doc }) => addNote(doc, ''), 'refused guard.shape'],
  ['a seat moves the note of another', seat(1), live(), ({ doc }) => noteOf(doc, '2.a').set('pos', [9, 9]), 'taken'],
  [
    'a seat colours the note of another',
    seat(1),
    live(),
    ({ doc }) => noteOf(doc, '2.a').set('colour', 1),
    'refused board.not-yours',
  ],
  [
    'a seat types in the text of another',
    seat(1),
    live(),
    ({ doc }) => labelOf(doc, '2.a').insert(3, 'x'),
    'refused board.not-yours',
  ],
  [
    'a seat deletes letters of another',
    seat(1),
    live(),
    ({ doc }) => labelOf(doc, '2.a').delete(1, 2),
    'refused board.not-yours',
  ],
  ['a seat types in its own text', seat(1), live(), ({ doc }) => labelOf(doc, '1.a').insert(2, 'xyz'), 'taken'],
  ['a seat deletes its own letters', seat(1), live(), ({ doc }) => labelOf(doc, '1.a').delete(1, 2), 'taken'],
  [
    'a leader types in the text of a seat',
    facilitator,
    live(),
    ({ doc }) => labelOf(doc, '1.a').insert(2, 'xyz'),
    'taken',
  ],
  [
    'a projector writes',
    projector,
    live(),
    ({ doc }) => noteOf(doc, '2.a').set('pos', [9, 9]),
    'refused board.read-only',
  ],
  [
    'a note without a field it must have',
    seat(1),
    live(),
    ({ doc }) => {
      doc.getMap('notes').set('1.b', new Y.Map([['pos', [1, 1]]]));
    },
    'refused guard.shape',
  ],
  ['a field nobody knows', seat(1), live(), ({ doc }) => noteOf(doc, '1.a').set('admin', true), 'refused guard.shape'],
  ['a field __proto__', seat(1), live(), ({ doc }) => noteOf(doc, '1.a').set('__proto__', true), 'refused guard.shape'],
  [
    'a field of the wrong kind',
    seat(1),
    live(),
    ({ doc }) => noteOf(doc, '1.a').set('pos', 'here'),
    'refused guard.shape',
  ],
  [
    'plain text where a shared text belongs',
    seat(1),
    live(),
    ({ doc }) => noteOf(doc, '1.a').set('label', 'x'),
    'refused guard.shape',
  ],
  [
    'a map where a value belongs',
    seat(1),
    live(),
    ({ doc }) => noteOf(doc, '1.a').set('pos', new Y.Map()),
    'refused guard.shape',
  ],
  [
    'a new shared text in place of the old',
    seat(1),
    live(),
    ({ doc }) => noteOf(doc, '1.a').set('label', new Y.Text('new')),
    'taken',
  ],
  [
    'bytes where ink belongs',
    seat(1),
    live(),
    ({ doc }) => noteOf(doc, '1.a').set('ink', new Uint8Array([1])),
    'taken',
  ],
  [
    'bytes that are no ink',
    seat(1),
    live(),
    ({ doc }) => noteOf(doc, '1.a').set('ink', new Uint8Array([7])),
    'refused guard.shape',
  ],
  [
    'too many bytes of ink',
    seat(1),
    live(),
    ({ doc }) => noteOf(doc, '1.a').set('ink', new Uint8Array(65).fill(1)),
    'refused guard.shape',
  ],
  [
    'bytes where no ink belongs',
    seat(1),
    live(),
    ({ doc }) => noteOf(doc, '1.a').set('pos', new Uint8Array([1])),
    'refused guard.shape',
  ],
  [
    'a text beyond its length',
    seat(1),
    live(),
    ({ doc }) => labelOf(doc, '1.a').insert(0, 'x'.repeat(497)),
    'refused guard.shape',
  ],
  ['a text at its length', seat(1), live(), ({ doc }) => labelOf(doc, '1.a').insert(0, 'x'.repeat(496)), 'taken'],
  [
    'text with a format',
    seat(1),
    live(),
    ({ doc }) => labelOf(doc, '1.a').format(0, 2, { bold: true }),
    'refused guard.shape',
  ],
  [
    'text with a thing in it',
    seat(1),
    live(),
    ({ doc }) => labelOf(doc, '1.a').insertEmbed(0, { image: 1 }),
    'refused guard.shape',
  ],
  ['an optional field is cleared', seat(2), live(), ({ doc }) => noteOf(doc, '2.a').delete('bin'), 'taken'],
  ['a needed field is cleared', seat(1), live(), ({ doc }) => noteOf(doc, '1.a').delete('pos'), 'refused guard.shape'],
  ['the maker removes his note', seat(1), live(), ({ doc }) => doc.getMap('notes').delete('1.a'), 'taken'],
  [
    'a seat removes the note of another',
    seat(1),
    live(),
    ({ doc }) => doc.getMap('notes').delete('2.a'),
    'refused guard.foreign-record',
  ],
  ['a leader removes the note of a seat', facilitator, live(), ({ doc }) => doc.getMap('notes').delete('2.a'), 'taken'],
  ['a record is written over', seat(1), live(), ({ doc }) => addNote(doc, '1.a'), 'taken'],
  [
    'the record of another is written over',
    seat(1),
    live(),
    ({ doc }) => addNote(doc, '2.a'),
    'refused guard.foreign-record',
  ],
  [
    'removed and made again in one go',
    seat(1),
    live(),
    ({ doc }) => {
      doc.getMap('notes').delete('1.a');
      addNote(doc, '1.a');
    },
    'taken',
  ],
  ['a root nobody knows', seat(1), live(), ({ doc }) => doc.getMap('other').set('1.x', 1), 'refused guard.place'],
  ['a root as a text', seat(1), live(), ({ doc }) => doc.getText('free').insert(0, 'x'), 'refused guard.place'],
  ['a subdocument', seat(1), live(), ({ doc }) => noteOf(doc, '1.a').set('pos', new Y.Doc()), 'refused guard.shape'],
  ['BigInt', seat(1), live(), ({ doc }) => noteOf(doc, '1.a').set('pos', [1n, 2]), 'refused guard.shape'],
  ['NaN', seat(1), live(), ({ doc }) => noteOf(doc, '1.a').set('pos', [NaN, 2]), 'refused guard.shape'],
  [
    'a prototype inside a value',
    seat(1),
    live(),
    ({ doc }) => {
      noteOf(doc, '1.a').set('pos', JSON.parse('{"__proto__":{"admin":true}}'));
    },
    'refused guard.shape',
  ],
  ['a stroke', seat(1), live(), ({ doc }) => doc.getMap('strokes').set('1.b', new Uint8Array([1, 9])), 'taken'],
  ['a name is given anew', seat(1), live(), ({ doc }) => doc.getMap('names').set('1.n', 'lake'), 'taken'],
  [
    'the name of another is given anew',
    seat(2),
    live(),
    ({ doc }) => doc.getMap('names').set('1.n', 'lake'),
    'refused board.not-yours',
  ],
  [
    'the name of another is removed',
    seat(2),
    live(),
    ({ doc }) => doc.getMap('names').delete('1.n'),
    'refused guard.foreign-record',
  ],
  ['a crumb changes its slice', seat(1), live(), ({ doc }) => doc.getMap('crumbs').set('7', 'b'), 'taken'],
  [
    'a crumb of a locked slice',
    seat(1),
    live(),
    ({ doc }) => doc.getMap('crumbs').set('95', 'b'),
    'refused board.locked',
  ],
  [
    'a crumb into a locked slice',
    seat(1),
    live(),
    ({ doc }) => doc.getMap('crumbs').set('5', 'locked'),
    'refused board.locked',
  ],
  ['a crumb is removed', seat(1), live(), ({ doc }) => doc.getMap('crumbs').delete('5'), 'refused guard.shape'],
  ['a crumb nobody cut', seat(1), live(), ({ doc }) => doc.getMap('crumbs').set('100', 'b'), 'refused guard.shape'],
  [
    'a root of the server',
    facilitator,
    live(),
    ({ doc }) => doc.getMap('late').set('f.x', true),
    'refused board.server-only',
  ],
  ['new work after the step closed', seat(1), live(CLOSED), ({ doc }) => addNote(doc, '1.b'), 'taken'],
  [
    'moving after the step closed',
    seat(1),
    live(CLOSED),
    ({ doc }) => noteOf(doc, '1.a').set('pos', [0, 0]),
    'refused board.step-closed',
  ],
  ['new work on a locked board', seat(1), live(LOCKED), ({ doc }) => addNote(doc, '1.b'), 'neutralised board.locked'],
  [
    'new work and a move on a locked board',
    seat(1),
    live(LOCKED),
    ({ doc }) => {
      addNote(doc, '1.b');
      noteOf(doc, '1.a').set('pos', [0, 0]);
    },
    'refused board.locked',
  ],
  ['four more notes', seat(1), live(), ({ doc }) => [1, 2, 3, 4].forEach((each) => addNote(doc, `1.${each}`)), 'taken'],
  [
    'five more notes at once',
    seat(1),
    live(),
    ({ doc }) => [1, 2, 3, 4, 5].forEach((each) => addNote(doc, `1.${each}`)),
    'refused guard.quota',
  ],
  [
    'one out and five in',
    seat(1),
    live(),
    ({ doc }) => {
      doc.getMap('notes').delete('1.a');
      [1, 2, 3, 4, 5].forEach((each) => addNote(doc, `1.${each}`));
    },
    'taken',
  ],
  [
    'a leader is bound by the board only',
    facilitator,
    live(),
    ({ doc }) => {
      for (let each = 0; each < 38; each++) addNote(doc, `f.${each}`);
    },
    'taken',
  ],
  [
    'a leader fills the board beyond its size',
    facilitator,
    live(),
    ({ doc }) => {
      for (let each = 0; each < 39; each++) addNote(doc, `f.${each}`);
    },
    'refused board.full',
  ],
];

describe('the guard', () => {
  it.each(CASES)('%s', (_rule, sender, moment, play, expected) => {
    const { verdict, hub } = tryOut(sender, moment, play);
    expect(word(verdict)).toBe(expected);
    expect(hub.doc.store.pendingStructs).toBe(null);
    expect(hub.doc.share.has('other') || hub.doc.share.has('free')).toBe(false);
  });

  it('names new records that land after their step closed', () => {
    const { verdict } = tryOut(seat(1), live(CLOSED), ({ doc }) => addNote(doc, '1.b'));
    expect(verdict).toEqual({ at: 'taken', late: ['notes/1.b'] });
  });

  it('lets a policy look at another field, before the update or after it', () => {
    const hub = board();
    const device = new Device(seat(1));
    device.reconnect(hub, sync());
    const colour = () => noteOf(device.doc, '1.a').set('colour', 4);
    const draw = () => noteOf(device.doc, '1.a').set('ink', new Uint8Array([1]));
    const erase = () => noteOf(device.doc, '1.a').delete('ink');
    const told = (write: () => void): string => word(hub.take(device.written(write), device.sender, live()));
    expect(told(() => [colour(), draw()])).toBe('taken');
    expect(told(() => [erase(), colour()])).toBe('taken');
    expect(told(draw)).toBe('taken');
    expect(told(colour)).toBe('refused board.frozen');
  });
});
