import { describe, expect, it } from 'vitest';
import { openLogStore } from '../../server/store/logStore.ts';
import { faultyFileIo, type Fault } from '../kit/faultyFileIo.ts';
import { dataOf, FILE, put } from '../kit/logDamage.ts';
import { MemoryFileIo } from '../kit/memoryFileIo.ts';
import { cutWhileKeeping, liveWith, readsAs, snapshotOf, snapshotsIn } from '../kit/snapshotDamage.ts';
import { entryOf, LONG, MAP, OTHER, OWNER, REGISTER, textsOf } from '../kit/storeContract.ts';

const CUTS = 300;

/** A disk with a log and a snapshot, where the snapshot's file is, and what the log says. */
async function kept(rounds = 1) {
  const io = new MemoryFileIo();
  const store = await openLogStore('/data', io);
  const texts = await liveWith(store, rounds);
  await store.close();
  const [path] = snapshotsIn(io);
  if (path === undefined) throw new Error('no snapshot was written');
  return { io, path, texts };
}

/** Whether the snapshot on a disk is gone by; what is read must be what the log says either way. */
async function isUsed(io: MemoryFileIo): Promise<boolean> {
  const store = await openLogStore('/data', io);
  const { snapshot } = await store.kept(OWNER, MAP);
  expect(await readsAs(store)).toEqual(textsOf(await store.load(OWNER, MAP)));
  await store.close();
  return snapshot !== null;
}

describe('a snapshot', () => {
  it('is used when it is whole, and made anew only when the records behind it have become many', async () => {
    const { io, path } = await kept();
    expect(await isUsed(io)).toBe(true);
    const before = dataOf(io, path);
    const store = await openLogStore('/data', io);
    await readsAs(store);
    let made = 0;
    const keep = () =>
      store.keep(OWNER, MAP, async () => {
        made++;
        return snapshotOf([]);
      });
    await keep();
    expect([made, dataOf(io, path).equals(before)]).toEqual([0, true]);
    await store.append([entryOf(LONG)]);
    await keep();
    expect([made, snapshotsIn(io)]).toEqual([1, [path]]);
  });

  it('is worth making for many small records as for few large ones, and not for little', async () => {
    const store = await openLogStore('/data', new MemoryFileIo());
    let made = 0;
    const keep = () => store.keep(OWNER, MAP, async () => (made++, null));
    await store.append([entryOf('x')]);
    await keep();
    expect(made).toBe(0);
    await store.append(Array.from({ length: 2_000 }, () => entryOf('x')));
    await keep();
    expect(made).toBe(1);
  });

  it('is as none with any byte changed, cut anywhere, or with more behind it', async () => {
    const { io, path } = await kept();
    const whole = dataOf(io, path);
    const bytes = Array.from({ length: 120 }, (_, at) => at).concat(
      Array.from({ length: 60 }, (_, at) => (at * 7_919) % whole.length),
    );
    for (const at of bytes) {
      const changed = Buffer.from(whole);
      changed[at] = (changed[at] ?? 0) ^ (1 << (at % 8));
      put(io, path, changed);
      expect(await isUsed(io), `byte ${at}`).toBe(false);
      put(io, path, whole.subarray(0, at));
      expect(await isUsed(io), `cut at ${at}`).toBe(false);
    }
    put(io, path, Buffer.concat([whole, Buffer.of(0)]));
    expect(await isUsed(io)).toBe(false);
    put(io, path, whole);
    expect(await isUsed(io)).toBe(true);
  });

  it('is as none beside a log that has less than it stands for, or has gone another way', async () => {
    const { io, path, texts } = await kept(2);
    const [snapshot, log] = [dataOf(io, path), dataOf(io, FILE)];
    const shorter = new MemoryFileIo();
    const old = await openLogStore('/data', shorter);
    await old.close();
    // The same log as it was earlier, from a copy of the folder: cut here and there.
    for (let length = 0; length <= log.length; length += Math.ceil(log.length / 50)) {
      put(shorter, FILE, log.subarray(0, length));
      put(shorter, path, snapshot);
      const isThere = await isUsed(shorter);
      const store = await openLogStore('/data', shorter);
      const left = await store.load(OWNER, MAP);
      for (let record = 0; record < 4; record++) await store.append([entryOf(`another way ${LONG}`)]);
      await store.close();
      // The snapshot stands for three records.
      expect([isThere, await isUsed(shorter)], `${length} of ${log.length}`).toEqual(Array(2).fill(left.length >= 3));
    }
    expect(texts).toHaveLength(4);
  });

  it('brings back nothing that the log lost', async () => {
    const { io, path } = await kept(2);
    const snapshot = dataOf(io, path);
    const log = Buffer.from(dataOf(io, FILE));
    // A bit in the last record that the snapshot stands for: it and all behind it are put aside.
    const at = Math.floor(log.length * 0.75);
    log[at] = (log[at] ?? 0) ^ 1;
    put(io, FILE, log);
    expect(await isUsed(io)).toBe(false);
    const store = await openLogStore('/data', io);
    expect(await store.cuts(OWNER, MAP)).toBe(1);
    expect(textsOf(await store.load(OWNER, MAP))).toHaveLength(2);
    await store.keep(OWNER, MAP, async () => snapshotOf(['of after the loss']));
    await store.close();
    put(io, path, snapshot);
    expect(await isUsed(io)).toBe(false);
  });

  it('from before a loss is none after it, even where all that it stands for is there: another generation began', async () => {
    const { io } = await kept();
    const log = Buffer.from(dataOf(io, FILE));
    log[log.length - 1] = (log[log.length - 1] ?? 0) ^ 1;
    put(io, FILE, log);
    expect(await isUsed(io)).toBe(false);
    const store = await openLogStore('/data', io);
    expect([await store.cuts(OWNER, MAP), textsOf(await store.load(OWNER, MAP)).length]).toEqual([1, 1]);
    await store.keep(OWNER, MAP, async () => snapshotOf(textsOf(await store.load(OWNER, MAP))));
    await store.close();
    expect(await isUsed(io)).toBe(true);
  });

  it('of another document, another session, or an earlier log of that name is none of this one', async () => {
    const { io, path } = await kept();
    const gallery = `session/${OWNER}/gallery`;
    const store = await openLogStore('/data', io);
    await store.append([entryOf(LONG, { document: gallery })]);
    await store.keep(OWNER, gallery, async () => snapshotOf(['the gallery']));
    await store.append([entryOf(LONG, { owner: OTHER, document: MAP })]);
    await store.close();
    const own = dataOf(io, path);
    const galleryPath = snapshotsIn(io).find((each) => each !== path) ?? '';
    put(io, path, dataOf(io, galleryPath));
    expect(await isUsed(io)).toBe(false);
    put(io, path.replace(OWNER, OTHER), own);
    const again = await openLogStore('/data', io);
    expect(await again.kept(OTHER, MAP)).toMatchObject({ snapshot: null, entries: { length: 1 } });
    await again.remove(OWNER, 'all');
    expect([...io.files.keys()].filter((each) => each.includes(OWNER))).toEqual([]);
    // The same records again, byte for byte, under the same name.
    await liveWith(again, 1);
    await again.close();
    put(io, path, own);
    expect(await isUsed(io)).toBe(false);
  });

  it('that a newer program wrote is left alone until there is one of this program', async () => {
    const { io, path } = await kept();
    put(io, path, Buffer.from(dataOf(io, path).toString('latin1').replace('snapshot 1', 'snapshot 2'), 'latin1'));
    const newer = dataOf(io, path);
    expect(await isUsed(io)).toBe(false);
    expect(dataOf(io, path).equals(newer)).toBe(true);
  });

  it('of the register is gone from the disk with it, even when it was being written', async () => {
    for (let turns = 0; turns < 60; turns++) {
      const io = new MemoryFileIo();
      const store = await openLogStore('/data', io);
      await store.append([entryOf(LONG, { document: REGISTER }), entryOf(LONG)]);
      await store.keep(OWNER, MAP, async () => snapshotOf([LONG]));
      const keeping = store.keep(OWNER, REGISTER, async () => Buffer.from('Айша'));
      for (let turn = 0; turn < turns; turn++) await Promise.resolve();
      await store.remove(OWNER, 'register');
      await keeping;
      expect(
        [...io.files.keys()].filter((path) => path.includes('.register')),
        `${turns} turns`,
      ).toEqual([]);
      await store.keep(OWNER, REGISTER, async () => Buffer.from('Айша'));
      expect(snapshotsIn(io)).toHaveLength(1);
    }
  });

  it('is not read or written by folders of before: nothing but the log is needed', async () => {
    const { io, path, texts } = await kept();
    io.files.delete(path);
    const store = await openLogStore('/data', io);
    expect(await readsAs(store)).toEqual(texts);
  });
});

