/** Vowels of Kyrgyz, Russian and English; a part of a word without one is no syllable. */
const VOWEL = /[аеёиоөуүыэюяaeiouy]/i;

/** Places at which a word may be broken, each the length of the part before the hyphen; the handbook's tongues alike. */
export function breaksOf(word: string): readonly number[] {
  const breaks: number[] = [];
  for (let at = 2; at <= word.length - 2; at++) {
    const [before, after, next] = [word.charAt(at - 1), word.charAt(at), word.charAt(at + 1)];
    if (!VOWEL.test(word.slice(0, at)) || !VOWEL.test(word.slice(at))) continue;
    if (/[ьъй-]/i.test(after) || VOWEL.test(after)) continue;
    const openSyllable = VOWEL.test(before) && VOWEL.test(next);
    const closedSyllable = !VOWEL.test(before) && VOWEL.test(next);
    if (openSyllable || closedSyllable) breaks.push(at);
  }
  return breaks;
}

/** A word too wide, in two or more parts: those of about one length where both fit, else as long as fits first. */
function broken(word: string, width: number, widthOf: (text: string) => number): readonly string[] {
  if (widthOf(word) <= width) return [word];
  const fitting = breaksOf(word).filter((at) => widthOf(`${word.slice(0, at)}-`) <= width);
  const even = fitting
    .filter((at) => widthOf(word.slice(at)) <= width)
    .sort((a, b) => Math.abs(2 * a - word.length) - Math.abs(2 * b - word.length) || b - a);
  const at = even[0] ?? fitting[fitting.length - 1];
  if (at === undefined) return [word];
  return [`${word.slice(0, at)}-`, ...broken(word.slice(at), width, widthOf)];
}

/**
 * A name in lines, broken between words and, where a word alone is too wide, between syllables with a hyphen. A word
 * without a place to break stays whole and is wider.
 * @param width widest line of several words, and, when `wordWidth` is not given, of one
 * @param widthOf width of a text in the same unit as `width`
 * @param wordWidth widest line of a single word
 */
export function wrapName(
  name: string,
  width: number,
  widthOf: (text: string) => number,
  wordWidth = width,
): readonly string[] {
  const lines: string[] = [];
  for (const word of name.split(/\s+/).filter((each) => each !== '')) {
    const last = lines[lines.length - 1];
    if (last !== undefined && widthOf(`${last} ${word}`) <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(...broken(word, wordWidth, widthOf));
  }
  return lines;
}
