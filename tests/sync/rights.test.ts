import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { CLOSE } from '../../shared/sync/wire.ts';
import { boardName, SESSION, TestHub } from '../kit/syncServer.ts';
import { onStage } from '../kit/syncStage.ts';
import { until } from '../kit/until.ts';

/** A stamp as the map's schema wants it. */
const stamp = (kind: string): Y.Map<unknown> =>
  new Y.Map<unknown>([
    ['kind', kind],
    ['pos', [100, 100]],
    ['layer', 'services'],
  ]);

describe('rights', () => {
  it(
    'close the sockets of a revoked token at once, and take nothing more from them',
    onStage(async (stage) => {
      const [out, other] = await stage.seats(2);
      if (out === undefined || other === undefined) throw new Error('no devices');
      stage.server.hub.revoke('seat:1');
      out.doc.getMap('marks').set('1.a', 'too late');
      await out.whenClosed();
      expect(out.closeCode).toBe(CLOSE.badToken);
      other.doc.getMap('marks').set('2.a', 1);
      await other.whenSaved();
      expect(await stage.server.live.read(boardName('map'), (doc) => doc.getMap('marks').toJSON())).toEqual({
        '2.a': 1,
      });
    }),
  );

  it(
    'keep a document from who may not read it: for now 4503, ever 4403',
    onStage(async (stage) => {
      const woman = stage.device('seat:1:woman', { board: 'venn-women' });
      await woman.whenSynced();
      const early = stage.device('projector', { board: 'venn-women' });
      const never = stage.device('seat:2', { board: 'pocket/1' });
      await Promise.all([early.whenClosed(), never.whenClosed()]);
      expect([early.closeCode, never.closeCode]).toEqual([CLOSE.closedForNow, CLOSE.neverAllowed]);
    }),
  );

  it(
    'of another session are none',
    onStage(async (stage) => {
      const stranger = stage.device('seat:1', { board: '../zzzzzzzzzzzzzzzzzzzzzzzzzz' });
      await stranger.whenClosed();
      expect([CLOSE.noSuchDocument, CLOSE.neverAllowed]).toContain(stranger.closeCode);
    }),
  );

  it(
    'refuse an older generation of a document',
    onStage(async (stage) => {
      const old = stage.device('seat:1', { generation: 7 });
      await old.whenClosed();
      expect(old.closeCode).toBe(CLOSE.otherGeneration);
    }),
  );

  it(
    'give a client id to one person only',
    onStage(
      async (stage) => {
        const one = stage.device('seat:1');
        await one.whenSynced();
        one.doc.getMap('marks').set('1.a', 1);
        await one.whenSaved();
        const copy = new Y.Doc();
        copy.clientID = one.doc.clientID;
        const thief = stage.device('seat:2', { doc: copy });
        await until(() => thief.verdicts.length > 0, 'the second is told');
        expect(thief.verdicts[0]).toMatchObject({ code: 'guard.foreign-client', action: 'reset' });
        await stage.restart();
        const later = new Y.Doc();
        later.clientID = one.doc.clientID;
        const again = stage.device('seat:2', { doc: later });
        await until(() => again.verdicts.length > 0, 'the log remembers whose it is');
      },
      { guarded: true },
    ),
  );

  it('that change while a board is open hold for the very next update', async () => {
    const hub = new TestHub();
    await onStage(
      async (stage) => {
        const [one] = await stage.seats(1);
        if (one === undefined) throw new Error('no device');
        hub.step = { ...hub.step, open: false, locked: true };
        await stage.server.live.recheck(SESSION);
        one.doc.getMap('objects').set('1.late', stamp('well'));
        await until(() => one.verdicts.length > 0, 'it is refused');
        expect(one.verdicts[0]?.client).toBe(one.doc.clientID);
        expect(await stage.server.live.read(boardName('map'), (doc) => doc.getMap('objects').size)).toBe(0);
      },
      { guarded: true, hub },
    )();
  });

  it('are asked again when a command changes the session, before anything more is taken', async () => {
    const hub = new TestHub();
    await onStage(
      async (stage) => {
        const wall = stage.device('projector', { board: 'venn-all' });
        await wall.whenSynced();
        const calls: string[] = [];
        const asked = hub.viewOf;
        hub.viewOf = (session) => {
          calls.push(session);
          return asked(session);
        };
        const document = boardName('');
        await stage.server.live.transact([document], () => ({
          writes: [{ document, by: 'facilitator', write: (doc: Y.Doc) => doc.getMap('facts').set('x', 1) }],
          answer: null,
        }));
        expect(calls.length).toBeGreaterThan(0);
      },
      { hub },
    )();
  });

  it(
    'throw away what a device sends after a reset, until it comes anew',
    onStage(
      async (stage) => {
        const [one] = await stage.seats(1);
        if (one === undefined) throw new Error('no device');
        one.doc.getMap('objects').set('9.a', stamp('well'));
        await until(() => one.verdicts.length === 1, 'it is told to begin afresh');
        one.doc.getMap('objects').set('1.b', stamp('school'));
        const fresh = stage.device('seat:1');
        await fresh.whenSynced();
        expect(fresh.doc.getMap('objects').size).toBe(0);
        expect(one.verdicts).toHaveLength(1);
        expect(one.closeCode).toBeNull();
      },
      { guarded: true },
    ),
  );

  it(
    'end in read-only after three resets within a minute',
    onStage(
      async (stage) => {
        const actions: (string | undefined)[] = [];
        for (let round = 0; round < 3; round++) {
          const device = stage.device('seat:1');
          await device.whenSynced();
          device.doc.getMap('objects').set(`9.${round}`, stamp('well'));
          await until(() => device.verdicts.length === 1, 'the verdict comes');
          actions.push(device.verdicts[0]?.action);
        }
        expect(actions).toEqual(['reset', 'reset', 'readonly']);
      },
      { guarded: true },
    ),
  );
});
