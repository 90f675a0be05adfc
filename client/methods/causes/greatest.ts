/**
 * The greatest whole number up to `most` for which something holds, or 1 where it holds for none. Asking is dear: where
 * the answer is near the guess, two questions are enough.
 * @param holds for every number up to the answer, and for none above it
 */
export function greatest(most: number, guess: number, holds: (count: number) => boolean): number {
  let [low, high] = [1, most];
  let next = Math.max(2, guess);
  for (let step = 1; low < high; step *= 2) {
    if (next <= low || next > high) next = low + Math.ceil((high - low) / 2);
    if (holds(next)) {
      low = next;
      next = low + step;
    } else {
      high = next - 1;
      next = high - step + 1;
    }
  }
  return low;
}
