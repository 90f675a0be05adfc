import * as encoding from 'lib0/encoding';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** A stretch that is the same many times but for a number in it, from `from` on: a varint, or four letters. */
export interface Series {
  readonly before: string;
  readonly from: number;
  readonly count: number;
  readonly as: 'varint' | 'letters';
  readonly after: string;
}

/** Bytes in a form that keeps files small: stretches that repeat are written once. */
export type Piece = string | { readonly hex: string; readonly times: number } | Series;

/** What a guard says: the kind of judgement and, where it has one, the code. */
export interface Expected {
  readonly at: 'taken' | 'spared' | 'neutralised' | 'refused';
  readonly code?: string;
}

/** An update that the guard of the base board must judge as written. */
export interface UpdateCase {
  readonly kind: 'update';
  readonly name: string;
  readonly about: string;
  readonly sender: 'seat:1' | 'seat:2' | 'facilitator' | 'projector';
  readonly source: 'live' | 'sync';
  readonly step: 'open' | 'closed' | 'locked';
  /** Updates that the same sender gets through before. */
  readonly earlier: readonly (readonly Piece[])[];
  readonly update: readonly Piece[];
  /** Also every front part of the update must be refused as unreadable. */
  readonly everyCut?: true;
  readonly expect: Expected;
}

/** Frames that a socket sends, one after the other, and how the server ends it: null when it may stay. */
export interface WireCase {
  readonly kind: 'wire';
  readonly name: string;
  readonly about: string;
  readonly sender: 'seat:1' | 'projector' | 'none';
  readonly document: 'map' | 'register' | 'pocket/1';
  readonly frames: readonly { readonly text?: true; readonly bytes: readonly Piece[]; readonly times?: number }[];
  /** Close codes of which one must come, or null when the link may stay open. */
  readonly close: readonly number[] | null;
}

export type CorpusCase = UpdateCase | WireCase;

const LONGEST_PATTERN = 8;
const WORTH = 64;

/** Packs bytes: wherever a pattern of few bytes repeats for long, it is written once with its count. */
export function pack(bytes: Uint8Array): Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  for (let at = 0; at < bytes.length;) {
    const run = runAt(bytes, at);
    if (run === null) {
      at++;
      continue;
    }
    if (at > start) pieces.push(hex(bytes.subarray(start, at)));
    pieces.push({ hex: hex(bytes.subarray(at, at + run.length)), times: run.times });
    at += run.length * run.times;
    start = at;
  }
  if (start < bytes.length) pieces.push(hex(bytes.subarray(start)));
  return pieces;
}

function runAt(bytes: Uint8Array, at: number): { length: number; times: number } | null {
  for (let length = 1; length <= LONGEST_PATTERN; length++) {
    let end = at + length;
    while (end < bytes.length && bytes[end] === bytes[end - length]) end++;
    const times = Math.floor((end - at) / length);
    if (times * length >= WORTH) return { length, times };
  }
  return null;
}

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

export const unpack = (pieces: readonly Piece[]): Uint8Array => new Uint8Array(Buffer.concat(pieces.map(bytesOf)));

function bytesOf(piece: Piece): Uint8Array {
  if (typeof piece === 'string') return Buffer.from(piece, 'hex');
  if ('times' in piece) return Buffer.alloc((piece.hex.length / 2) * piece.times, piece.hex, 'hex');
  const { before, from, count, as, after } = piece;
  const [head, tail] = [Buffer.from(before, 'hex'), Buffer.from(after, 'hex')];
  const number = (value: number): Uint8Array =>
    as === 'varint'
      ? encoding.encode((encoder) => encoding.writeVarUint(encoder, value))
      : Buffer.from(value.toString(36).padStart(4, '0'));
  return Buffer.concat(Array.from({ length: count }, (_, index) => [head, number(from + index), tail]).flat());
}

const FOLDER = import.meta.dirname;

/** All cases of the corpus, by name; a program that was bundled says where its files are. */
export function readCorpus(folder = FOLDER): CorpusCase[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as CorpusCase);
}

export const updateCases = (): UpdateCase[] => readCorpus().filter((each) => each.kind === 'update');
