/** Latencies of a window, milliseconds. */
export class Samples {
  private values: number[] = [];

  push(value: number): void {
    this.values.push(value);
  }

  clear(): void {
    this.values = [];
  }

  summary(): { readonly count: number; readonly p50: number; readonly p99: number; readonly max: number } {
    const sorted = Float64Array.from(this.values).sort();
    const at = (part: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? NaN;
    return { count: sorted.length, p50: tenth(at(0.5)), p99: tenth(at(0.99)), max: tenth(at(1)) };
  }
}

export const tenth = (value: number): number => Math.round(value * 10) / 10;
export const hundredth = (value: number): number => Math.round(value * 100) / 100;

export function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? NaN;
}
