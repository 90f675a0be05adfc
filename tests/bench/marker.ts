/**
 * A stretch of letters inside every update of the load, found again with one search: nothing is decoded to measure.
 * Four signs that nobody types, then writer, number and microseconds, as the letters a…p for the digits of base 16.
 */
export const MAGIC = Buffer.from('~#MK', 'latin1');
const WRITER = { at: 4, digits: 4 };
const NUMBER = { at: 8, digits: 7 };
const TIME = { at: 15, digits: 9 };
/** Letters of a marker. */
export const MARKER_LENGTH = 24;

/** A text of so many letters, Kyrgyz ones of two bytes each, that begins with an unwritten marker. */
export const blankText = (length: number): string =>
  MAGIC.toString('latin1') + 'a'.repeat(MARKER_LENGTH - 4) + 'ү'.repeat(Math.max(0, length - MARKER_LENGTH));

export interface Marker {
  readonly writer: number;
  readonly number: number;
  /** Microseconds of this process. */
  readonly sentAt: number;
}

const BASE = 97;

function put(bytes: Buffer, at: number, digits: number, value: number): void {
  let rest = value;
  for (let digit = digits - 1; digit >= 0; digit--) {
    bytes[at + digit] = BASE + (rest % 16);
    rest = Math.floor(rest / 16);
  }
}

function get(bytes: Buffer, at: number, digits: number): number {
  let value = 0;
  for (let digit = 0; digit < digits; digit++) value = value * 16 + ((bytes[at + digit] ?? BASE) - BASE);
  return value;
}

export function writeMarker(bytes: Buffer, at: number, { writer, number, sentAt }: Marker): void {
  put(bytes, at + WRITER.at, WRITER.digits, writer);
  put(bytes, at + NUMBER.at, NUMBER.digits, number);
  put(bytes, at + TIME.at, TIME.digits, sentAt);
}

export const readMarker = (bytes: Buffer, at: number): Marker => ({
  writer: get(bytes, at + WRITER.at, WRITER.digits),
  number: get(bytes, at + NUMBER.at, NUMBER.digits),
  sentAt: get(bytes, at + TIME.at, TIME.digits),
});

const start = process.hrtime.bigint();
/** Microseconds since this process began. */
export const microseconds = (): number => Number((process.hrtime.bigint() - start) / 1_000n);
