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

/** How a name may be set. Widths in the unit of the measure. */
export interface Setting {
  /** Widest line of several words. */
  readonly line: number;
  /** Widest line of a single word; `line` when absent. */
  readonly word?: number;
  /** Breaks a word into parts of about one length, not as late as can be. */
  readonly even?: boolean;
}

function broken(word: string, width: number, widthOf: (text: string) => number, even: boolean): readonly string[] {
  if (widthOf(word) <= width) return [word];
  const fitting = breaksOf(word).filter((at) => widthOf(`${word.slice(0, at)}-`) <= width);
  const halves = fitting
    .filter((at) => even && widthOf(word.slice(at)) <= width)
    .sort((a, b) => Math.abs(2 * a - word.length) - Math.abs(2 * b - word.length) || b - a);
  const at = halves[0] ?? fitting[fitting.length - 1];
  if (at === undefined) return [word];
  return [`${word.slice(0, at)}-`, ...broken(word.slice(at), width, widthOf, even)];
}

/**
 * A name in lines, broken between words and, where a word alone is too wide, between syllables with a hyphen. A word
 * without a place to break stays whole and is wider.
 * @param widthOf width of a text
 */
export function wrapName(name: string, widthOf: (text: string) => number, setting: Setting): readonly string[] {
  const { line, word: alone = line, even = true } = setting;
  const lines: string[] = [];
  const add = (part: string): void => {
    const last = lines[lines.length - 1];
    const joined = `${last ?? ''} ${part}`;
    if (last !== undefined && !last.endsWith('-') && widthOf(joined) <= line) lines[lines.length - 1] = joined;
    else lines.push(part);
  };
  for (const word of name.split(/\s+/).filter((each) => each !== '')) {
    if (widthOf(word) <= alone) add(word);
    else lines.push(...broken(word, alone, widthOf, even));
  }
  return lines;
}
