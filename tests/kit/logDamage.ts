import { deepEqual, equal, ok } from 'node:assert/strict';
import { openLogStore } from '../../server/store/logStore.ts';
import { MemoryFileIo } from './memoryFileIo.ts';
import { seeded } from './random.ts';
import { entryOf, MAP, OWNER, textsOf } from './storeContract.ts';

export const FILE = `/data/${OWNER}.boards`;

/** A log of 30 appends, some of several records, and its texts by append. */
export async function written(io: MemoryFileIo): Promise<string[][]> {
  const store = await openLogStore('/data', io);
  const groups: string[][] = [];
  for (let group = 0; group < 30; group++) {
    const texts = Array.from(
      { length: 1 + (group % 3) },
      (_, index) => `${group}.${index} ${'x'.repeat((group * 37) % 300)}`,
    );
    groups.push(texts);
    await store.append(texts.map((text) => entryOf(text)));
  }
  await store.close();
  return groups;
}

export const dataOf = (io: MemoryFileIo, path: string): Buffer => io.files.get(path)?.data ?? Buffer.alloc(0);

export const put = (io: MemoryFileIo, path: string, data: Buffer): void =>
  void io.files.set(path, { data, durable: data, loose: [], named: true });

/** Whole groups from the start, and nothing else. */
function isPrefix(texts: readonly string[], groups: readonly string[][]): boolean {
  const all = groups.flat();
  const ends = groups.reduce<number[]>((sums, group) => [...sums, (sums[sums.length - 1] ?? 0) + group.length], [0]);
  return ends.includes(texts.length) && texts.every((text, index) => text === all[index]);
}

type Damage = (data: Buffer, random: () => number) => Buffer;
const damages: readonly [name: string, damage: Damage][] = [
  [
    'a flipped bit',
    (data, random) => {
      const out = Buffer.from(data);
      const at = Math.floor(random() * out.length);
      out[at] = (out[at] ?? 0) ^ (1 << Math.floor(random() * 8));
      return out;
    },
  ],
  ['a cut', (data, random) => data.subarray(0, Math.floor(random() * data.length))],
  [
    'a zeroed page',
    (data, random) => {
      const out = Buffer.from(data);
      const at = Math.floor(random() * out.length);
      out.fill(0, at, Math.min(out.length, at + 512));
      return out;
    },
  ],
  [
    'an old tail behind the end',
    (data, random) => Buffer.concat([data, data.subarray(Math.floor(random() * data.length))]),
  ],
  [
    'a piece moved elsewhere',
    (data, random) => {
      const out = Buffer.from(data);
      const from = Math.floor(random() * out.length);
      out.copyWithin(Math.floor(random() * out.length), from, from + 200);
      return out;
    },
  ],
];

/**
 * Damages a healthy log in a way that the seed chooses and opens it.
 * @throws when anything but the longest valid prefix is kept, or the rest is not put aside and reported
 */
export async function damageOnce(seed: number): Promise<void> {
  const healthy = new MemoryFileIo();
  const groups = await written(healthy);
  const [name, damage] = damages[seed % damages.length] ?? ['none', (data: Buffer) => data];
  const io = new MemoryFileIo();
  const damaged = Buffer.from(damage(dataOf(healthy, FILE), seeded(seed)));
  put(io, FILE, damaged);
  const store = await openLogStore('/data', io);
  const texts = textsOf(await store.load(OWNER, MAP));
  const label = `seed ${seed}, ${name}`;
  ok(isPrefix(texts, groups), label);
  const [told] = store.damages();
  if (told !== undefined) {
    equal(told.kept, texts.length, label);
    const aside = dataOf(io, told.asidePath);
    equal(aside.length, told.aside, label);
    ok(damaged.subarray(damaged.length - aside.length).equals(aside), label);
  }
  await store.append([entryOf('after')]);
  await store.close();
  const again = await openLogStore('/data', io);
  deepEqual(textsOf(await again.load(OWNER, MAP)), [...texts, 'after'], label);
  deepEqual(again.damages(), [], label);
}

/**
 * Cuts the power while a log is being written.
 * @throws when anything that was said to be kept is gone, or what is left is not a beginning of what was asked for
 */
export async function cutOnce(seed: number): Promise<void> {
  const random = seeded(seed);
  const io = new MemoryFileIo();
  const store = await openLogStore('/data', io);
  const asked: string[] = [];
  let kept = 0;
  for (let edits = Math.floor(random() * 12); edits >= 0; edits--) {
    const texts = Array.from(
      { length: 1 + Math.floor(random() * 3) },
      (_, index) => `${edits}.${index} ${'y'.repeat(Math.floor(random() * 900))}`,
    );
    const count = asked.push(...texts);
    const done = store.append(texts.map((text) => entryOf(text))).then(() => {
      kept = count;
    });
    if (edits > 0) await done;
    else for (let turn = Math.floor(random() * 8); turn > 0; turn--) await Promise.resolve();
  }
  const told = kept;
  const after = await openLogStore('/data', io.crashed(random));
  const texts = textsOf(await after.load(OWNER, MAP));
  ok(texts.length >= told, `seed ${seed}`);
  deepEqual(texts, asked.slice(0, texts.length), `seed ${seed}`);
}
