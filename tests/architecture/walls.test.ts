import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

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

/** An import that each wall must stop, as files of the house or packages; null: a file that nobody imports. */
const OFFENCES: Readonly<Record<string, readonly (readonly [from: string, to: string | null])[]>> = {
  'no-cycles': [
    ['client/ui/egg.ts', 'client/ui/hen.ts'],
    ['client/ui/hen.ts', 'client/ui/egg.ts'],
  ],
  'no-orphans': [['client/ui/alone.ts', null]],
  'shared-is-the-floor': [['shared/domain/a.ts', 'client/ui/b.ts']],
  'client-and-server-never-meet': [['client/ui/a.ts', 'server/store/b.ts']],
  'server-and-client-never-meet': [['server/store/a.ts', 'client/ui/b.ts']],
  'server-names-no-method': [['server/sync/a.ts', 'shared/methods/venn/index.ts']],
  'shared-rooms-do-not-look-up': [['shared/notes/a.ts', 'shared/session/b.ts']],
  'the-ground-knows-no-wire': [['shared/domain/a.ts', 'shared/sync/b.ts']],
  'client-ground-is-sealed': [['client/canvas/a.ts', 'client/ui/b.ts']],
  'views-do-not-look-up': [['client/methods/map/a.ts', 'client/screens/b.ts']],
  'screens-do-not-look-up': [['client/screens/a.ts', 'client/app/b.ts']],
  'store-and-exports-know-no-other-room': [['server/store/a.ts', 'server/sync/b.ts']],
  'sync-knows-no-hub': [['server/sync/a.ts', 'server/hub/b.ts']],
  'hub-knows-no-http': [['server/hub/a.ts', 'server/http/b.ts']],
  'nothing-imports-tests': [['client/ui/a.ts', 'tests/kit/b.ts']],
  'method-rooms-are-sealed': [['shared/methods/venn/a.ts', 'shared/methods/map/index.ts']],
  'never-past-a-face': [['client/screens/a.ts', 'shared/methods/map/ink.ts']],
  'views-are-sealed': [['client/methods/map/a.ts', 'client/methods/venn/index.tsx']],
  'views-see-their-own-method': [['client/methods/map/a.ts', 'shared/methods/venn/index.ts']],
  'views-show-one-face': [['client/screens/a.ts', 'client/methods/map/Board.tsx']],
  'method-rooms-do-not-look-up': [['shared/methods/map/a.ts', 'shared/session/b.ts']],
  'ui-knows-no-domain': [['client/ui/a.ts', 'shared/session/b.ts']],
  'canvas-knows-no-method': [['client/canvas/a.ts', 'shared/methods/map/index.ts']],
  'yjs-lives-in-doc-files': [['shared/notes/a.ts', 'yjs']],
  'validators-live-in-schema-files': [['shared/notes/a.ts', 'valibot']],
  'maths-stays-pure': [['shared/geometry/a.ts', 'react']],
  'no-drawers': [['client/ui/a.ts', 'client/ui/helpers.ts']],
};

/** How a file names another, or a package. */
function nameOf(from: string, to: string): string {
  if (!to.includes('/')) return to;
  const way = path.relative(path.dirname(from), to);
  return way.startsWith('.') ? way : `./${way}`;
}

/** A house in which each wall is broken, and nothing else stands. */
function brokenHouse(): string {
  mkdirSync(path.join(root, 'dist'), { recursive: true });
  const house = mkdtempSync(path.join(root, 'dist/walls-'));
  cpSync(path.join(root, 'tsconfig.json'), path.join(house, 'tsconfig.json'));
  const lines = new Map<string, string[]>();
  for (const [from, to] of Object.values(OFFENCES).flat()) {
    lines.set(from, [...(lines.get(from) ?? []), to === null ? '' : `import '${nameOf(from, to)}';`]);
    if (to?.includes('/') === true && !lines.has(to)) lines.set(to, ['export {};']);
  }
  for (const [file, text] of lines) {
    mkdirSync(path.join(house, path.dirname(file)), { recursive: true });
    writeFileSync(path.join(house, file), text.join('\n'));
  }
  return house;
}

describe('each wall', () => {
  let house: string;
  let caught: ReturnType<typeof cruise>['summary']['violations'];
  beforeAll(() => {
    house = brokenHouse();
    caught = cruise(house, ['client', 'server', 'shared', 'tests']).summary.violations;
  }, CRUISE);
  afterAll(() => rmSync(house, { recursive: true, force: true }));

  it.each(Object.entries(OFFENCES))('%s stops who goes through it', (name, offences) => {
    const seen = caught.filter(({ rule }) => rule.name === name);
    // One is enough: a cycle is told once, from whichever end the cruiser came.
    const stopped = offences.filter(([from, to]) =>
      seen.some((each) => each.from === from && (to === null || each.to === to || each.to.includes(`/${to}/`))),
    );
    expect(stopped).not.toEqual([]);
  });

  it('is tried here', () => {
    const { forbidden } = createRequire(import.meta.url)('../../.dependency-cruiser.cjs') as {
      readonly forbidden: readonly { readonly name: string }[];
    };
    expect(Object.keys(OFFENCES).sort()).toEqual(forbidden.map(({ name }) => name).sort());
  });
});
