import { expect, it } from 'vitest';
import type * as Y from 'yjs';
import { addInk, addStamp } from '../../shared/methods/map/doc.ts';
import { inkOf } from '../../shared/methods/map/ink.ts';
import { addSlices, addTopic } from '../../shared/methods/tokoch/doc.ts';
import { addOrganisation } from '../../shared/methods/venn/doc.ts';
import type { StepNow } from '../../shared/sync/change.ts';
import { SESSION, TestHub } from '../kit/syncServer.ts';
import { onStage, type SyncStage } from '../kit/syncStage.ts';
import { until } from '../kit/until.ts';

interface Work {
  readonly what: string;
  readonly board: string;
  readonly make: (doc: Y.Doc, key: string) => void;
  readonly root: string;
}

const [STROKE = new Uint8Array()] = inkOf([0, 0, 400, 300, 900, 100], { colour: 'lake', width: 30, layer: 'services' });

const WORKS: readonly Work[] = [
  { what: 'a stroke', board: 'map', root: 'ink', make: (doc, key) => addInk(doc, key, STROKE) },
  {
    what: 'an object of the map',
    board: 'map',
    root: 'objects',
    make: (doc, key) => addStamp(doc, key, { kind: 'well', pos: [100, 100], layer: 'services' }),
  },
  {
    what: 'an organisation',
    board: 'venn-all',
    root: 'organisations',
    make: (doc, key) => addOrganisation(doc, key, { name: 'Айыл өкмөтү' }),
  },
  { what: 'a topic', board: 'tokoch', root: 'topics', make: (doc, key) => addTopic(doc, key, 'Жол') },
];

/** Makes something without the link, while a facilitator changes the step, and comes back. */
async function lateWith(stage: SyncStage, step: Partial<StepNow>, { board, make }: Work, key: string) {
  const device = stage.device('seat:1', { board });
  const other = stage.device('seat:2', { board });
  await Promise.all([device.whenSynced(), other.whenSynced()]);
  device.close();
  await device.whenClosed();
  make(device.doc, key);
  const { hub } = stage.server;
  hub.step = { ...hub.step, ...step };
  await stage.server.live.recheck(SESSION);
  device.reconnect();
  return { device, other };
}

it.each(WORKS)('$what that was made without the link lands after its step closed, marked late', async (work) => {
  const { root } = work;
  await onStage(
    async (stage) => {
      const { device, other } = await lateWith(stage, { open: false }, work, '1.late');
      await device.whenSaved();
      await until(
        () => [device, other].every(({ doc }) => doc.getMap('late').has(`${root}/1.late`)),
        'both know that it came late',
      );
      expect(device.verdicts).toEqual([]);
      expect(other.doc.getMap(root).has('1.late')).toBe(true);
      expect(other.doc.getMap('late').get(`${root}/1.late`)).toBeGreaterThan(0);
      await stage.restart();
      const after = stage.device('seat:3', { board: work.board });
      await after.whenSynced();
      expect([...after.doc.getMap('late').keys()]).toEqual([`${root}/1.late`]);
    },
    { guarded: true, hub: new TestHub() },
  )();
});

it.each(WORKS)('$what that comes after a facilitator locked the board is refused, and its maker told', async (work) => {
  await onStage(
    async (stage) => {
      const { device, other } = await lateWith(stage, { open: false, locked: true }, work, '1.late');
      await until(() => device.verdicts.length > 0, 'it is refused');
      expect(device.verdicts[0]?.code).toBe('board.locked');
      expect(other.doc.getMap(work.root).size).toBe(0);
      expect(other.doc.getMap('late').size).toBe(0);
    },
    { guarded: true, hub: new TestHub() },
  )();
});

it('a new slice that lands after the closing changes no crumb, and is marked late', async () => {
  await onStage(
    async (stage) => {
      const { hub } = stage.server;
      hub.step = { ...hub.step, open: false };
      const device = stage.device('seat:1', { board: 'tokoch' });
      await device.whenSynced();
      addSlices(device.doc, [{ key: '1.late', name: 'Суу', emblem: '' }]);
      await device.whenSaved();
      await until(() => device.doc.getMap('late').has('slices/1.late'), 'it is marked');
      expect(device.doc.getMap('believed').size).toBe(0);
    },
    { guarded: true, hub: new TestHub() },
  )();
});

it('no device writes into the root of late work', async () => {
  for (const board of ['map', 'venn-all', 'tokoch'])
    await onStage(
      async (stage) => {
        const device = stage.device('facilitator', { board });
        await device.whenSynced();
        device.doc.getMap('late').set('ink/1.a', 1);
        await until(() => device.verdicts.length > 0, 'it is refused');
        expect(device.verdicts[0]?.code, board).toBe('board.server-only');
      },
      { guarded: true, hub: new TestHub() },
    )();
});
