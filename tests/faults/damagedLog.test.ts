import { describe, expect, it } from 'vitest';
import { openLogStore } from '../../server/store/logStore.ts';
import { cutOnce, damageOnce, dataOf, FILE, put, written } from '../kit/logDamage.ts';
import { MemoryFileIo } from '../kit/memoryFileIo.ts';
import { OTHER } from '../kit/storeContract.ts';

const DAMAGES = 1_000;
const CUTS = 2_000;

describe('a damaged log', () => {
  it(`keeps the longest valid prefix, puts the rest aside and says so, ${DAMAGES} damages`, async () => {
    for (let seed = 0; seed < DAMAGES; seed++) await expect(damageOnce(seed)).resolves.toBeUndefined();
  });

  it('is not read under another owner’s name', async () => {
    const io = new MemoryFileIo();
    await written(io);
    put(io, `/data/${OTHER}.boards`, dataOf(io, FILE));
    const store = await openLogStore('/data', io);
    expect(await store.load(OTHER, `session/${OTHER}/map`)).toEqual([]);
    expect(store.damages()).toMatchObject([{ owner: OTHER, kept: 0, aside: dataOf(io, FILE).length }]);
  });

  it(`never loses what was said to be kept when the power goes, ${CUTS} cuts`, async () => {
    for (let seed = 0; seed < CUTS; seed++) await expect(cutOnce(seed)).resolves.toBeUndefined();
  });
});
