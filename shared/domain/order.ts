/**
 * Fractional order: a key that sorts between two others, so that moving one record writes one field and two devices
 * that insert at the same place both keep their record.
 */
const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

const digitAt = (key: string, index: number, absent: number): number =>
  index < key.length ? DIGITS.indexOf(key.charAt(index)) : absent;

/**
 * A key that sorts strictly between `before` and `after` by plain string comparison.
 * @param before the left neighbour's key, or '' at the start
 * @param after the right neighbour's key, or '' at the end; must be greater than `before`, else it is taken as ''
 */
export function orderBetween(before: string, after: string): string {
  const bounded = after !== '' && before < after;
  let key = '';
  for (let index = 0; ; index++) {
    const low = digitAt(before, index, 0);
    const open = bounded && key === after.slice(0, index);
    const high = open ? digitAt(after, index, DIGITS.length) : DIGITS.length;
    const middle = (low + high) >> 1;
    if (middle > low) return key + DIGITS.charAt(middle);
    key += DIGITS.charAt(low);
  }
}

/** Compares two records by order key, then by id, so that every device shows the same order. */
export function byOrder(a: { order: string; id: string }, b: { order: string; id: string }): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
