import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { addStamp } from '../../shared/methods/map/doc.ts';
import { addRecord, setField } from '../../shared/sync/doc.ts';
import { CLOSE } from '../../shared/sync/wire.ts';
import { boardName, SESSION, TestHub } from '../kit/syncServer.ts';
import { onStage } from '../kit/syncStage.ts';
import { until } from '../kit/until.ts';

const place = (doc: Y.Doc, key: string): void =>
  addStamp(doc, key, { kind: 'well', pos: [100, 100], layer: 'services' });

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
        place(one.doc, '1.a');
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
        place(one.doc, '1.late');
        await until(() => one.verdicts.length > 0, 'it is refused');
        expect(one.verdicts[0]).toMatchObject({ code: 'board.locked', client: one.doc.clientID });
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
        place(one.doc, '9.a');
        await until(() => one.verdicts.length === 1, 'it is told to begin afresh');
        place(one.doc, '1.b');
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
          place(device.doc, `9.${round}`);
          await until(() => device.verdicts.length === 1, 'the verdict comes');
          actions.push(device.verdicts[0]?.action);
        }
        expect(actions).toEqual(['reset', 'reset', 'readonly']);
      },
      { guarded: true },
    ),
  );

  it('let one’s own work land after its step closed, marked late in the same batch', async () => {
    const hub = new TestHub();
    await onStage(
      async (stage) => {
        const one = stage.device('seat:1', { board: 'pocket/1' });
        const two = stage.device('seat:1', { board: 'pocket/1' });
        await Promise.all([one.whenSynced(), two.whenSynced()]);
        hub.step = { ...hub.step, open: false };
        await stage.server.live.recheck(SESSION);
        addRecord(one.doc, 'stickers', '1.late', { text: 'суу жок' });
        await one.whenSaved();
        await until(() => two.doc.getMap('late').size === 1, 'the mark arrives');
        expect([...two.doc.getMap('late').keys()]).toEqual(['stickers/1.late']);
        await until(() => one.doc.getMap('late').size === 1, 'the writer is told too');
        expect(one.verdicts).toEqual([]);
      },
      { guarded: true, hub },
    )();
  });

  it(
    'of a projector end at reading: what it writes is refused as read-only',
    onStage(
      async (stage) => {
        const wall = stage.device('projector');
        await wall.whenSynced();
        const [one] = await stage.seats(1);
        if (one === undefined) throw new Error('no device');
        place(one.doc, '1.a');
        await until(() => wall.doc.getMap('objects').has('1.a'), 'the wall shows it');
        setField(wall.doc, 'objects', '1.a', 'pos', [5, 5]);
        await until(() => wall.verdicts.length > 0, 'the verdict comes');
        expect(wall.verdicts[0]).toMatchObject({ code: 'board.read-only', action: 'readonly' });
      },
      { guarded: true },
    ),
  );
});
