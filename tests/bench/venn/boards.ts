import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { keyFor } from '../../../shared/domain/key.ts';
import { addOrganisation, changeOrganisation, placeCircles } from '../../../shared/methods/venn/index.ts';
import { openDevice } from '../../demo/seat.ts';
import { ky as venn } from '../../../client/methods/venn/strings/ky.ts';
import { joinFrom } from '../../e2e/people.ts';
import { deviceOf, SIZES } from '../../kit/browser.ts';
import type { Hall } from '../../kit/hall.ts';
import { crowd, LOOK } from './crowd.ts';

/** A board under measurement. */
export interface Board {
  readonly page: Page;
  /** Where a place of the diagram lies on the screen. */
  readonly spot: (x: number, y: number) => readonly [number, number];
  /** Resolves once the page has taken the circle's move; otherwise nothing was measured. */
  readonly moved: () => Promise<void>;
}

/** Sixty circles as anybody would first draw them, built here. */
export async function naivePage(browser: Browser): Promise<Board> {
  const made = await build({
    root: process.cwd(),
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'chrome80',
      rolldownOptions: { input: 'tests/bench/venn/naive.tsx', output: { format: 'iife' } },
    },
  });
  const outputs = Array.isArray(made) ? made : 'output' in made ? [made] : [];
  const script = outputs.flatMap(({ output }) => output).find((each) => each.type === 'chunk');
  if (script?.type !== 'chunk') throw new Error('The naive board could not be built.');
  const context = await deviceOf(browser, 'tablet');
  const page = await context.newPage();
  await page.setContent(
    '<!doctype html><meta name="viewport" content="width=device-width"><style>body{margin:0}</style><div id="root"></div>',
  );
  await page.addScriptTag({ content: script.code });
  await page.locator('canvas').first().waitFor();
  const scale = SIZES.tablet.width / LOOK.width;
  return {
    page,
    spot: (x, y) => [x * scale, y * scale],
    moved: () => page.locator('[data-moved]').first().waitFor({ state: 'attached' }),
  };
}

/** A participant's tablet as it is built and shipped, with the whole session behind it. */
export async function oursPage(hall: Hall): Promise<Board> {
  const made = await hall.api.makeSession({ village: 'X', language: 'ky' });
  const command = (name: string, args: unknown) =>
    hall.api.command(made.sessionId, made.tokens.facilitator, { name, args });
  await command('step.go', { step: 's.venn' });
  const device = await openDevice(hall.server.url, `session/${made.sessionId}/venn-all`, made.tokens.facilitator);
  for (const { id, name, size, x, y } of crowd()) {
    const key = keyFor('f', id);
    addOrganisation(device.doc, key, { name });
    changeOrganisation(device.doc, key, { size });
    placeCircles(device.doc, [{ id: key, pos: [x + LOOK.x, y + LOOK.y] }]);
  }
  await device.whenSaved();
  device.close();
  await command('step.moment', { moment: 'place' });
  const { page } = await joinFrom(hall, 'tablet', made.joinCode, '5');
  const board = page.getByRole('application', { name: venn.board });
  await board.waitFor();
  await page.getByRole('button', { name: venn.fit, exact: true }).tap();
  const box = await board.boundingBox();
  if (box === null) throw new Error('The diagram is not on the screen.');
  const scale = Math.min(box.width / LOOK.width, box.height / LOOK.height);
  const [left, top] = [(box.width - LOOK.width * scale) / 2, (box.height - LOOK.height * scale) / 2];
  return {
    page,
    spot: (x, y) => [box.x + left + x * scale, box.y + top + y * scale],
    moved: () => page.getByRole('button', { name: venn.back, exact: true }).waitFor(),
  };
}
