import { describe, expect, it } from 'vitest';
import { onStage } from '../kit/syncStage.ts';
import { until } from '../kit/until.ts';

describe('presence', () => {
  it(
    'says who somebody is in the server’s words, whatever he says himself',
    onStage(async (stage) => {
      const [one, two] = await stage.seats(2);
      if (one === undefined || two === undefined) throw new Error('no devices');
      one.show({ stroke: 'a', user: { role: 'facilitator', name: 'Айша', seat: null } });
      await until(() => two.stateOf(one.doc.clientID) !== undefined, 'the other sees it');
      expect(two.stateOf(one.doc.clientID)).toEqual({ stroke: 'a', user: { role: 'participant', seat: '1' } });
      expect(one.shown.filter(({ client }) => client === one.doc.clientID)).toEqual([]);
    }),
  );

  it(
    'cannot be shown, changed or taken away for another',
    onStage(async (stage) => {
      const [one, two, eve] = await stage.seats(3);
      if (one === undefined || two === undefined || eve === undefined) throw new Error('no devices');
      one.show({ stroke: 'mine' });
      await until(() => two.stateOf(one.doc.clientID) !== undefined, 'the other sees it');
      eve.show({ stroke: 'forged' }, one.doc.clientID);
      eve.show(null, one.doc.clientID);
      eve.show({ stroke: 'hers' });
      await until(() => two.stateOf(eve.doc.clientID) !== undefined, 'what is hers arrives');
      expect(two.stateOf(one.doc.clientID)).toMatchObject({ stroke: 'mine' });
      expect(new Set(two.shown.map(({ client }) => client))).toEqual(new Set([one.doc.clientID, eve.doc.clientID]));
    }),
  );

  it(
    'lets one device hold a thing; a second gets it when the first lets go, or is gone',
    onStage(async (stage) => {
      const [one, two, three] = await stage.seats(3);
      if (one === undefined || two === undefined || three === undefined) throw new Error('no devices');
      const held = (by: typeof one) => three.stateOf(by.doc.clientID)?.['hold'];
      one.show({ hold: '1.circle' });
      await until(() => held(one) === '1.circle', 'the first holds it');
      two.show({ hold: '1.circle', at: 1 });
      await until(() => three.stateOf(two.doc.clientID) !== undefined, 'the second asked');
      expect(held(two)).toBeUndefined();
      one.show({});
      await until(() => held(one) === undefined, 'the first lets go');
      two.show({ hold: '1.circle', at: 2 });
      await until(() => held(two) === '1.circle', 'the second holds it');
      two.close();
      await until(() => three.stateOf(two.doc.clientID) === null, 'the second is gone');
      one.show({ hold: '1.circle' });
      await until(() => held(one) === '1.circle', 'it is free again');
    }),
  );

  it(
    'is told to one who comes late, and taken back with the link',
    onStage(async (stage) => {
      const [one] = await stage.seats(1);
      if (one === undefined) throw new Error('no device');
      one.show({ stroke: 'a' });
      const late = stage.device('seat:2');
      await until(() => late.stateOf(one.doc.clientID) !== undefined, 'the late one sees it');
      one.close();
      await until(() => late.stateOf(one.doc.clientID) === null, 'it is gone');
    }),
  );

  it(
    'of a device that vanished without a word goes with its silence, and does not go when it is back',
    onStage(async (stage) => {
      const [one, two] = await stage.seats(2);
      if (one === undefined || two === undefined) throw new Error('no devices');
      one.show({ stroke: 'a' });
      await until(() => two.stateOf(one.doc.clientID) !== undefined, 'the other sees it');
      const old = one.socket;
      // The tablet comes back on a new socket while the old one still counts as open.
      old.removeAllListeners('close');
      one.socket = Object.assign(one.socket, {});
      const again = stage.device('seat:1', { doc: one.doc });
      await again.whenSynced();
      again.show({ stroke: 'b' });
      await until(() => two.stateOf(one.doc.clientID)?.['stroke'] === 'b', 'the new link shows');
      old.terminate();
      await until(() => stage.server.live.figures().sockets === 2, 'the old link is gone');
      const witness = stage.device('seat:3');
      await until(() => witness.stateOf(one.doc.clientID) !== undefined, 'a newcomer is told');
      expect(witness.stateOf(one.doc.clientID)).toMatchObject({ stroke: 'b' });
      expect(two.stateOf(one.doc.clientID)).toMatchObject({ stroke: 'b' });
    }),
  );

  it(
    'leaves out what is too long, too deep or no object, and keeps the socket',
    onStage(async (stage) => {
      const [one, two] = await stage.seats(2);
      if (one === undefined || two === undefined) throw new Error('no devices');
      one.show({ long: 'x'.repeat(3_000) });
      one.show({ a: { b: { c: { d: 1 } } } });
      one.show([1, 2]);
      one.show('text');
      one.show({ fine: true });
      await until(() => two.stateOf(one.doc.clientID) !== undefined, 'the good one arrives');
      expect(two.shown.filter(({ client }) => client === one.doc.clientID)).toHaveLength(1);
      expect(one.closeCode).toBeNull();
    }),
  );

  it(
    'that comes too fast arrives as its newest state',
    onStage(async (stage) => {
      const [one, two] = await stage.seats(2);
      if (one === undefined || two === undefined) throw new Error('no devices');
      for (let step = 1; step <= 200; step++) one.show({ step });
      await until(() => two.stateOf(one.doc.clientID)?.['step'] === 200, 'the newest arrives');
      expect(two.shown.filter(({ client }) => client === one.doc.clientID).length).toBeLessThan(60);
    }),
  );
});
