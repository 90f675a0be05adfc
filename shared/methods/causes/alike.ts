/** Words that carry no subject, folded as {@link fold} does (ky, ru, en). */
const EMPTY = new Set([
  'жок',
  'жана',
  'менен',
  'учун',
  'болуп',
  'нет',
  'не',
  'и',
  'в',
  'на',
  'для',
  'the',
  'a',
  'of',
  'no',
  'and',
  'to',
]);

/** Letters that people swap for lack of a Kyrgyz keyboard fall together. */
const fold = (text: string): string =>
  text.toLowerCase().replace(/ң/g, 'н').replace(/ө/g, 'о').replace(/ү/g, 'у').replace(/ё/g, 'е');

/** Beginnings of the telling words: Kyrgyz and Russian put grammar into endings. */
function stemsOf(text: string): Set<string> {
  const words = fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.filter((word) => !EMPTY.has(word)).map((word) => word.slice(0, 4)));
}

function overlapOf(first: ReadonlySet<string>, second: ReadonlySet<string>): number {
  const smaller = Math.min(first.size, second.size);
  if (smaller === 0) return 0;
  let shared = 0;
  for (const stem of first) if (second.has(stem)) shared += 1;
  // One shared word says little between long answers.
  return shared < 2 && Math.max(first.size, second.size) > 2 ? 0 : shared / smaller;
}

const NEARLY_SAME = 0.75;

const known = new WeakMap<object, { readonly text: string; readonly stems: ReadonlySet<string> }>();

/** Stems of a row, taken once as long as its words stand. */
function stemsIn(row: { readonly text: string }): ReadonlySet<string> {
  const before = known.get(row);
  if (before?.text === row.text) return before.stems;
  const stems = stemsOf(row.text);
  known.set(row, { text: row.text, stems });
  return stems;
}

/** Pairs of rows that nearly say the same (C13), a hint for the people, most alike first. */
export function repeatsOf(
  rows: readonly { readonly id: string; readonly text: string }[],
): { a: string; b: string; likeness: number }[] {
  const pairs: { a: string; b: string; likeness: number }[] = [];
  // Words are taken apart once a row, not once a pair: a table of 60 rows has 1,770 pairs, at every letter typed.
  const stemmed = rows.map((row) => ({ id: row.id, stems: stemsIn(row) }));
  stemmed.forEach((row, index) => {
    for (const other of stemmed.slice(index + 1)) {
      const alike = overlapOf(row.stems, other.stems);
      if (alike >= NEARLY_SAME) pairs.push({ a: row.id, b: other.id, likeness: alike });
    }
  });
  return pairs.sort((a, b) => b.likeness - a.likeness);
}
