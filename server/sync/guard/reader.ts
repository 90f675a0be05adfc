import type { RefusalCode } from '../../../shared/domain/refusal.ts';
import { Cursor } from './cursor.ts';
import type { Limits } from './limits.ts';
import { readPlainValue } from './plainValue.ts';
import { CONTENT, NewStruct } from './landing.ts';

/** The structs of one client id, in order of clock. */
export interface Block {
  readonly client: number;
  readonly start: number;
  readonly end: number;
  readonly structs: readonly NewStruct[];
}

/** A stretch of one client's clocks to delete. */
export interface Range {
  readonly client: number;
  readonly clock: number;
  readonly end: number;
}

export interface ReadUpdate {
  readonly bytes: Uint8Array;
  readonly blocks: readonly Block[];
  readonly ranges: readonly Range[];
  /** Where in the bytes the delete set begins. */
  readonly rangesAt: number;
}

const HAS_ORIGIN = 128;
const HAS_RIGHT = 64;
const HAS_SUB = 32;
const HIGHEST_CLIENT = 0xffff_ffff;

/**
 * Reads a v1 update with our own code, before Yjs sees a byte: nothing is allocated by a number that the bytes claim,
 * a client id has one block, blocks are not empty, delete ranges are sorted and apart, and nothing trails.
 * @returns the update, or why it is none that we take
 */
export function readUpdate(bytes: Uint8Array, limits: Limits): ReadUpdate | RefusalCode {
  if (bytes.length > limits.bytes) return 'guard.too-large';
  const cursor = new Cursor(bytes);
  const blocks = readBlocks(cursor, limits);
  const rangesAt = cursor.at;
  const ranges = readRanges(cursor, limits);
  if (cursor.failed !== null) return cursor.failed;
  if (!cursor.atEnd) return 'guard.unreadable';
  return { bytes, blocks, ranges, rangesAt };
}

function readBlocks(cursor: Cursor, limits: Limits): Block[] {
  const blocks: Block[] = [];
  const count = cursor.uint();
  if (count > limits.blocks) cursor.fail('guard.too-large');
  let room = limits.structs;
  for (let index = 0; index < count && cursor.failed === null; index++) {
    const size = cursor.uint();
    if (size === 0) cursor.fail('guard.unreadable');
    if (size > room) cursor.fail('guard.too-large');
    room -= size;
    const block = readBlock(cursor, size, limits);
    if (blocks.some(({ client }) => client === block.client)) cursor.fail('guard.unreadable');
    blocks.push(block);
  }
  return blocks;
}

function readBlock(cursor: Cursor, size: number, limits: Limits): Block {
  const client = cursor.uint();
  const start = cursor.uint();
  if (client === 0 || client > HIGHEST_CLIENT) cursor.fail('guard.unreadable');
  const structs: NewStruct[] = [];
  let clock = start;
  for (let index = 0; index < size && cursor.failed === null; index++) {
    const struct = readStruct(cursor, client, clock, limits);
    if (struct.length < 1) cursor.fail('guard.unreadable');
    if (struct.length > limits.structLength) cursor.fail('guard.too-large');
    clock += struct.length;
    if (clock > limits.clock) cursor.fail('guard.too-large');
    structs.push(struct);
  }
  return { client, start, end: clock, structs };
}

function readStruct(cursor: Cursor, client: number, clock: number, limits: Limits): NewStruct {
  const info = cursor.byte();
  const struct = new NewStruct(client, clock, info & 31);
  if (struct.content === CONTENT.collected) {
    if (info !== 0) cursor.fail('guard.unreadable');
    struct.length = cursor.uint();
    return struct;
  }
  if ((info & HAS_ORIGIN) !== 0) {
    struct.originClient = cursor.uint();
    struct.originClock = cursor.uint();
  }
  if ((info & HAS_RIGHT) !== 0) {
    struct.rightClient = cursor.uint();
    struct.rightClock = cursor.uint();
  }
  if ((info & (HAS_ORIGIN | HAS_RIGHT)) === 0) readParent(cursor, struct, info);
  readContent(cursor, struct, limits);
  return struct;
}

function readParent(cursor: Cursor, struct: NewStruct, info: number): void {
  const named = cursor.uint();
  if (named === 1) struct.parentRoot = cursor.text();
  else if (named === 0) {
    struct.parentClient = cursor.uint();
    struct.parentClock = cursor.uint();
  } else cursor.fail('guard.unreadable');
  if ((info & HAS_SUB) !== 0) struct.sub = cursor.text();
}

function readContent(cursor: Cursor, struct: NewStruct, limits: Limits): void {
  switch (struct.content) {
    case CONTENT.deleted:
      struct.length = cursor.uint();
      return;
    case CONTENT.letters: {
      const letters = cursor.text();
      struct.value = letters;
      struct.length = letters.length;
      return;
    }
    case CONTENT.bytes:
      struct.value = cursor.slice();
      return;
    case CONTENT.shared:
      struct.value = cursor.uint();
      // XML elements and hooks carry a name behind their number; nothing of ours is XML
      if (typeof struct.value === 'number' && struct.value > 2) cursor.fail('guard.shape');
      return;
    case CONTENT.plain:
      readPlain(cursor, struct, limits);
      return;
    default:
      cursor.fail('guard.shape');
  }
}

/**
 * Several values in one struct are what a device with an undo stack keeps of a key written again and again; all are
 * deleted then, so only the last is looked at.
 */
function readPlain(cursor: Cursor, struct: NewStruct, limits: Limits): void {
  struct.length = cursor.uint();
  if (struct.length > limits.valueNodes) cursor.fail('guard.too-large');
  for (let index = 0; index < struct.length && cursor.failed === null; index++)
    struct.value = readPlainValue(cursor, limits);
}

function readRanges(cursor: Cursor, limits: Limits): Range[] {
  const ranges: Range[] = [];
  const seen = new Set<number>();
  const clients = cursor.uint();
  if (clients > limits.ranges) cursor.fail('guard.too-large');
  for (let index = 0; index < clients && cursor.failed === null; index++) {
    const client = cursor.uint();
    const count = cursor.uint();
    if (count + ranges.length > limits.ranges) cursor.fail('guard.too-large');
    if (count === 0 || seen.has(client)) cursor.fail('guard.unreadable');
    seen.add(client);
    let after = 0;
    for (let each = 0; each < count && cursor.failed === null; each++) {
      const clock = cursor.uint();
      const length = cursor.uint();
      if (clock < after || length < 1) cursor.fail('guard.unreadable');
      after = clock + length;
      if (after > limits.clock) cursor.fail('guard.too-large');
      ranges.push({ client, clock, end: after });
    }
  }
  return ranges;
}
