/** Writes numbers bit by bit, most significant first. */
export class BitWriter {
  private readonly bytes: number[] = [];
  private free = 0;

  /** @param count bits of `value`, 0 to 31 */
  write(value: number, count: number): void {
    for (let bit = count - 1; bit >= 0; bit--) {
      if (this.free === 0) {
        this.bytes.push(0);
        this.free = 8;
      }
      this.free--;
      const last = this.bytes.length - 1;
      this.bytes[last] = (this.bytes[last] ?? 0) | (((value >> bit) & 1) << this.free);
    }
  }

  take(): Uint8Array {
    return Uint8Array.from(this.bytes);
  }
}

/** Reads what BitWriter wrote; beyond the end it gives zeros and says so by `overrun`. */
export class BitReader {
  private at = 0;
  private readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  bit(): number {
    const byte = this.bytes[this.at >> 3] ?? 0;
    const bit = (byte >> (7 - (this.at & 7))) & 1;
    this.at++;
    return bit;
  }

  read(count: number): number {
    let value = 0;
    for (let left = count; left > 0; left--) value = value * 2 + this.bit();
    return value;
  }

  get overrun(): boolean {
    return this.at > this.bytes.length * 8;
  }

  /** Exactly used up: less than a byte is left, and its bits are zero: nothing can hide behind a record. */
  get ended(): boolean {
    if (this.overrun || this.bytes.length * 8 - this.at >= 8) return false;
    while (this.at < this.bytes.length * 8) if (this.bit() !== 0) return false;
    return true;
  }
}
