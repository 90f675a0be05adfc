import { describe, expect, it } from 'vitest';
import type { Actor } from '../../shared/domain/role.ts';
import type { Command } from '../../shared/sync/room.ts';
import { createCommandRunner } from '../../server/sync/index.ts';
import { boardName, SESSION } from '../kit/syncServer.ts';
import { onStage, type SyncStage } from '../kit/syncStage.ts';
import { until } from '../kit/until.ts';

const facilitator: Actor = { role: 'facilitator', seat: null, sex: null, tables: [] };
const seat: Actor = { role: 'participant', seat: '7', sex: null, tables: [] };

/** Counts on the map, tells leaders, and reveals something. */
const count: Command = {
  name: 'test.count',
  roles: ['facilitator'],
  parse: (args) =>
    typeof args === 'object' && args !== null && 'by' in args && typeof args.by === 'number' ? args.by : null,
  boards: () => ['map'],
  run: ({ args, docs, now, fresh, actor }) => {
    const before = docs.get('map')?.getMap('marks').get('s.count');
    const after = (typeof before === 'number' ? before : 0) + Number(args);
    if (after > 100) return { ok: false, code: 'board.full' };
    return {
      ok: true,
      writes: [{ board: 'map', write: (doc) => doc.getMap('marks').set('s.count', after) }],
      facts: [{ fact: 'reveal', what: 'count', on: true }],
      tell: { after },
      answer: { after, now, id: fresh(), role: actor.role },
    };
  },
};

const runnerOn = (stage: SyncStage) =>
  createCommandRunner({
    live: stage.server.live,
    hub: stage.server.hub,
    clock: () => 5,
    fresh: () => 'x'.repeat(16),
    commands: [count],
  });

const request = (args: unknown, more = {}) => ({
  session: SESSION,
  name: 'test.count',
  args,
  actor: facilitator,
  ...more,
});

describe('commands', () => {
  it(
    'write their boards and the session’s facts together, answer, and tell the leaders',
    onStage(async (stage) => {
      const { run } = runnerOn(stage);
      const leader = stage.device('facilitator', { board: '' });
      const other = stage.device('seat:1', { board: '' });
      const watcher = stage.device('seat:1');
      await Promise.all([leader.whenSynced(), other.whenSynced(), watcher.whenSynced()]);
      expect(await run(request({ by: 2 }))).toEqual({
        ok: true,
        answer: { after: 2, now: 5, id: 'x'.repeat(16), role: 'facilitator' },
      });
      await until(() => watcher.doc.getMap('marks').get('s.count') === 2, 'the board shows it');
      await until(() => leader.progress.some(({ name }) => name === 'test.count'), 'the leader is told');
      expect(other.progress.some(({ name }) => name === 'test.count')).toBe(false);
      expect(
        JSON.stringify(await stage.server.live.read(boardName(''), (doc) => doc.getMap('revealed').toJSON())),
      ).toContain('count');
      expect((await stage.server.live.moments(boardName('map'))).map(({ by }) => by)).toEqual(['facilitator']);
    }),
  );

  it(
    'run one after another, each on what the one before left',
    onStage(async (stage) => {
      const { run } = runnerOn(stage);
      const outcomes = await Promise.all(Array.from({ length: 12 }, () => run(request({ by: 10 }))));
      expect(outcomes.filter(({ ok }) => ok)).toHaveLength(10);
      expect(await stage.server.live.read(boardName('map'), (doc) => doc.getMap('marks').get('s.count'))).toBe(100);
    }),
  );

  it.each([
    ['an unknown name', { name: 'test.other' }, { by: 1 }, 'command.unknown'],
    ['a role that may not', { actor: seat }, { by: 1 }, 'command.not-allowed'],
    ['arguments of another shape', {}, { by: 'many' }, 'command.arguments'],
    ['a step that is not active any more', { expect: 'gallery' }, { by: 1 }, 'command.moved-on'],
    ['what the room refuses', {}, { by: 101 }, 'board.full'],
  ])('are refused for %s, and nothing is written', (_name, more, args, code) =>
    onStage(async (stage) => {
      expect(await runnerOn(stage).run(request(args, more))).toEqual({ ok: false, code });
      expect(await stage.server.live.moments(boardName('map'))).toEqual([]);
    })(),
  );
});
