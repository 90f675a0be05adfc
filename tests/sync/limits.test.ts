import { connect } from 'node:net';
import * as encoding from 'lib0/encoding';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { CLOSE } from '../../shared/sync/wire.ts';
import { SyncClient } from '../kit/syncClient.ts';
import { boardName } from '../kit/syncServer.ts';
import { onStage } from '../kit/syncStage.ts';
import { tricklingProxy } from '../kit/tricklingProxy.ts';
import { until } from '../kit/until.ts';

const bytesOf = (write: (encoder: encoding.Encoder) => void): Uint8Array => {
  const encoder = encoding.createEncoder();
  write(encoder);
  return encoding.toUint8Array(encoder);
};

const unreadable: readonly [name: string, bytes: Uint8Array | string][] = [
  ['a text frame', 'hello'],
  ['an empty frame', new Uint8Array(0)],
  ['an unknown type', Uint8Array.of(9, 1, 0)],
  ['an auth message', Uint8Array.of(2, 0, 0)],
  ['an acknowledgement from a client', Uint8Array.of(100, 1, 0)],
  ['an unknown kind of sync message', Uint8Array.of(0, 3, 0)],
  ['a body shorter than it says', Uint8Array.of(0, 2, 9, 0)],
  ['two messages in one frame', Uint8Array.of(0, 0, 1, 0, 0, 0, 1, 0)],
  ['a state vector of a million entries in three bytes', Uint8Array.of(0, 0, 3, 192, 132, 61)],
  ['presence that is cut off', Uint8Array.of(1, 2, 1, 5)],
  ['a number without end', new Uint8Array(20).fill(255)],
];

