import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  galleryResults,
  pocketStateOf,
  readGallery,
  readPocket,
  takeBackSticker,
  writeSticker,
} from '../../../shared/methods/gallery/index.ts';
import { showSticker } from '../../../shared/methods/gallery/doc.ts';
import { Desk, facilitator, recorder, seatActor } from '../../kit/desk.ts';
import { STICKERS_X, VILLAGE_X } from '../../kit/villageX.ts';

const write = (desk: Desk, seat: string, ...texts: string[]) =>
  texts.forEach((text, index) => writeSticker(desk.board(`pocket/${seat}`), `${seat}.${text}${index}`, text));
const gallery = (desk: Desk) => readGallery(desk.board('gallery'));
const read = (desk: Desk, args: object = {}) => {
  const outcome = desk.run('gallery.readNext', args);
  return outcome.ok ? outcome.answer['sticker'] : outcome.code;
};

describe('reading aloud', () => {
  it('[G6] goes round the seats in order of number, one sticker each', () => {
    const desk = new Desk();
    write(desk, '10', 'a', 'b');
    write(desk, '2', 'c', 'd', 'e');
    write(desk, '7', 'f');
    const order = Array.from({ length: 7 }, () => read(desk));
    expect(order).toEqual(['2.c0', '7.f0', '10.a0', '2.d1', '10.b1', '2.e2', 'gallery.nothing-to-read']);
    expect(gallery(desk).stickers.map((each) => each.text)).toEqual(['c', 'f', 'a', 'd', 'b', 'e']);
  });

  it('[G6] a named seat reads its own next, and the round goes on from there', () => {
    const desk = new Desk();
    write(desk, '2', 'a');
    write(desk, '3', 'b');
    write(desk, '9', 'c', 'd');
    expect([read(desk, { seat: '9' }), read(desk), read(desk), read(desk)]).toEqual(['9.c0', '2.a0', '3.b0', '9.d1']);
  });

  it('[G6] two who saw the same sticker and both press "next" read one sticker, not two', () => {
    const desk = new Desk();
    write(desk, '1', 'a', 'b', 'c');
    expect(read(desk, { last: null })).toBe('1.a0');
    expect(desk.run('gallery.readNext', { last: null }, recorder)).toMatchObject({
      ok: true,
      answer: { sticker: '1.a0', moved: false },
    });
    expect(read(desk, { last: '1.a0' })).toBe('1.b1');
    expect(gallery(desk).stickers).toHaveLength(2);
  });

  it('[G6] a copy whose mark was lost is marked, not shown twice', () => {
    const desk = new Desk();
    write(desk, '4', 'a');
    showSticker(desk.board('gallery'), '4.a0', { text: 'a', at: 5, column: null });
    expect(read(desk)).toBe('4.a0');
    expect(gallery(desk).stickers).toHaveLength(1);
    expect(pocketStateOf(desk.board('pocket/4'))).toEqual({ written: 1, unread: 0 });
    expect(read(desk)).toBe('gallery.nothing-to-read');
  });

  it('[G6] whatever is written and taken back in between, each sticker is read once and none is left', () => {
    const step = fc.oneof(
      fc.record({ does: fc.constant('write' as const), seat: fc.integer({ min: 1, max: 4 }) }),
      fc.record({ does: fc.constant('take back' as const), seat: fc.integer({ min: 1, max: 4 }) }),
      fc.record({ does: fc.constant('read' as const) }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 50 }), (steps) => {
        const desk = new Desk();
        steps.forEach((each, index) => {
          if (each.does === 'read') return void read(desk);
          const pocket = desk.board(`pocket/${each.seat}`);
          if (each.does === 'write') return writeSticker(pocket, `${each.seat}.n${index}`, 'text');
          const unread = readPocket(pocket).find((sticker) => !sticker.read);
          if (unread !== undefined) takeBackSticker(pocket, unread.id);
        });
        const expected = [1, 2, 3, 4].flatMap((seat) =>
          readPocket(desk.board(`pocket/${seat}`)).map((each) => each.id),
        );
        for (let turn = 0; turn < 60; turn++) read(desk);
        expect(
          gallery(desk)
            .stickers.map((each) => each.id)
            .sort(),
        ).toEqual(expected.sort());
        expect(read(desk)).toBe('gallery.nothing-to-read');
      }),
      { numRuns: 60 },
    );
  });

  it('[G7] the author says whether it lies right; leaders are told, nothing is written', () => {
    const desk = new Desk();
    write(desk, '4', 'a');
    read(desk);
    const before = JSON.stringify(desk.board('gallery').toJSON());
    expect(desk.run('gallery.confirm', { sticker: '4.a0', yes: false }, seatActor('4'))).toMatchObject({
      ok: true,
      tell: { sticker: '4.a0', yes: false },
    });
    expect(desk.run('gallery.confirm', { sticker: '4.a0', yes: true }, seatActor('5'))).toMatchObject({
      code: 'gallery.not-your-sticker',
    });
    expect(desk.run('gallery.confirm', { sticker: '4.b', yes: true }, seatActor('4'))).toMatchObject({
      code: 'gallery.sticker-gone',
    });
    expect(JSON.stringify(desk.board('gallery').toJSON())).toBe(before);
  });

  it('[G13, G16] village X from pockets to result (DOMAIN.md §8)', () => {
    const desk = new Desk();
    STICKERS_X.forEach(([seat, problem], index) =>
      writeSticker(desk.board(`pocket/${seat}`), `${seat}.n${String(index).padStart(3, '0')}`, problem),
    );
    for (let turn = 0; turn < 75; turn++) read(desk);
    for (const sticker of gallery(desk).stickers)
      desk.run('gallery.place', { sticker: sticker.id, column: sticker.text });
    const results = galleryResults(gallery(desk));
    expect(results.columns.map((each) => [each.name, each.votes])).toEqual(VILLAGE_X.map((each) => [...each]));
    expect(results.columns.map((each) => each.rank)).toEqual([1, 1, 3, 3, 5, 6, 6, 8, 8]);
    expect(results).toMatchObject({ total: 75, unplaced: 0 });
  });
});

