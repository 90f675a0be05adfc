import { BitReader, BitWriter } from './bits.ts';
import { boxOf, type Box, type Path } from './path.ts';

/** Board units between two neighbouring values: rounding moves a point by at most half the diagonal, 0.354 bu. */
export const QUANTUM = 0.5;
/** Points of one coded path. */
export const MOST_POINTS = 2_048;

const COUNT_BITS = 12;
const START_BITS = 17;
const SHIFT_BITS = 4;
const MOST_SHIFT = 2 ** SHIFT_BITS - 1;
/** Ones in a row after which the value follows in full. */
const ESCAPE = 20;
const RAW_BITS = 18;
const RAW_MOST = 2 ** RAW_BITS;

const fold = (value: number): number => (value >= 0 ? 2 * value : -2 * value - 1);
/** In whole numbers of 32 bits, which no value here exceeds: a map of thousands of lines is unfolded before it is seen. */
const unfold = (value: number): number => (value >>> 1) ^ -(value & 1);

/** What is left of each coordinate after guessing it from the one before (order 1) or from the last two (order 2). */
function residuals(units: readonly number[], order: 1 | 2): number[] {
  const left: number[] = [];
  for (let at = 2; at < units.length; at++) left.push(fold((units[at] ?? 0) - guess(units, at, order)));
  return left;
}

function guess(units: readonly number[], at: number, order: 1 | 2): number {
  const last = units[at - 2] ?? 0;
  return order === 2 && at >= 4 ? 2 * last - (units[at - 4] ?? 0) : last;
}

function bitsFor(values: readonly number[], shift: number): number {
  let bits = 0;
  for (const value of values) {
    const high = value >> shift;
    bits += high >= ESCAPE ? ESCAPE + RAW_BITS : high + 1 + shift;
  }
  return bits;
}

interface Plan {
  readonly order: 1 | 2;
  readonly shift: number;
  readonly values: readonly number[];
}

/** The parameter with the fewest bits: near the binary logarithm of the mean, from where the way down is short. */
function bestShift(values: readonly number[]): { shift: number; bits: number } {
  let sum = 0;
  for (const value of values) sum += value;
  let shift = Math.min(MOST_SHIFT, Math.floor(Math.log2(sum / Math.max(1, values.length) + 1)));
  let bits = bitsFor(values, shift);
  for (const step of [-1, 1])
    for (let next = shift + step; next >= 0 && next <= MOST_SHIFT; next += step) {
      const there = bitsFor(values, next);
      if (there >= bits) break;
      [shift, bits] = [next, there];
    }
  return { shift, bits };
}

function cheapest(units: readonly number[]): Plan {
  const [one, two] = [residuals(units, 1), residuals(units, 2)];
  const [first, second] = [bestShift(one), bestShift(two)];
  return first.bits <= second.bits
    ? { order: 1, shift: first.shift, values: one }
    : { order: 2, shift: second.shift, values: two };
}

/**
 * A path as few bytes (M2): rounded to QUANTUM, guessed from its own past, the rest in Rice code with the parameter that
 * is cheapest for this path. About one byte a coordinate for hand-drawn lines.
 * @param path 1 to MOST_POINTS points, each coordinate between −32,768 and 32,767 bu
 */
export function encodePath(path: Path): Uint8Array {
  const units = path.map((value) => Math.round(value / QUANTUM));
  const writer = new BitWriter();
  writer.write(units.length >> 1, COUNT_BITS);
  writer.write(fold(units[0] ?? 0), START_BITS);
  writer.write(fold(units[1] ?? 0), START_BITS);
  const { order, shift, values } = cheapest(units);
  writer.write(order - 1, 1);
  writer.write(shift, SHIFT_BITS);
  for (const value of values) {
    const high = value >> shift;
    if (high >= ESCAPE) {
      writer.write(2 ** ESCAPE - 1, ESCAPE);
      writer.write(Math.min(value, RAW_MOST - 1), RAW_BITS);
    } else {
      writer.write(2 ** (high + 1) - 2, high + 1);
      writer.write(value, shift);
    }
  }
  return writer.take();
}

function readValue(reader: BitReader, shift: number): number {
  const value = reader.rice(shift, ESCAPE);
  if (value !== null) return value;
  reader.ones(ESCAPE);
  return reader.read(RAW_BITS);
}

/**
 * The path of such bytes; null when they are no path: no points, too many, cut short, something left over, or a point
 * outside `within`. Never throws; the work is bounded by the point count, which is checked first.
 */
export function decodePath(bytes: Uint8Array, within: Box): number[] | null {
  const reader = new BitReader(bytes);
  const count = reader.read(COUNT_BITS);
  if (count < 1 || count > MOST_POINTS || bytes.length * 8 < COUNT_BITS + 2 * START_BITS + 5) return null;
  const path: number[] = [];
  let x = unfold(reader.read(START_BITS));
  let y = unfold(reader.read(START_BITS));
  const kept = reader.read(1);
  const shift = reader.read(SHIFT_BITS);
  let stepX = 0;
  let stepY = 0;
  for (let point = 0; point < count; point++) {
    if (point > 0) {
      stepX = kept * stepX + unfold(readValue(reader, shift));
      stepY = kept * stepY + unfold(readValue(reader, shift));
      x += stepX;
      y += stepY;
    }
    if (reader.overrun || !isWithin(x * QUANTUM, y * QUANTUM, within)) return null;
    path.push(x * QUANTUM, y * QUANTUM);
  }
  return reader.ended ? path : null;
}

const isWithin = (x: number, y: number, box: Box): boolean =>
  x >= box.minX && x <= box.maxX && y >= box.minY && y <= box.maxY;

/** The smallest box around the path of such bytes; null when they are none. */
export function codedBox(bytes: Uint8Array, within: Box): Box | null {
  const path = decodePath(bytes, within);
  return path === null ? null : boxOf(path);
}
