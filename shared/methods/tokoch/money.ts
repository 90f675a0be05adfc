/**
 * Shares a whole number out by weights so that the parts are whole and total exactly (T4): each gets its part rounded
 * down, what is left goes one by one to the largest remainders, the earlier first among equals.
 * @param total whole, ≥ 0; `total × weight` must stay below 2^53
 * @param weights whole, ≥ 0; when all are 0 the parts are as equal as can be
 * @returns as many parts as weights; empty for no weights
 */
export function shareOut(total: number, weights: readonly number[]): readonly number[] {
  const sum = weights.reduce((a, b) => a + b, 0);
  const fair = sum > 0 ? weights : weights.map(() => 1);
  const whole = sum > 0 ? sum : weights.length;
  const parts = fair.map((weight) => {
    const product = total * weight;
    return { part: (product - (product % whole)) / whole, rest: product % whole };
  });
  let left = total - parts.reduce((a, { part }) => a + part, 0);
  const order = parts.map((_, at) => at).sort((a, b) => (parts[b]?.rest ?? 0) - (parts[a]?.rest ?? 0) || a - b);
  const shares = parts.map(({ part }) => part);
  for (const at of order) {
    if (left <= 0) break;
    shares[at] = (shares[at] ?? 0) + 1;
    left -= 1;
  }
  return shares;
}
