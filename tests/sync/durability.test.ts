import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { Store } from '../../server/store/store.ts';
import { HeldStore } from '../kit/heldStore.ts';
import { fingerprint } from '../kit/syncClient.ts';
import { boardName } from '../kit/syncServer.ts';
import { SyncStage } from '../kit/syncStage.ts';
import { until } from '../kit/until.ts';

/** A stage whose disk can be held still. */
async function onHeld(run: (stage: SyncStage, disk: HeldStore) => Promise<void>): Promise<void> {
  const disks: HeldStore[] = [];
  const wrap = (store: Store): Store => {
    const disk = new HeldStore(store);
    disks.push(disk);
    return disk;
  };
  const stage = await SyncStage.open({ wrap, pace: { retry: 5, retryMost: 20, beat: 10 } });
  const [disk] = disks;
  try {
    if (disk !== undefined) await run(stage, disk);
  } finally {
    if (disk !== undefined) disk.failure = null;
    disk?.release();
    await stage.end();
  }
}

const WORD = 'only-after-the-disk';
const saw = (frames: readonly Uint8Array[]): boolean => frames.some((frame) => Buffer.from(frame).includes(WORD));

describe('seen means saved', () => {
  it('shows nobody what is not on the disk: not the others, not a joiner, not a reader, not the writer', () =>
    onHeld(async (stage, disk) => {
      const [writer, other] = await stage.seats(2);
      if (writer === undefined || other === undefined) throw new Error('no devices');
      disk.held = true;
      writer.doc.getMap('marks').set('1.a', WORD);
      await until(() => disk.asked === 1, 'the batch is on its way');
      const joiner = stage.device('seat:3');
      let answered = false;
      const read = stage.server.live.read(boardName('map'), (doc) => doc.getMap('marks').toJSON());
      void read.then(() => {
        answered = true;
      });
      await until(() => joiner.socket.readyState === 1, 'the joiner is connected');
      const beats = other.heartbeats.length;
      await until(() => other.heartbeats.length > beats + 3, 'a while has passed');
      expect(saw(other.frames)).toBe(false);
      expect(saw(joiner.frames)).toBe(false);
      expect(joiner.synced).toBe(false);
      expect(writer.savedClock).toBe(0);
      expect(answered).toBe(false);
      disk.release();
      await Promise.all([writer.whenSaved(), joiner.whenSynced()]);
      await until(() => saw(other.frames) && saw(joiner.frames), 'all see it');
      expect(await read).toEqual({ '1.a': WORD });
    }));

  it('takes and answers nothing while the log fails, says why, and goes on without a loss', () =>
    onHeld(async (stage, disk) => {
      const [writer, other] = await stage.seats(2);
      if (writer === undefined || other === undefined) throw new Error('no devices');
      disk.failure = new Error('ENOSPC');
      writer.doc.getMap('marks').set('1.a', WORD);
      await until(() => other.heartbeats.some(({ store }) => store === 'failing'), 'the screens say why');
      other.doc.getMap('marks').set('2.a', 'while failing');
      const joiner = stage.device('seat:3');
      await until(() => disk.asked > 5, 'it is tried again');
      expect(joiner.synced).toBe(false);
      expect(saw(other.frames)).toBe(false);
      expect(other.savedClock).toBe(0);
      disk.failure = null;
      await Promise.all([writer.whenSaved(), other.whenSaved(), joiner.whenSynced()]);
      await until(() => joiner.doc.getMap('marks').size === 2, 'the joiner has both');
      expect(fingerprint(joiner.doc)).toBe(fingerprint(writer.doc));
      expect(other.heartbeats[other.heartbeats.length - 1]?.store).toBe('ok');
    }));

  it('acknowledges what only removed, by counting messages', () =>
    onHeld(async (stage) => {
      const [writer] = await stage.seats(1);
      if (writer === undefined) throw new Error('no device');
      writer.doc.getMap('marks').set('1.a', 1);
      await writer.whenSaved();
      const before = writer.acknowledged[writer.acknowledged.length - 1]?.messages ?? 0;
      writer.doc.getMap('marks').delete('1.a');
      await until(
        () => (writer.acknowledged[writer.acknowledged.length - 1]?.messages ?? 0) > before,
        'the removal is saved',
      );
    }));

  it('gives the writes of a command and its answer only when they are on the disk', () =>
    onHeld(async (stage, disk) => {
      const document = boardName('map');
      await stage.server.live.read(document, () => null);
      disk.held = true;
      let answer = '';
      const done = stage.server.live
        .transact([document], () => ({
          writes: [{ document, by: 'server', write: (doc: Y.Doc) => doc.getMap('marks').set('s.a', 1) }],
          answer: 'written',
        }))
        .then((said) => {
          answer = said;
        });
      await until(() => disk.asked === 1, 'the write is on its way');
      expect(answer).toBe('');
      disk.release();
      await done;
      expect(answer).toBe('written');
    }));

  it('reads a document again from the log when a server’s write throws half-way', () =>
    onHeld(async (stage) => {
      const document = boardName('map');
      const write = (doc: Y.Doc): void => {
        doc.getMap('marks').set('s.half', 1);
        throw new Error('half-way');
      };
      await expect(
        stage.server.live.transact([document], () => ({ writes: [{ document, by: 'server', write }], answer: null })),
      ).rejects.toThrow('half-way');
      expect(await stage.server.live.read(document, (doc) => doc.getMap('marks').toJSON())).toEqual({});
    }));
});
