/** Writes numbers bit by bit, most significant first. */
export class BitWriter {
  private readonly bytes: number[] = [];
  private free = 0;

  /** @param count bits of `value`, 0 to 31 */
  write(value: number, count: number): void {
    for (let left = count; left > 0;) {
      if (this.free === 0) {
        this.bytes.push(0);
        this.free = 8;
      }
      const take = Math.min(this.free, left);
      left -= take;
      this.free -= take;
      const last = this.bytes.length - 1;
      this.bytes[last] = (this.bytes[last] ?? 0) | (((value >> left) & ((1 << take) - 1)) << this.free);
    }
  }

  take(): Uint8Array {
    return new Uint8Array(this.bytes);
  }
}

/** Reads what BitWriter wrote; beyond the end it gives zeros and says so by `overrun`. */
export class BitReader {
  private at = 0;
  private readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  /** @param count bits, 0 to 31 */
  read(count: number): number {
    const value = highest(this.peek(), count);
    this.at += count;
    return value;
  }

  /** Ones in a row, at most `most`, which is below 32; the zero that ends fewer is read too. */
  ones(most: number): number {
    const count = Math.clz32(~this.peek());
    this.at += count < most ? count + 1 : most;
    return Math.min(count, most);
  }

  /**
   * A value in Rice code: ones for its high part, a zero, then its `shift` low bits; null, with nothing read, where
   * `most` ones or more stand. The whole value is cut from one look at the bytes, because maps hold them by the million.
   */
  rice(shift: number, most: number): number | null {
    const bits = this.peek();
    const high = Math.clz32(~bits);
    if (high >= most) return null;
    this.at += high + 1;
    if (high + 1 + shift > 32) return (high << shift) + this.read(shift);
    this.at += shift;
    return (high << shift) + highest(bits << (high + 1), shift);
  }

  get overrun(): boolean {
    return this.at > this.bytes.length * 8;
  }

  /** Exactly used up: less than a byte is left, and its bits are zero: nothing can hide behind a record. */
  get ended(): boolean {
    const left = this.bytes.length * 8 - this.at;
    return left >= 0 && left < 8 && this.read(left) === 0;
  }

  /** The next 32 bits. */
  private peek(): number {
    const { at, bytes } = this;
    const first = at >> 3;
    const four =
      ((bytes[first] ?? 0) << 24) |
      ((bytes[first + 1] ?? 0) << 16) |
      ((bytes[first + 2] ?? 0) << 8) |
      (bytes[first + 3] ?? 0);
    return (four << (at & 7)) | ((bytes[first + 4] ?? 0) >> (8 - (at & 7)));
  }
}

/** The highest bits of 32 as a number. In two steps, for to shift by 32 is to shift by nothing. */
const highest = (bits: number, count: number): number => (bits >>> 1) >>> (31 - count);