describe('a disk that fails while a snapshot is written or read', () => {
  const FAULTS: readonly Fault[] = ['ENOSPC', 'EIO', 'EMFILE', 'short'];

  /** One round more, as far as the disk lets it. */
  const round = async (io: ReturnType<typeof faultyFileIo>): Promise<void> => {
    const store = await openLogStore('/data', io);
    await readsAs(store).catch(() => null);
    await store.append([entryOf(LONG)]);
    const texts = textsOf(await store.load(OWNER, MAP));
    await store.keep(OWNER, MAP, async () => snapshotOf(texts)).catch(() => null);
    await store.close();
  };

  it.each(FAULTS)('costs nothing but time, whichever call it is that fails with %s', async (fault) => {
    const counted = faultyFileIo((await kept()).io, Number.POSITIVE_INFINITY, fault);
    await round(counted);
    for (let n = 1; n <= counted.calls(); n++) {
      const { io } = await kept();
      await round(faultyFileIo(io, n, fault)).catch(() => null);
      await isUsed(io);
      expect(snapshotsIn(io).length, `call ${n}`).toBeLessThanOrEqual(fault === 'short' ? 1 : 2);
    }
  });

  it('full, it gives back what a half-written snapshot took', async () => {
    const { io, path } = await kept();
    const before = dataOf(io, path);
    const store = await openLogStore('/data', io);
    await readsAs(store);
    await store.append([entryOf(LONG)]);
    await store.close();
    const full = { ...faultyFileIo(io, Number.POSITIVE_INFINITY, 'ENOSPC') };
    const again = await openLogStore('/data', {
      ...full,
      write: () => Promise.reject(Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' })),
    });
    await readsAs(again);
    await expect(again.keep(OWNER, MAP, async () => snapshotOf([]))).rejects.toThrow('ENOSPC');
    await again.close();
    expect([snapshotsIn(io), dataOf(io, path).equals(before)]).toEqual([[path], true]);
    expect(await isUsed(io)).toBe(true);
  });

  it(`leaves a document that is read as the log says when the power goes, ${CUTS} cuts`, async () => {
    let used = 0;
    for (let seed = 0; seed < CUTS; seed++) if (await cutWhileKeeping(seed)) used++;
    expect(used).toBeGreaterThan(CUTS / 4);
    expect(used).toBeLessThan(CUTS);
  });
});
