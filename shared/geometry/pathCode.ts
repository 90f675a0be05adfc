import { BitReader, BitWriter } from './bits.ts';
import type { Box, Path } from './path.ts';

/** Board units between two neighbouring values: rounding moves a point by at most half the diagonal, 0.354 bu. */
const QUANTUM = 0.5;
/** Points of one coded path. */
export const MOST_POINTS = 2_048;

const COUNT_BITS = 12;
const START_BITS = 17;
const SHIFT_BITS = 4;
/** Ones in a row after which the value follows in full. */
const ESCAPE = 20;
const RAW_BITS = 18;
const RAW_MOST = 2 ** RAW_BITS;

const fold = (value: number): number => (value >= 0 ? 2 * value : -2 * value - 1);
const unfold = (value: number): number => (value % 2 === 0 ? value / 2 : -(value + 1) / 2);

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

function cheapest(units: readonly number[]): Plan {
  let best: Plan = { order: 1, shift: 0, values: residuals(units, 1) };
  let least = Infinity;
  for (const order of [1, 2] as const) {
    const values = residuals(units, order);
    for (let shift = 0; shift < 2 ** SHIFT_BITS; shift++) {
      const bits = bitsFor(values, shift);
      if (bits < least) [least, best] = [bits, { order, shift, values }];
    }
  }
  return best;
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
    for (let ones = Math.min(high, ESCAPE); ones > 0; ones--) writer.write(1, 1);
    if (high >= ESCAPE) writer.write(Math.min(value, RAW_MOST - 1), RAW_BITS);
    else {
      writer.write(0, 1);
      writer.write(value & (2 ** shift - 1), shift);
    }
  }
  return writer.take();
}

function readValue(reader: BitReader, shift: number): number {
  let high = 0;
  while (high < ESCAPE && reader.bit() === 1) high++;
  return high === ESCAPE ? reader.read(RAW_BITS) : high * 2 ** shift + reader.read(shift);
}

/**
 * The path of such bytes, or null when they are none: no points, too many, cut short, something left over, or a point
 * outside `within`. Never throws; the work is bounded by the point count, which is checked first.
 */
export function decodePath(bytes: Uint8Array, within: Box): number[] | null {
  const reader = new BitReader(bytes);
  const count = reader.read(COUNT_BITS);
  if (count < 1 || count > MOST_POINTS || bytes.length * 8 < COUNT_BITS + 2 * START_BITS + 5) return null;
  const units = [unfold(reader.read(START_BITS)), unfold(reader.read(START_BITS))];
  const order = reader.bit() === 1 ? 2 : 1;
  const shift = reader.read(SHIFT_BITS);
  for (let at = 2; at < 2 * count; at++) {
    if (reader.overrun) return null;
    units.push(guess(units, at, order) + unfold(readValue(reader, shift)));
  }
  if (!reader.ended) return null;
  const path = units.map((value) => value * QUANTUM);
  return path.every((value, at) => (at % 2 === 0 ? inX(value, within) : inY(value, within))) ? path : null;
}

const inX = (value: number, box: Box): boolean => value >= box.minX && value <= box.maxX;
const inY = (value: number, box: Box): boolean => value >= box.minY && value <= box.maxY;
