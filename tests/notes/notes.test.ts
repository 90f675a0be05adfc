import { describe, expect, it } from 'vitest';
import { addNote, answerClosing, binNote, notesRoom, readNotes } from '../../shared/notes/index.ts';
import { textOf } from '../../shared/sync/doc.ts';
import { Desk, facilitator, recorder, seatActor, wall } from '../kit/desk.ts';
import { tabletsFor } from '../kit/tablets.ts';

describe('the live protocol', () => {
  it('keeps notes in the order in which they were begun; what two wrote and typed at once all stays', () => {
    const { tablets, meet } = tabletsFor(2, (doc) => addNote(doc, 'r.a', { text: 'жол', at: 1, step: 's.map' }));
    const [one, two] = tablets;
    if (one === undefined || two === undefined) throw new Error('two tablets were asked for');
    textOf(one, 'notes', 'r.a', 'text')?.insert(3, ' бузук');
    textOf(two, 'notes', 'r.a', 'text')?.insert(0, 'ички ');
    addNote(one, 'f.b', { text: 'үчүнчү', at: 3, step: null });
    addNote(two, 'r.c', { text: 'экинчи', at: 2, step: 's.venn', object: { document: 'venn-all', id: '7.o' } });
    meet();
    for (const doc of tablets)
      expect(readNotes(doc).notes.map((note) => note.text)).toEqual(['ички жол бузук', 'экинчи', 'үчүнчү']);
    binNote(one, 'r.c', 9);
    answerClosing(one, 'keeper', 'Катчы');
    expect(readNotes(one)).toMatchObject({ bin: [{ id: 'r.c' }], closing: { keeper: 'Катчы', outside: '' } });
  });

  it('is facilitator’s and recorder’s alone', () => {
    const { view } = new Desk();
    const document = { name: `session/${view.id}/notes`, kind: 'notes' as const, owner: view.id, variant: null };
    const opens = [facilitator, recorder, wall, seatActor('3')].map((actor) =>
      notesRoom.mayOpen(document, actor, view),
    );
    expect(opens).toEqual(['write', 'write', 'never', 'never']);
    const change = { document, root: 'notes', key: 'r.a', maker: 'r', field: null, from: undefined, to: {} };
    const verdict = (kind: 'add' | 'remove', actor = facilitator) =>
      notesRoom.permit({ ...change, kind }, actor, view.stepOf('map'), () => undefined);
    expect(verdict('add')).toEqual({ ok: false, code: 'board.signed-as-another' });
    expect(verdict('remove')).toEqual({ ok: false, code: 'board.not-yours' });
    expect(verdict('add', recorder)).toEqual({ ok: true });
    expect(verdict('add', seatActor('3'))).toEqual({ ok: false, code: 'board.not-yours' });
  });
});