describe('the scribe', () => {
  it('[G8] writes for a seat into its pocket, within its five', () => {
    const desk = new Desk();
    write(desk, '12', 'a', 'b', 'c', 'd');
    expect(desk.run('gallery.scribe', { seat: '12', text: ' суу   аз ' }, recorder)).toMatchObject({ ok: true });
    expect(readPocket(desk.board('pocket/12')).map((each) => each.text)).toContain('суу аз');
    expect(desk.run('gallery.scribe', { seat: '12', text: 'жол' }, recorder)).toEqual({
      ok: false,
      code: 'gallery.pocket-empty',
    });
    expect(gallery(desk).stickers).toEqual([]);
  });

  it('[G8] with a column the sticker is read at once; an unknown name makes the column, a known one finds it', () => {
    const desk = new Desk();
    const first = desk.run('gallery.scribe', { seat: 3, text: 'суу аз', column: 'Ичүүчү суу' }, recorder);
    const second = desk.run('gallery.scribe', { text: 'суу жок', column: 'ичүүчү  суу ', count: 4 }, facilitator);
    expect(first.ok && second.ok && first.answer['column'] === second.answer['column']).toBe(true);
    expect(galleryResults(gallery(desk))).toMatchObject({
      columns: [{ name: 'Ичүүчү суу', votes: 5, people: 1 }],
      total: 5,
      unplaced: 0,
    });
    expect(pocketStateOf(desk.board('pocket/3'))).toEqual({ written: 1, unread: 0 });
  });

  it.each([
    [{ text: '' }, 'gallery.empty-text'],
    [{ text: 'a', count: 0 }, 'command.arguments'],
    [{ text: 'a', count: 501 }, 'command.arguments'],
    [{ text: 'a', count: 2, seat: '3' }, 'command.arguments'],
    [{ text: 'a', seat: '99' }, 'session.no-such-seat'],
    [{ text: 'a', column: ' ' }, 'gallery.column-gone'],
  ])('[G8] refuses %j with %s', (args, code) => {
    expect(new Desk().run('gallery.scribe', args, recorder)).toEqual({ ok: false, code });
  });
});

describe('fixing the result', () => {
  it('[G18] frozen, nothing is read, written or laid until a leader opens it again', () => {
    const desk = new Desk();
    write(desk, '1', 'a', 'b');
    read(desk);
    expect(desk.run('gallery.freeze')).toMatchObject({ ok: true, answer: { frozen: true, results: { total: 1 } } });
    expect(read(desk)).toBe('gallery.frozen');
    expect(desk.run('gallery.scribe', { text: 'a' })).toEqual({ ok: false, code: 'gallery.frozen' });
    expect(desk.run('gallery.place', { sticker: '1.a0', column: 'x' })).toEqual({ ok: false, code: 'gallery.frozen' });
    expect([desk.view.stepOf('gallery').frozen, desk.view.stepOf('pocket/1').frozen]).toEqual([true, true]);
    expect(desk.run('gallery.unfreeze')).toMatchObject({ ok: true });
    expect(desk.run('gallery.unfreeze')).toEqual({ ok: false, code: 'gallery.not-frozen' });
    expect(read(desk)).toBe('1.b1');
  });
});
