import { describe, expect, it } from 'vitest';
import { openLogStore } from '../../server/store/logStore.ts';
import type { Store } from '../../server/store/store.ts';
import { faultyFileIo, type Fault } from '../kit/faultyFileIo.ts';
import { MemoryFileIo } from '../kit/memoryFileIo.ts';
import { entryOf, MAP, OWNER, REGISTER, textsOf } from '../kit/storeContract.ts';

const FAULTS: readonly Fault[] = ['ENOSPC', 'EIO', 'EMFILE', 'short'];

/** Tries until it works, as a live document does. */
async function persist<Answer>(call: () => Promise<Answer>): Promise<Answer> {
  for (let tries = 0; tries < 50; tries++) {
    try {
      return await call();
    } catch {
      // The disk may be better next time.
    }
  }
  throw new Error('It never worked.');
}

/** A small life of a log: two documents, a stop, a start, more edits. */
async function scenario(open: () => Promise<Store>): Promise<void> {
  const store = await persist(open);
  for (const text of ['one', 'two', 'three'])
    await persist(() => store.append([entryOf(text), entryOf(`${text} too`)]));
  await persist(() => store.append([entryOf('people', { document: REGISTER })]));
  await store.close();
  const again = await persist(open);
  expect(textsOf(await persist(() => again.load(OWNER, MAP)))).toHaveLength(6);
  await persist(() => again.append([entryOf('four')]));
  await again.close();
}

describe('a disk that fails', () => {
  it.each(FAULTS)('loses and doubles nothing, whichever call it is that fails with %s', async (fault) => {
    for (const times of [1, 3]) {
      const counted = faultyFileIo(new MemoryFileIo(), Number.POSITIVE_INFINITY, fault);
      await scenario(() => openLogStore('/data', counted));
      for (let n = 1; n <= counted.calls(); n++) {
        const disk = new MemoryFileIo();
        const io = faultyFileIo(disk, n, fault, times);
        await scenario(() => openLogStore('/data', io));
        const after = await openLogStore('/data', disk);
        const label = `call ${n} of ${counted.calls()}, ${times} in a row`;
        const texts = ['one', 'one too', 'two', 'two too', 'three', 'three too', 'four'];
        expect(textsOf(await after.load(OWNER, MAP)), label).toEqual(texts);
        expect(textsOf(await after.load(OWNER, REGISTER)), label).toEqual(['people']);
      }
    }
  });
});
