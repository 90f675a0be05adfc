const KEEP = 512;

/** Remembers how long the last commits took, and answers with percentiles in milliseconds. */
export function commitTimes() {
  const times: number[] = [];
  let next = 0;
  return {
    add(milliseconds: number): void {
      times[next] = milliseconds;
      next = (next + 1) % KEEP;
    },
    percentiles(): { readonly p50: number; readonly p99: number } | null {
      if (times.length === 0) return null;
      const sorted = [...times].sort((a, b) => a - b);
      const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
      return { p50: at(0.5), p99: at(0.99) };
    },
  };
}
export type CommitTimes = ReturnType<typeof commitTimes>;
