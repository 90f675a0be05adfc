import type { Language } from '../../domain/language.ts';

const AND: Readonly<Record<Language, string>> = { ky: 'жана', ru: 'и', en: 'and' };

/** Names as one phrase: Айша, Бакыт жана Чолпон. */
export function formatList(names: readonly string[], language: Language): string {
  const last = names[names.length - 1];
  if (last === undefined) return '';
  if (names.length === 1) return last;
  return `${names.slice(0, -1).join(', ')} ${AND[language]} ${last}`;
}

const ALPHABET = 'абвгдеёжзийклмнңоөпрстуүфхцчшщъыьэюя';

function rank(letter: string): number {
  const place = ALPHABET.indexOf(letter);
  return place < 0 ? letter.charCodeAt(0) : 0x10000 + place;
}

/** Compares two names in the order of the Kyrgyz alphabet (ё after е, ң after н, ө after о, ү after у), for sort(). */
export function compareNames(a: string, b: string): number {
  const left = a.toLowerCase();
  const right = b.toLowerCase();
  const length = Math.min(left.length, right.length);
  for (let index = 0; index < length; index++) {
    const difference = rank(left.charAt(index)) - rank(right.charAt(index));
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}
