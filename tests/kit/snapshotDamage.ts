import { deepEqual, ok } from 'node:assert/strict';
import { openLogStore } from '../../server/store/logStore.ts';
import type { Store } from '../../server/store/store.ts';
import { MemoryFileIo } from './memoryFileIo.ts';
import { seeded } from './random.ts';
import { entryOf, LONG, MAP, OWNER, textsOf } from './storeContract.ts';

/** A snapshot for tests: the texts of the records that it stands for. */
export const snapshotOf = (texts: readonly string[]): Uint8Array => Buffer.from(JSON.stringify(texts));

/** What somebody reads who trusts snapshot and tail. */
export async function readsAs(store: Store, document = MAP): Promise<string[]> {
  const { snapshot, entries } = await store.kept(OWNER, document);
  const before = snapshot === null ? [] : (JSON.parse(Buffer.from(snapshot).toString()) as string[]);
  return [...before, ...textsOf(entries)];
}

export const snapshotsIn = (io: MemoryFileIo): string[] =>
  [...io.files.keys()].filter((path) => path.includes('.snapshot-'));

/** Writes a long record and a short one, and a snapshot behind each long one, so many times. */
export async function liveWith(store: Store, rounds: number): Promise<string[]> {
  const texts = textsOf(await store.load(OWNER, MAP));
  for (let round = 0; round < rounds; round++) {
    const long = `${texts.length} ${LONG}`;
    await store.append([entryOf(long)]);
    texts.push(long);
    const now = [...texts];
    await store.keep(OWNER, MAP, async () => snapshotOf(now));
    await store.append([entryOf(`since ${round}`)]);
    texts.push(`since ${round}`);
  }
  return texts;
}

/**
 * Cuts the power at some moment of writing snapshots.
 * @returns whether a snapshot was there behind it
 * @throws when what is read with it is not what the log says
 */
export async function cutWhileKeeping(seed: number): Promise<boolean> {
  const random = seeded(seed);
  const io = new MemoryFileIo();
  const store = await openLogStore('/data', io);
  await liveWith(store, Math.floor(random() * 3));
  void liveWith(store, 1);
  for (let turn = Math.floor(random() * 90); turn > 0; turn--) await Promise.resolve();
  const disk = io.crashed(random);
  const after = await openLogStore('/data', disk);
  const { snapshot } = await after.kept(OWNER, MAP);
  deepEqual(await readsAs(after), textsOf(await after.load(OWNER, MAP)), `seed ${seed}`);
  const texts = await liveWith(after, 1);
  deepEqual(await readsAs(after), texts, `seed ${seed}`);
  ok(
    snapshotsIn(disk).every((path) => !path.endsWith('.new')),
    `seed ${seed}`,
  );
  return snapshot !== null;
}
