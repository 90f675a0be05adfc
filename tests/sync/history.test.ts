import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { boardName } from '../kit/syncServer.ts';
import { fingerprint } from '../kit/syncClient.ts';
import { onStage, type SyncStage } from '../kit/syncStage.ts';
import { until } from '../kit/until.ts';

const document = boardName('map');
const marks = (doc: Y.Doc): unknown => doc.getMap('marks').toJSON();

/** A stage whose clock a test moves by hand. */
const onClock = (run: (stage: SyncStage, clock: { now: number }) => Promise<void>) => {
  const clock = { now: 1_000_000 };
  return onStage((stage) => run(stage, clock), { clock: () => clock.now });
};

const record = (fields: Readonly<Record<string, unknown>>): Y.Map<unknown> => new Y.Map(Object.entries(fields));

describe('history', () => {
  it(
    'says who wrote when, and shows the board as it was',
    onClock(async (stage, clock) => {
      const [one, two] = await stage.seats(2);
      if (one === undefined || two === undefined) throw new Error('no devices');
      one.doc.getMap('marks').set('1.a', 'first');
      await one.whenSaved();
      clock.now += 60_000;
      two.doc.getMap('marks').set('2.a', 'second');
      await two.whenSaved();
      clock.now += 60_000;
      await stage.server.live.transact([document], () => ({
        writes: [{ document, by: 'facilitator', write: (doc) => doc.getMap('marks').delete('1.a') }],
        answer: null,
      }));
      expect(await stage.server.live.moments(document)).toEqual([
        { at: 1_000_000, by: 'seat:1' },
        { at: 1_060_000, by: 'seat:2' },
        { at: 1_120_000, by: 'facilitator' },
      ]);
      const at = (time: number) => stage.server.live.contentAt(document, time, marks);
      expect(await at(999_999)).toEqual({});
      expect(await at(1_000_000)).toEqual({ '1.a': 'first' });
      expect(await at(1_119_999)).toEqual({ '1.a': 'first', '2.a': 'second' });
      expect(await at(Number.MAX_SAFE_INTEGER)).toEqual({ '2.a': 'second' });
    }),
  );

  it(
    'brings an earlier moment back as a new edit, which can be taken back too',
    onClock(async (stage, clock) => {
      const [one] = await stage.seats(1);
      if (one === undefined) throw new Error('no device');
      const objects = one.doc.getMap<Y.Map<unknown>>('objects');
      one.doc.transact(() => {
        objects.set('1.a', record({ pos: [1, 2], note: new Y.Text('суу') }));
        objects.set('1.b', record({ pos: [3, 4] }));
        one.doc.getMap('ink').set('1.s', Uint8Array.of(1, 2, 3));
      });
      await one.whenSaved();
      const then = clock.now;
      clock.now += 60_000;
      one.doc.transact(() => {
        objects.get('1.a')?.set('pos', [9, 9]);
        const note = objects.get('1.a')?.get('note');
        if (note instanceof Y.Text) note.insert(0, 'таза ');
        objects.delete('1.b');
        objects.set('1.c', record({ pos: [5, 6] }));
        one.doc.getMap('ink').delete('1.s');
      });
      await one.whenSaved();
      const later = clock.now;
      const before = await stage.server.live.read(document, (doc) => doc.getMap('objects').toJSON());
      clock.now += 60_000;
      await stage.server.live.restore(document, { at: then, by: 'facilitator' });
      const now = await stage.server.live.read(document, (doc) => [
        doc.getMap('objects').toJSON(),
        doc.getMap('ink').toJSON(),
      ]);
      expect(now).toEqual([
        { '1.a': { pos: [1, 2], note: 'суу' }, '1.b': { pos: [3, 4] } },
        { '1.s': Uint8Array.of(1, 2, 3) },
      ]);
      await until(() => objects.has('1.b') && !objects.has('1.c'), 'the device follows');
      clock.now += 60_000;
      await stage.server.live.restore(document, { at: later, by: 'facilitator' });
      expect(await stage.server.live.read(document, (doc) => doc.getMap('objects').toJSON())).toEqual(before);
      expect((await stage.server.live.moments(document)).map(({ by }) => by)).toEqual([
        'seat:1',
        'seat:1',
        'facilitator',
        'facilitator',
      ]);
      const late = stage.device('seat:2');
      await late.whenSynced();
      await until(() => fingerprint(late.doc) === fingerprint(one.doc), 'all are equal');
    }),
  );

  it(
    'takes back what one seat did since a moment, and leaves what others did to it since',
    onClock(async (stage, clock) => {
      const [one, two] = await stage.seats(2);
      if (one === undefined || two === undefined) throw new Error('no devices');
      const [mine, theirs] = [one, two].map(({ doc }) => doc.getMap<Y.Map<unknown>>('objects'));
      if (mine === undefined || theirs === undefined) throw new Error('no objects');
      mine.set('1.old', record({ pos: [1, 1], note: new Y.Text('суу') }));
      theirs.set('2.old', record({ pos: [2, 2] }));
      await Promise.all([one.whenSaved(), two.whenSaved()]);
      await until(() => mine.has('2.old') && theirs.has('1.old'), 'both see both');
      const then = clock.now;
      clock.now += 60_000;
      mine.get('2.old')?.set('pos', [7, 7]);
      mine.get('1.old')?.set('pos', [8, 8]);
      mine.set('1.new', record({ pos: [9, 9] }));
      mine.set('1.helped', record({ pos: [3, 3] }));
      one.doc.getMap('ink').set('1.s', Uint8Array.of(1, 2, 3));
      await one.whenSaved();
      await until(() => theirs.has('1.helped'), 'the other sees it');
      theirs.get('1.helped')?.set('name', 'булак');
      theirs.get('1.old')?.set('pos', [5, 5]);
      theirs.set('2.new', record({ pos: [4, 4] }));
      await two.whenSaved();
      await stage.server.live.restore(document, { at: then, by: 'facilitator', whose: 'seat:1' });
      const left = await stage.server.live.read(document, (doc) => ({
        ...doc.getMap('objects').toJSON(),
        ink: doc.getMap('ink').toJSON(),
      }));
      expect(left).toEqual({
        '1.old': { pos: [5, 5], note: 'суу' },
        '2.old': { pos: [2, 2] },
        '2.new': { pos: [4, 4] },
        '1.helped': { pos: [3, 3], name: 'булак' },
        ink: {},
      });
      await until(() => !mine.has('1.new') && !theirs.has('1.new'), 'the devices follow');
    }),
  );
});
