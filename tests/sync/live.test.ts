import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { CLOSE, MESSAGE } from '../../shared/sync/wire.ts';
import { fingerprint } from '../kit/syncClient.ts';
import { boardName, SESSION } from '../kit/syncServer.ts';
import { onStage } from '../kit/syncStage.ts';
import { until } from '../kit/until.ts';

describe('live documents', () => {
  it(
    'bring what one writes to all others, and tell the writer that it is saved',
    onStage(async (stage) => {
      const devices = await stage.seats(10);
      const [one] = devices;
      one?.doc.getMap('marks').set('1.a', 'well');
      await one?.whenSaved();
      for (const each of devices) await until(() => each.doc.getMap('marks').get('1.a') === 'well', 'all see the well');
      expect(new Set(devices.map((each) => fingerprint(each.doc))).size).toBe(1);
    }),
  );

  it(
    'give a late one the whole document, and come back after a stop with the same',
    onStage(async (stage) => {
      const one = stage.device('seat:1');
      await one.whenSynced();
      for (let mark = 0; mark < 50; mark++) one.doc.getMap('marks').set(`1.${mark}`, mark);
      one.doc.getMap('marks').delete('1.7');
      await one.whenSaved();
      const late = stage.device('seat:2');
      await late.whenSynced();
      expect(fingerprint(late.doc)).toBe(fingerprint(one.doc));
      await stage.restart();
      const after = stage.device('seat:3');
      await after.whenSynced();
      expect(fingerprint(after.doc)).toBe(fingerprint(one.doc));
    }),
  );

  it(
    'take the last words of one who leaves in the same breath',
    onStage(async (stage) => {
      const [one, other] = await stage.seats(2);
      one?.doc.getMap('marks').set('1.a', 'well');
      one?.socket.close();
      await until(() => other?.doc.getMap('marks').get('1.a') === 'well', 'the other sees the well');
    }),
  );

  it(
    'are read again when something changed that is not in the log, and nobody is told of it',
    onStage(
      async (stage) => {
        const [one, other] = await stage.seats(2);
        one?.doc.getMap('marks').set('1.a', 'well');
        await other?.whenClosed();
        expect(stage.server.live.figures().breaches).toBe(1);
        expect(other?.doc.getMap('marks').size).toBe(0);
        expect(await stage.store.load(SESSION, boardName('map'))).toEqual([]);
      },
      {
        makeGuard: (doc) => ({
          bind: () => true,
          take(update) {
            Y.applyUpdate(doc, update, 'sync');
            return { at: 'taken', late: [] };
          },
        }),
      },
    ),
  );

  it(
    'do not send a writer his own words back, but all that the server makes',
    onStage(async (stage) => {
      const [one] = await stage.seats(1);
      const frames = one?.frames.length ?? 0;
      one?.doc.getMap('marks').set('1.a', 'well');
      await one?.whenSaved();
      expect(one?.frames.slice(frames).some((frame) => frame[0] === 0)).toBe(false);
      const document = boardName('map');
      await stage.server.live.transact([document], () => ({
        writes: [{ document, by: 'server', write: (doc) => doc.getMap('marks').set('s.b', 'spring') }],
        answer: null,
      }));
      await until(() => one?.doc.getMap('marks').get('s.b') === 'spring', 'the server’s word arrives');
    }),
  );

  it(
    'send what many write at once as one message',
    onStage(async (stage) => {
      const devices = await stage.seats(8);
      const watcher = stage.device('projector');
      await watcher.whenSynced();
      const before = watcher.frames.length;
      for (const each of devices) each.doc.getMap('marks').set(String(each.doc.clientID), 1);
      await until(() => watcher.doc.getMap('marks').size === 8, 'the projector shows all eight');
      expect(watcher.frames.slice(before).filter((frame) => frame[0] === 0).length).toBeLessThan(8);
    }),
  );

  it(
    'say nothing of a batch with other documents in it, and commit a transaction of two boards together',
    onStage(async (stage) => {
      const [map, gallery] = [boardName('map'), boardName('gallery')];
      const answer = await stage.server.live.transact([map, gallery], (docs) => ({
        writes: [...docs.keys()].map((document) => ({
          document,
          by: 'facilitator',
          write: (doc: Y.Doc) => doc.getMap('marks').set('s.a', document),
        })),
        answer: [...docs.keys()],
      }));
      expect(answer).toEqual([map, gallery]);
      const read = (document: string) => stage.server.live.read(document, (doc) => doc.getMap('marks').toJSON());
      expect(await read(map)).toEqual({ 's.a': map });
      expect(await read(gallery)).toEqual({ 's.a': gallery });
    }),
  );

  it(
    'tell who listens which documents were committed, until he lets go',
    onStage(async (stage) => {
      const heard: string[] = [];
      const letGo = stage.server.live.onCommitted((document) => heard.push(document));
      const [one] = await stage.seats(1);
      one?.doc.getMap('marks').set('1.a', 1);
      await one?.whenSaved();
      expect(heard).toEqual([boardName('map')]);
      letGo();
      one?.doc.getMap('marks').set('1.b', 1);
      await one?.whenSaved();
      expect(heard).toHaveLength(1);
    }),
  );

  it(
    'leave memory when nobody has used them for a while, and come back whole',
    onStage(
      async (stage) => {
        const [one] = await stage.seats(1);
        one?.doc.getMap('marks').set('1.a', 'well');
        await one?.whenSaved();
        one?.close();
        await until(() => stage.server.live.figures().documents === 0, 'the document has left memory');
        const again = stage.device('seat:1');
        await again.whenSynced();
        expect(again.doc.getMap('marks').toJSON()).toEqual({ '1.a': 'well' });
      },
      { pace: { beat: 10, idle: 20 } },
    ),
  );

  it(
    'announce a large board before it comes, to our own devices',
    onStage(async (stage) => {
      const writer = stage.device('facilitator');
      await writer.whenSynced();
      writer.doc.getMap('marks').set('f.large', 'x'.repeat(200_000));
      await writer.whenSaved();
      for (const ashar of [true, false]) {
        const device = stage.device('facilitator', { ashar });
        await device.whenSynced();
        const whole = device.frames.findIndex((frame) => frame[0] === 0 && frame[1] === 1);
        const beat = device.heartbeats.find(({ coming }) => coming !== undefined);
        const length = device.frames[whole]?.length ?? 0;
        expect(device.frames[whole - 1]?.[0] === 103).toBe(ashar);
        if (ashar) expect(Math.abs((beat?.coming ?? 0) - length)).toBeLessThan(20);
      }
      expect(writer.heartbeats.every(({ coming }) => coming === undefined)).toBe(true);
    }),
  );

  it(
    'greet a session’s own device with who it is and what the hub says',
    onStage(async (stage) => {
      const device = stage.device('facilitator', { board: '' });
      await until(() => device.progress.length === 2 && device.heartbeats.length > 0, 'both messages came');
      expect(device.progress.map(({ name }) => name)).toEqual(['you', 'seats']);
      expect(device.heartbeats[0]).toMatchObject({ generation: 1, store: 'ok' });
      stage.server.live.tell(boardName('').split('/')[1] ?? '', { name: 'pockets', data: 3 }, () => true);
      await until(() => device.progress.length === 3, 'what is told arrives');
      expect(stage.server.live.devices(boardName('').split('/')[1] ?? '')).toMatchObject([{ owner: 'facilitator' }]);
    }),
  );

  it(
    'know how much of a device’s work is not saved yet, by its own word',
    onStage(async (stage) => {
      const device = stage.device('seat:1');
      device.alive = false;
      await device.whenSynced();
      const told = () => stage.server.live.devices(boardName('').split('/')[1] ?? '')[0]?.unsaved;
      expect(told()).toBe(0);
      device.sendBytes(Uint8Array.of(MESSAGE.heartbeat, 200, 1));
      await until(() => told() === 200, 'the count is known');
      device.sendBytes(Uint8Array.of(MESSAGE.heartbeat));
      await until(() => told() === 0, 'all is saved');
      device.sendBytes(Uint8Array.of(MESSAGE.heartbeat, 1, 1));
      await device.whenClosed();
      expect(device.closeCode).toBe(CLOSE.unreadable);
    }),
  );

  it(
    'close every socket and finish writing when they stop',
    onStage(async (stage) => {
      const [one] = await stage.seats(1);
      one?.doc.getMap('marks').set('1.a', 'well');
      await until(() => one?.socket.bufferedAmount === 0, 'it is on its way');
      await one?.whenSaved();
      await stage.restart();
      expect(one?.closeCode).toBe(1001);
    }),
  );
});
