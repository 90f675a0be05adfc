/** A name as compared: lower case, ё as е, without quotes, stops and double spaces. */
export const plainName = (name: string): string =>
  name
    .toLowerCase()
    .replace(/ё/g, 'е')
    .replace(/[«»"'.,()№–—-]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

function pairsOf(text: string): ReadonlyMap<string, number> {
  const pairs = new Map<string, number>();
  for (let at = 0; at + 1 < text.length; at++) {
    const pair = text.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

/** How like two names are, 0 … 1: the share of letter pairs they have in common; 1 when they read the same. Symmetric. */
export function likeness(a: string, b: string): number {
  const [one, other] = [plainName(a), plainName(b)];
  if (one === other) return one === '' ? 0 : 1;
  const [left, right] = [pairsOf(one), pairsOf(other)];
  let shared = 0;
  for (const [pair, count] of left) shared += Math.min(count, right.get(pair) ?? 0);
  const all = Math.max(0, one.length - 1) + Math.max(0, other.length - 1);
  return all === 0 ? 0 : (2 * shared) / all;
}
