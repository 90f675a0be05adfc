import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import {
  addColumn,
  answerImpact,
  checksOf,
  judgeText,
  lengthOf,
  promptFor,
  readGallery,
  setColumn,
  tidied,
} from '../../../shared/methods/gallery/index.ts';
import { showSticker } from '../../../shared/methods/gallery/doc.ts';
import { VILLAGE_X } from '../../kit/villageX.ts';

function two(): Y.Doc {
  const doc = new Y.Doc();
  addColumn(doc, 'f.a', { name: 'жол', order: 'a' });
  addColumn(doc, 'f.b', { name: 'суу', order: 'b' });
  return doc;
}

describe('the page of checks', () => {
  it('[G17] compares with people × 5, paper aside', () => {
    const doc = two();
    for (let each = 0; each < 8; each++)
      showSticker(doc, `${each % 2}1.s${each}`, { text: 'a', at: each, column: 'f.a' });
    showSticker(doc, 'r.p', { text: 'a', at: 9, column: 'f.b', count: 6 });
    expect(checksOf(readGallery(doc), 2).total).toEqual({ votes: 8, paper: 6, expected: 10, missing: 2 });
  });

  it('[G17] names two stickers of one seat in a column, and those without a column', () => {
    const doc = two();
    showSticker(doc, '3.x', { text: 'a', at: 1, column: 'f.a' });
    showSticker(doc, '3.y', { text: 'b', at: 2, column: 'f.a' });
    showSticker(doc, '3.z', { text: 'c', at: 3, column: 'f.b' });
    showSticker(doc, '4.z', { text: 'd', at: 4, column: null });
    const checks = checksOf(readGallery(doc), 1);
    expect(checks.twice.map((each) => [each.column.id, each.seat, each.stickers.length])).toEqual([['f.a', '3', 2]]);
    expect(checks.unplaced.map((each) => each.id)).toEqual(['4.z']);
  });

  it('[G17] calls a column wide from ten votes and more than a third', () => {
    const doc = two();
    showSticker(doc, 'r.a', { text: 'a', at: 1, column: 'f.a', count: 10 });
    showSticker(doc, 'r.b', { text: 'b', at: 2, column: 'f.b', count: 9 });
    expect(checksOf(readGallery(doc), 0).wide.map((each) => each.column.id)).toEqual(['f.a']);
  });

  it('[G17] asks for the class, and whom it touches, now and later; answered, it is silent', () => {
    const doc = two();
    showSticker(doc, '1.a', { text: 'a', at: 1, column: 'f.a' });
    const count = (doc: Y.Doc) => checksOf(readGallery(doc), 1);
    expect([count(doc).undecided.length, count(doc).impact.length]).toEqual([1, 1]);
    setColumn(doc, 'f.a', 'class', 'local');
    answerImpact(doc, 'f.a', { whom: 'балдар', now: 'мектепке кечигет', later: 'окубай калат' });
    expect([count(doc).undecided.length, count(doc).impact.length]).toEqual([0, 0]);
    expect(count(doc).warnings).toBe(1);
  });
});

describe('the text of a sticker', () => {
  it('[G3] is counted as a reader counts', () => {
    expect(['', 'суу', 'и\u0306', '👨‍👩‍👧', '👍🏽'].map(lengthOf)).toEqual([0, 3, 1, 1, 1]);
  });

  it('[G3] is tidied of invisible signs and doubled spaces', () => {
    expect(tidied('  суу\u202e\u0007   аз\n')).toBe('суу аз');
    expect(judgeText(tidied('суу\u202e аз')).ok).toBe(true);
  });
});

describe('a solution in disguise', () => {
  it.each([
    ['трактор жок', 'thing', 'трактор'],
    ['Нет трактора', 'thing', 'трактора'],
    ['Жол куруу керек', 'deed', 'куруу'],
    ['Надо построить мост', 'deed', 'Надо'],
    ['бала бакча жок', 'lack', 'жок'],
    ['не хватает воды', 'lack', 'хватает'],
    ['no kindergarten', 'lack', 'no'],
  ])('[G5] %s: asked about as a %s', (text, disguise, word) => {
    expect(promptFor(text)).toEqual({ disguise, word });
    expect(judgeText(text).ok).toBe(true);
  });

  it.each([
    'ички жолдордун начар абалы',
    'таштанды өз убагында чыгарылбайт',
    'плохие внутренние дороги',
    'магнетит',
    'нетто',
  ])('[G5] %s: says how things are, nothing is asked', (text) => expect(promptFor(text)).toBeNull());

  it('[G5] whatever is asked, the problems of village X are taken', () => {
    for (const [problem] of VILLAGE_X) expect(judgeText(problem).ok).toBe(true);
  });
});
