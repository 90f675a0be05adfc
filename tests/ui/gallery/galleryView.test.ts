import { assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { feltsOf } from '../../../client/methods/gallery/felt.ts';
import { placeLabel } from '../../../client/methods/gallery/place.ts';
import { FIVE_GAP, fitSquares, GAP } from '../../../client/methods/gallery/squareFit.ts';
import { galleryStrings } from '../../../client/methods/gallery/strings/galleryStrings.ts';
import { topicOf, topicShape, TOPIC_NAMES } from '../../../client/methods/gallery/topic.ts';
import { LANGUAGES } from '../../../shared/domain/language.ts';
import { addColumn, rankingOf, readGallery } from '../../../shared/methods/gallery/index.ts';
import { newDoc } from '../../../shared/sync/doc.ts';
import { showSticker } from '../../../shared/methods/gallery/doc.ts';

describe('squares of votes', () => {
  it('of the longest column always find room, in fives, however many there are', () => {
    assert(
      property(
        integer({ min: 1, max: 500 }),
        integer({ min: 100, max: 900 }),
        integer({ min: 10, max: 60 }),
        (most, width, full) => {
          const { edge, line } = fitSquares(most, width, full);
          const used = line * edge * (1 + GAP) + Math.floor((line - 1) / 5) * edge * FIVE_GAP;
          expect(edge).toBeGreaterThanOrEqual(2);
          expect(edge).toBeLessThanOrEqual(full);
          if (edge > 2) expect(used).toBeLessThanOrEqual(width + 1e-6);
          expect(Math.ceil(most / line)).toBeLessThanOrEqual(3);
        },
      ),
    );
  });

  it('of the worked example stand in one line, as drawn', () => {
    expect(fitSquares(12, 736, 56)).toEqual({ edge: 53, line: 12 });
  });
});

describe('places', () => {
  it('[G14] show one place for a tie: 1–2, 1–2, 3–4, 3–4, 5, 6–7, 6–7, 8–9, 8–9', () => {
    const doc = newDoc();
    let read = 0;
    [12, 12, 10, 10, 9, 6, 6, 5, 5].forEach((votes, index) => {
      const id = `f.${index}`;
      addColumn(doc, id, { name: `n${index}`, order: String(index + 1) });
      for (let vote = 0; vote < votes; vote++) showSticker(doc, `1.${read++}`, { text: 'жол', at: read, column: id });
    });
    const ranking = rankingOf(readGallery(doc));
    expect(ranking.map((each) => placeLabel(ranking, each.rank))).toEqual([
      '1–2',
      '1–2',
      '3–4',
      '3–4',
      '5',
      '6–7',
      '6–7',
      '8–9',
      '8–9',
    ]);
  });
});

describe('pictures and felts', () => {
  it('find the picture that a name calls for, in the three languages', () => {
    const called = [
      ['ички жолдордун начар абалы', 'road'],
      ['клубдун чатырынын начар абалы', 'roof'],
      ['ичүүчү суунун жетишсиздиги', 'tap'],
      ['мектептердин начар абалы', 'school'],
      ['сугат суу', 'irrigation'],
      ['бала бакчанын жоктугу', 'kindergarten'],
      ['жарыктын жоктугу', 'lamp'],
      ['жаштар үчүн шарттардын жетишсиздиги', 'youth'],
      ['интернетке жана жаңы технологияларга жеткиликтүүлүктүн жоктугу', 'wifi'],
      ['Плохие внутренние дороги', 'road'],
      ['bad club roof', 'roof'],
      ['Пенсия аз', null],
    ];
    for (const [name, topic] of called) expect(topicOf(name ?? ''), String(name)).toBe(topic);
  });

  it('have a word for each picture in every language', () => {
    for (const language of LANGUAGES)
      expect(Object.keys(galleryStrings[language].topics).sort()).toEqual([...TOPIC_NAMES].sort());
    expect(topicShape('unheard-of')).toBeDefined();
  });

  it('give the first twelve columns twelve different felts, and keep them when a column is merged away', () => {
    const doc = newDoc();
    for (let index = 0; index < 14; index++)
      addColumn(doc, `f.${String(index).padStart(2, '0')}`, {
        name: 'n',
        order: `A${String.fromCharCode(65 + index)}`,
      });
    const felts = [...feltsOf(readGallery(doc)).values()];
    expect(new Set(felts.slice(0, 12)).size).toBe(12);
    expect(felts[12]).toBe(felts[0]);
  });
});

describe('the words of the gallery', () => {
  it('stand in every language, and Russian counts as Russian does', () => {
    const { ky, ru, en } = galleryStrings;
    expect(ru.votes(1)).toBe('1 стикер');
    expect(ru.votes(3)).toBe('3 стикера');
    expect(ru.votes(75)).toBe('75 стикеров');
    expect(ru.people(12)).toBe('12 человек');
    expect(ky.votes(75)).toBe('75 стикер');
    expect(en.people(1)).toBe('1 person');
    expect(ky.promptAsk('Трактор жок')).toBe('Трактор жок болгондуктан эмне кыла албай жатасыздар?');
  });
});
