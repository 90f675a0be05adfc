import type { NewStruct } from '../../server/sync/guard/landing.ts';
import { SYNC_LIMITS } from '../../server/sync/guard/limits.ts';
import { readUpdate } from '../../server/sync/guard/reader.ts';
import { any, bytes, type Id, type RawRange, type RawStruct, text, uint, update } from './raw.ts';
import type { Random } from './random.ts';

interface Model {
  blocks: { client: number; clock: number; structs: Mutable[] }[];
  ranges: { client: number; clock: number; length: number }[];
}

type Mutable = { -readonly [Field in keyof RawStruct]: RawStruct[Field] };

/** Takes an update apart into what can be changed and written again; null when it is none. */
function modelOf(source: Uint8Array): Model | null {
  const read = readUpdate(source, SYNC_LIMITS);
  if (typeof read === 'string') return null;
  return {
    blocks: read.blocks.map(({ client, start, structs }) => ({ client, clock: start, structs: structs.map(rawOf) })),
    ranges: read.ranges.map(({ client, clock, end }) => ({ client, clock, length: end - clock })),
  };
}

function rawOf(struct: NewStruct): Mutable {
  const raw: Mutable = { ref: struct.content, content: contentOf(struct) };
  if (struct.originClient >= 0) raw.origin = [struct.originClient, struct.originClock];
  if (struct.rightClient >= 0) raw.right = [struct.rightClient, struct.rightClock];
  if (struct.parentRoot !== null) raw.parent = struct.parentRoot;
  else if (struct.parentClient >= 0) raw.parent = [struct.parentClient, struct.parentClock];
  if (struct.sub !== null) raw.sub = struct.sub;
  return raw;
}

function contentOf({ content, value, length }: NewStruct): Uint8Array {
  if (content === 3 && value instanceof Uint8Array) return bytes(value);
  if (content === 4 && typeof value === 'string') return text(value);
  if (content === 7) return uint(Number(value));
  return content === 8 ? any(value) : uint(length);
}

function written({ blocks, ranges }: Model): Uint8Array {
  const byClient = new Map<number, [number, number][]>();
  for (const { client, clock, length } of ranges.sort((a, b) => a.clock - b.clock)) {
    const own = byClient.get(client) ?? [];
    own.push([clock, length]);
    byClient.set(client, own);
  }
  const list: RawRange[] = [...byClient];
  return update(
    blocks.map(({ client, clock, structs }) => [client, clock, structs] as const),
    list,
  );
}

/** Ids, keys and clients that stand in the document: what an attacker would aim at. */
export interface Targets {
  readonly ids: readonly Id[];
  readonly clients: readonly number[];
  readonly keys: readonly string[];
}

const ROOTS = ['notes', 'names', 'strokes', 'crumbs', 'paths', 'late', 'other'];
const FIELDS = ['pos', 'colour', 'label', 'ink', 'bin', 'admin', '__proto__'];
const VALUES: readonly unknown[] = [[1, 2], 3, 'word', true, null, undefined, NaN, { a: 1 }, 'locked', [], -0, 7n];

type Mutation = (model: Model, random: Random, targets: Targets) => void;

const someBlock = (model: Model, random: Random) => random.pick(model.blocks);
const someStruct = (model: Model, random: Random) => random.pick(someBlock(model, random)?.structs ?? []);

const STRUCTURAL: readonly Mutation[] = [
  (model, random, { clients }) => {
    const block = someBlock(model, random);
    if (block) block.client = random.pick(clients) ?? 5;
  },
  (model, random) => {
    const block = someBlock(model, random);
    if (block) block.clock = Math.max(0, block.clock + random.below(9) - 4);
  },
  (model, random, { ids }) => {
    const struct = someStruct(model, random);
    if (struct) struct.origin = random.pick(ids) ?? [1, 1];
  },
  (model, random, { ids }) => {
    const struct = someStruct(model, random);
    if (struct) struct.right = random.pick(ids) ?? [1, 1];
  },
  (model, random) => {
    const struct = someStruct(model, random);
    if (random.chance(0.5)) delete struct?.origin;
    else delete struct?.right;
  },
  (model, random, { ids }) => {
    const struct = someStruct(model, random);
    if (struct) struct.parent = random.chance(0.5) ? (random.pick(ROOTS) ?? 'x') : (random.pick(ids) ?? [1, 1]);
  },
  (model, random, { keys }) => {
    const struct = someStruct(model, random);
    if (struct) struct.sub = random.pick(random.chance(0.5) ? keys : FIELDS) ?? 'x';
  },
  (model, random) => {
    const struct = someStruct(model, random);
    if (struct?.sub !== undefined) delete struct.sub;
  },
  (model, random) => {
    const struct = someStruct(model, random);
    if (!struct) return;
    struct.ref = random.below(12);
    struct.content = random.pick([uint(1), uint(2), text('x'), any(1), bytes(new Uint8Array([1, 1]))]) ?? uint(1);
  },
  (model, random) => {
    const struct = someStruct(model, random);
    if (struct?.ref === 8) struct.content = any(random.pick(VALUES));
  },
  (model, random) => {
    const struct = someStruct(model, random);
    if (struct === undefined) return;
    struct.ref = random.below(2);
    struct.content = uint(random.pick([1, 2, 5, 70_000, 2 ** 31, Number.MAX_SAFE_INTEGER]) ?? 1);
  },
  (model, random) => {
    const block = someBlock(model, random);
    const struct = random.pick(block?.structs ?? []);
    if (block && struct) block.structs.splice(random.below(block.structs.length + 1), 0, { ...struct });
  },
  (model, random) => {
    const block = someBlock(model, random);
    block?.structs.splice(random.below(block.structs.length), 1);
  },
  (model, random, { ids }) => {
    const [client, clock] = random.pick(ids) ?? [1, 1];
    model.ranges.push({ client, clock, length: 1 + random.below(random.chance(0.1) ? 5_000 : 6) });
  },
  (model, random) => {
    model.ranges.splice(random.below(model.ranges.length || 1), 1);
  },
  (model, random, { clients }) => {
    const block = someBlock(model, random);
    if (block) model.blocks.push({ ...block, client: random.chance(0.5) ? block.client : (random.pick(clients) ?? 9) });
  },
];

/** Changes one to three things of an update as an attacker would, keeping it mostly readable. */
export function mutated(source: Uint8Array, random: Random, targets: Targets): Uint8Array {
  const model = modelOf(source);
  if (model === null) return scrambled(source, random);
  for (let count = 1 + random.below(3); count > 0; count--) random.pick(STRUCTURAL)?.(model, random, targets);
  return written(model);
}

/** Flips, cuts, drops or doubles bytes. */
export function scrambled(source: Uint8Array, random: Random): Uint8Array {
  const result = [...source];
  for (let count = 1 + random.below(4); count > 0; count--) {
    const at = random.below(result.length || 1);
    const way = random.below(5);
    if (way === 0) result[at] = random.below(256);
    else if (way === 1) result[at] = (result[at] ?? 0) ^ (1 << random.below(8));
    else if (way === 2) result.splice(at, 1 + random.below(3));
    else if (way === 3) result.splice(at, 0, ...result.slice(at, at + random.below(8)));
    else result.length = Math.max(1, at);
  }
  return new Uint8Array(result);
}

/** Bytes of no sense, with small numbers more often than large ones, so that some get past the first of them. */
export function noise(random: Random): Uint8Array {
  const length = random.below(60);
  return Uint8Array.from({ length }, () => (random.chance(0.6) ? random.below(10) : random.below(256)));
}
