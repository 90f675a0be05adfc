const wordsOf = (name: string): readonly string[] =>
  name
    .toLowerCase()
    .replace(/ё/g, 'е')
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word.length >= 3);

/** Letters that must agree at the start of two words, so that endings do not matter: мектеп, мектептерди. */
const STEM = 4;

const alike = (a: string, b: string): boolean => {
  const length = Math.min(STEM, a.length, b.length);
  return a.slice(0, length) === b.slice(0, length);
};

/** The head to which a budget line most likely belongs, by words of one stem; null when none shares any. A person decides. */
export function likelyHead(
  name: string,
  heads: readonly { readonly id: string; readonly name: string }[],
): string | null {
  const words = wordsOf(name);
  let best: string | null = null;
  let most = 0;
  for (const head of heads) {
    const theirs = wordsOf(head.name);
    const shared = words.filter((word) => theirs.some((other) => alike(word, other))).length;
    const share = theirs.length === 0 ? 0 : shared / theirs.length;
    if (share > most) [best, most] = [head.id, share];
  }
  return best;
}
