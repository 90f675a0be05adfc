import { describe, expect, it } from 'vitest';
import { openLogStore } from '../../server/store/logStore.ts';
import { MemoryFileIo } from '../kit/memoryFileIo.ts';
import { seeded } from '../kit/random.ts';
import { entryOf, MAP, OTHER, OWNER, textsOf } from '../kit/storeContract.ts';

const DAMAGES = 1_000;
const CRASHES = 2_000;
const FILE = `/data/${OWNER}.boards`;

/** A log of 30 appends, some of several records, and its texts by append. */
async function written(io: MemoryFileIo): Promise<string[][]> {
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

const dataOf = (io: MemoryFileIo, path: string): Buffer => io.files.get(path)?.data ?? Buffer.alloc(0);

const put = (io: MemoryFileIo, path: string, data: Buffer): void =>
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

describe('a damaged log', () => {
  it(`keeps the longest valid prefix, puts the rest aside and says so, ${DAMAGES} damages`, async () => {
    const healthy = new MemoryFileIo();
    const groups = await written(healthy);
    const original = dataOf(healthy, FILE);
    for (let seed = 0; seed < DAMAGES; seed++) {
      const [name, damage] = damages[seed % damages.length] ?? ['none', (data: Buffer) => data];
      const io = new MemoryFileIo();
      const damaged = Buffer.from(damage(original, seeded(seed)));
      put(io, FILE, damaged);
      const store = await openLogStore('/data', io);
      const texts = textsOf(await store.load(OWNER, MAP));
      const label = `seed ${seed}, ${name}`;
      expect(isPrefix(texts, groups), label).toBe(true);
      const [told] = store.damages();
      if (told !== undefined) {
        expect(told.kept, label).toBe(texts.length);
        const aside = dataOf(io, told.asidePath);
        expect(aside.length, label).toBe(told.aside);
        expect(damaged.subarray(damaged.length - aside.length).equals(aside), label).toBe(true);
      } else if (damaged.length > 0) expect(texts, label).toEqual(groups.flat().slice(0, texts.length));
      await store.append([entryOf('after')]);
      await store.close();
      const again = await openLogStore('/data', io);
      expect(textsOf(await again.load(OWNER, MAP)), label).toEqual([...texts, 'after']);
      expect(again.damages(), label).toEqual([]);
    }
  });

  it('is not read under another owner’s name', async () => {
    const io = new MemoryFileIo();
    await written(io);
    put(io, `/data/${OTHER}.boards`, dataOf(io, FILE));
    const store = await openLogStore('/data', io);
    expect(await store.load(OTHER, `session/${OTHER}/map`)).toEqual([]);
    expect(store.damages()).toMatchObject([{ owner: OTHER, kept: 0, aside: dataOf(io, FILE).length }]);
  });

  it(`never loses what was said to be kept when the power goes, ${CRASHES} cuts`, async () => {
    for (let seed = 0; seed < CRASHES; seed++) {
      const random = seeded(seed);
      const io = new MemoryFileIo();
      const store = await openLogStore('/data', io);
      const asked: string[] = [];
      let kept = 0;
      const cutAfter = Math.floor(random() * 12);
      for (let edit = 0; edit < 12; edit++) {
        const texts = Array.from(
          { length: 1 + Math.floor(random() * 3) },
          (_, index) => `${edit}.${index} ${'y'.repeat(Math.floor(random() * 900))}`,
        );
        const count = asked.push(...texts);
        const done = store.append(texts.map((text) => entryOf(text))).then(() => {
          kept = count;
        });
        if (edit < cutAfter) await done;
        else {
          for (let turn = Math.floor(random() * 8); turn > 0; turn--) await Promise.resolve();
          break;
        }
      }
      const told = kept;
      const after = await openLogStore('/data', io.crashed(random));
      const texts = textsOf(await after.load(OWNER, MAP));
      expect(texts.length, `seed ${seed}`).toBeGreaterThanOrEqual(told);
      expect(texts, `seed ${seed}`).toEqual(asked.slice(0, texts.length));
    }
  });
});
