import { spawnSync } from 'node:child_process';
import { mkdtempSync, mkdirSync, rmSync, writeFileSync, cpSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const cruise = (cwd: string, folders: string[]) => {
  const done = spawnSync(
    process.execPath,
    [
      path.join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs'),
      '--config',
      path.join(root, '.dependency-cruiser.cjs'),
      '--output-type',
      'json',
      ...folders,
    ],
    { cwd, encoding: 'utf8', maxBuffer: 1 << 28 },
  );
  return JSON.parse(done.stdout) as {
    summary: { totalCruised: number; violations: { rule: { name: string }; from: string; to: string }[] };
  };
};

/** Milliseconds: the cruiser reads the whole tree, on a machine that may be busy with other tests. */
const CRUISE = 300_000;

it(
  'the walls of the house stand, and the cruiser really looked',
  () => {
    const { summary } = cruise(root, ['client', 'server', 'shared']);
    expect(summary.violations.map((each) => `${each.rule.name}: ${each.from} → ${each.to}`)).toEqual([]);
    expect(summary.totalCruised).toBeGreaterThan(40);
  },
  CRUISE,
);

it(
  'a method that reads another method, and a drawer, are caught',
  () => {
    const house = mkdtempSync(path.join(root, 'dist/walls-'));
    try {
      for (const room of ['shared/methods/venn', 'shared/methods/map', 'client/ui', 'server/sync'])
        mkdirSync(path.join(house, room), { recursive: true });
      cpSync(path.join(root, 'tsconfig.json'), path.join(house, 'tsconfig.json'));
      writeFileSync(path.join(house, 'shared/methods/map/ink.ts'), 'export const ink = 1;\n');
      writeFileSync(path.join(house, 'shared/methods/venn/relation.ts'), "export { ink } from '../map/ink.ts';\n");
      writeFileSync(path.join(house, 'client/ui/helpers.ts'), "export * from '../../server/sync/room.ts';\n");
      writeFileSync(path.join(house, 'server/sync/room.ts'), 'export const room = 1;\n');
      const rules = new Set(
        cruise(house, ['client', 'server', 'shared']).summary.violations.map((each) => each.rule.name),
      );
      expect(rules).toContain('method-rooms-are-sealed');
      expect(rules).toContain('client-and-server-never-meet');
    } finally {
      rmSync(house, { recursive: true, force: true });
    }
  },
  CRUISE,
);
