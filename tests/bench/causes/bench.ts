import path from 'node:path';
import type { Page } from 'playwright-core';
import { ky as causes } from '../../../client/methods/causes/strings/ky.ts';
import { ky as screens } from '../../../client/screens/strings/desk/ky.ts';
import { joinFrom } from '../../e2e/people.ts';
import { openHall, pathOf, type Hall } from '../../kit/hall.ts';
import { CAUSES, longTables, type Tables } from './tables.ts';
import { hear, scroll, type } from './typing.ts';

/** How many times slower than the machine that measures: as it is, a small laptop, and a cheap phone's processor. */
const SLOWER = [1, 4, 6] as const;

interface Options {
  readonly quick: boolean;
  readonly say: (line: string) => void;
}

type Work = (page: Page, slower: number, tables: Tables) => Promise<object>;

/** A screen with what is done on it. */
interface Place {
  readonly open: (hall: Hall, tables: Tables) => Promise<Page>;
  readonly works: Readonly<Record<string, Work>>;
}

const cells = (page: Page) => page.getByRole('textbox', { name: causes.cell(causes.columns.causes) });

/** Puts the caret behind the last letter of the cause in the middle. */
async function caretInMiddle(page: Page): Promise<Page> {
  const cell = cells(page).nth(CAUSES / 2);
  await cell.waitFor();
  await cell.focus();
  await cell.press('End');
  return page;
}

async function desk(hall: Hall, { made }: Tables): Promise<Page> {
  const { page } = await hall.open('conductor', pathOf(made.urls.recorder));
  await cells(page).last().waitFor();
  return caretInMiddle(page);
}

const atDesk = { typing: type, 'letters of another': hear, scrolling: scroll };

/** The screens of a focus group that show a long table. */
const PLACES: Readonly<Record<string, Place>> = {
  'desk, cards': { open: desk, works: atDesk },
  'desk, list': {
    async open(hall, tables) {
      const page = await desk(hall, tables);
      await page.locator('label').filter({ hasText: screens.conductor.list }).click();
      await page.getByRole('table', { name: causes.sheet, exact: true }).waitFor();
      return caretInMiddle(page);
    },
    works: atDesk,
  },
  tablet: {
    async open(hall, { made, seat }) {
      const { page } = await joinFrom(hall, 'tablet', made.joinCode, '1');
      await seat('1');
      await cells(page).last().waitFor();
      return caretInMiddle(page);
    },
    works: atDesk,
  },
  wall: {
    async open(hall, { made, problem }) {
      const { page } = await hall.open('projector', pathOf(made.urls.projector));
      await page.getByRole('heading', { name: problem }).waitFor();
      return page;
    },
    works: { 'letters of another': hear },
  },
};

/** Typing into a table with sixty causes, beside two more of them, and scrolling through it: desk, list, tablet and wall. */
export async function causesBench({ quick, say }: Options): Promise<Record<string, unknown>> {
  const hall = await openHall({ clientDir: path.join(process.cwd(), 'dist', 'client') });
  try {
    const found: Record<string, Record<string, unknown>> = {};
    for (const [name, { open, works }] of Object.entries(PLACES)) {
      const tables = await longTables(hall);
      const page = await open(hall, tables);
      for (const slower of quick ? [6] : SLOWER)
        for (const [work, does] of Object.entries(works)) {
          const cost = await does(page, slower, tables);
          say(`${name}, ${work}, ${slower}x slower: ${JSON.stringify(cost)}`);
          found[name] = { ...found[name], [`${work}, ${slower}x slower`]: cost };
        }
      await page.context().close();
      tables.device.close();
    }
    return { causes: { causes: CAUSES, tables: 3, ...found } };
  } finally {
    await hall.close();
  }
}
