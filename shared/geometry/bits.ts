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
    let value = 0;
    for (let left = count; left > 0;) {
      const free = 8 - (this.at & 7);
      const take = Math.min(free, left);
      const byte = this.bytes[this.at >> 3] ?? 0;
      value = (value << take) | ((byte >> (free - take)) & ((1 << take) - 1));
      this.at += take;
      left -= take;
    }
    return value;
  }

  /** Ones in a row, at most `most`; the zero that ends fewer is read too. */
  ones(most: number): number {
    let count = 0;
    while (count < most) {
      const free = 8 - (this.at & 7);
      const rest = ((this.bytes[this.at >> 3] ?? 0) << (8 - free)) & 0xff;
      const run = Math.min(Math.clz32(~(rest << 24)), free, most - count);
      count += run;
      this.at += run;
      if (run < free && count < most) {
        this.at++;
        return count;
      }
    }
    return count;
  }

  get overrun(): boolean {
    return this.at > this.bytes.length * 8;
  }

  /** Exactly used up: less than a byte is left, and its bits are zero: nothing can hide behind a record. */
  get ended(): boolean {
    const left = this.bytes.length * 8 - this.at;
    return left >= 0 && left < 8 && this.read(left) === 0;
  }
}