describe('limits of a socket', () => {
  it.each(unreadable)('end it with 4400 for %s, and nobody else is touched', (_name, bytes) =>
    onStage(async (stage) => {
      const [bad, good] = await stage.seats(2);
      if (bad === undefined || good === undefined) throw new Error('no devices');
      bad.sendBytes(bytes);
      await bad.whenClosed();
      expect(bad.closeCode).toBe(CLOSE.unreadable);
      good.doc.getMap('marks').set('2.a', 1);
      await good.whenSaved();
      expect(stage.server.troubles).toEqual([]);
    })(),
  );

  it(
    'send a live update above 64 KiB back the way of a full exchange, which may be larger',
    onStage(
      async (stage) => {
        const [one] = await stage.seats(1);
        if (one === undefined) throw new Error('no device');
        one.sendUpdate(new Uint8Array(65 * 1024));
        await one.whenClosed();
        expect(one.closeCode).toBe(CLOSE.tooLarge);
      },
      { guarded: true },
    ),
  );

  it(
    'end a socket whose message is above a mebibyte',
    onStage(async (stage) => {
      const [one] = await stage.seats(1);
      if (one === undefined) throw new Error('no device');
      one.sendBytes(new Uint8Array(1024 * 1024 + 2048));
      await one.whenClosed();
      expect(one.closeCode).toBe(CLOSE.tooLarge);
    }),
  );

  it(
    'slow down one who writes too fast, and lose nothing of it',
    onStage(async (stage) => {
      const [fast, other] = await stage.seats(2);
      if (fast === undefined || other === undefined) throw new Error('no devices');
      for (let mark = 0; mark < 180; mark++) fast.doc.getMap('marks').set(`1.${mark}`, mark);
      other.doc.getMap('marks').set('2.a', 1);
      await other.whenSaved();
      expect(fast.savedClock).toBeLessThan(180);
      await fast.whenSaved();
      await until(() => other.doc.getMap('marks').size === 181, 'all of it arrives');
    }),
  );

  it(
    'answer a flood of full exchanges with a few',
    onStage(async (stage) => {
      const [one] = await stage.seats(1);
      if (one === undefined) throw new Error('no device');
      const before = one.frames.length;
      for (let ask = 0; ask < 1_000; ask++) one.sendBytes(Uint8Array.of(0, 0, 1, 0));
      one.doc.getMap('marks').set('1.a', 1);
      await one.whenSaved();
      expect(one.frames.slice(before).filter((frame) => frame[0] === 0 && frame[1] === 1).length).toBeLessThan(10);
    }),
  );

  it(
    'cut off one who reads too slowly, and nobody waits for him',
    onStage(async (stage) => {
      const [one, two] = await stage.seats(2);
      if (one === undefined || two === undefined) throw new Error('no devices');
      const path = `/sync/${boardName('map')}?token=seat:3`;
      const slow = connect(stage.server.port, '127.0.0.1');
      slow.on('error', () => undefined);
      const head = `GET ${path} HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n`;
      slow.write(head);
      // A masked SyncStep1 with an empty state vector, then not a byte is read any more.
      slow.write(Uint8Array.of(0x82, 0x84, 0, 0, 0, 0, 0, 0, 1, 0));
      await until(() => stage.server.live.figures().sockets === 3, 'the slow one is there');
      slow.pause();
      const document = boardName('map');
      for (let round = 0; round < 40 && stage.server.live.figures().sockets === 3; round++) {
        await stage.server.live.transact([document], () => ({
          writes: [
            {
              document,
              by: 'server',
              write: (doc: Y.Doc) => doc.getMap('marks').set(`s.${round}`, 'x'.repeat(500_000)),
            },
          ],
          answer: null,
        }));
        one.doc.getMap('marks').set('1.round', round);
        await one.whenSaved();
      }
      await until(() => stage.server.live.figures().sockets === 2, 'the slow one is cut off');
      await until(() => two.doc.getMap('marks').get('1.round') !== undefined, 'the others have it all');
      expect(two.closeCode).toBeNull();
      slow.destroy();
    }),
  );

  it(
    'end a link that has said nothing for too long',
    onStage(
      async (stage) => {
        const [dead, good] = await stage.seats(2);
        if (dead === undefined || good === undefined) throw new Error('no devices');
        dead.alive = false;
        await until(() => dead.closeCode !== null, 'the dead link is ended', 40_000);
        expect(good.closeCode).toBeNull();
      },
      { pace: { beat: 50, silence: { ashar: 1_500, stock: 1_500 } } },
    ),
  );

  it.each([
    ['our own', true],
    ['a stock', false],
  ])(
    'leave %s link alone on which a large message comes in small pieces, for longer than a silence may last',
    (_, ashar) =>
      onStage(
        async (stage) => {
          const proxy = await tricklingProxy(stage.server.port);
          const slow = new SyncClient(`ws://127.0.0.1:${proxy.port}/sync`, boardName('map'), {
            token: 'seat:1',
            ashar,
          });
          const [other] = await stage.seats(1);
          await slow.whenSynced();
          proxy.slowTo(800);
          const before = slow.frames.length;
          slow.doc.getMap('marks').set('1.large', 'x'.repeat(50_000));
          await until(
            () => other?.doc.getMap('marks').has('1.large') === true || slow.closeCode !== null,
            'it is over',
            60_000,
          );
          expect(slow.closeCode).toBeNull();
          // A hundred pieces and more, one for each of the server's beats: four silences, one after the other.
          expect(slow.frames.length - before).toBeGreaterThan(50);
          proxy.slowTo(0);
          await until(() => slow.closeCode !== null, 'a link over which nothing comes is ended', 40_000);
          await proxy.close();
        },
        { pace: { beat: 50, silence: { ashar: 1_500, stock: 1_500 } } },
      )(),
  );

  it(
    'say something to stock clients on a quiet board, or they would think the link dead',
    onStage(
      async (stage) => {
        const quiet = stage.device('seat:1', { ashar: false });
        await quiet.whenSynced();
        const before = quiet.frames.length;
        await until(() => quiet.frames.length > before, 'something comes');
        expect([...(quiet.frames[before] ?? [])]).toEqual(bytesOfEmptyPresence());
      },
      { pace: { beat: 20 } },
    ),
  );
});

const bytesOfEmptyPresence = (): number[] => [
  ...bytesOf((encoder) => {
    encoding.writeVarUint(encoder, 1);
    encoding.writeVarUint8Array(encoder, Uint8Array.of(0));
  }),
];
