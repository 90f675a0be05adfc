import type { Page } from 'playwright-core';
import { ky as causes } from '../../client/methods/causes/strings/ky.ts';
import type { Column, What } from '../../shared/methods/causes/index.ts';
import type { HallDevice } from '../kit/hall.ts';

/** The words of the table, as the people in the hall read them. */
export const table = causes;

const columnOf = (page: Page, column: Column) =>
  page.getByRole('region', { name: causes.columns[column], exact: true });

/** Goes to a column: on a hand device by the path of marks, else it is there. */
export async function goToColumn({ page }: HallDevice, column: Column): Promise<void> {
  const mark = page.getByRole('button', { name: new RegExp(`^[1-4]\\. ${causes.columns[column]}$`) });
  const region = columnOf(page, column);
  await region.or(mark).first().waitFor();
  if (!(await region.isVisible())) await mark.click();
  await region.waitFor();
}

/** The button below a column, whatever it asks now. */
export const addButton = ({ page }: HallDevice, column: Column) =>
  columnOf(page, column).getByRole('button', {
    name: new RegExp(`^(${causes.ask[column].replace('?', '\\?')}|${causes.another[column]})$`),
  });

/** Writes one answer after another: press, and type into the cell that opens. */
export async function answer(device: HallDevice, column: Column, texts: readonly string[]): Promise<void> {
  const { page } = device;
  await goToColumn(device, column);
  for (const text of texts) {
    await addButton(device, column).click();
    await page.locator('textarea:focus').waitFor();
    await page.keyboard.insertText(text);
  }
}

/** Asks "why?" of a cause and answers. */
export async function deeper({ page }: HallDevice, cause: string, texts: readonly string[]): Promise<void> {
  for (const text of texts) {
    await page.getByRole('button', { name: causes.whyBelow(cause), exact: true }).click();
    await page.locator('textarea:focus').waitFor();
    await page.keyboard.type(text);
  }
}

/** Opens the sheet of a row, presses one of its choices and closes it. */
export async function tell({ page }: HallDevice, row: string, choice: string): Promise<void> {
  await page.getByRole('button', { name: causes.actions(row), exact: true }).click();
  const sheet = page.getByRole('dialog');
  await sheet.locator('label').filter({ hasText: choice }).first().click();
  await page.keyboard.press('Escape');
  await sheet.waitFor({ state: 'detached' });
}

interface Gift {
  /** A word of the sheet, or somebody else by name. */
  readonly who: string;
  readonly what: What;
  readonly text: string;
}

/** Says who gives what, agreed by all: in the cell of the grid, or on a phone under the chosen giver. */
export async function give(device: HallDevice, { who, what, text }: Gift): Promise<void> {
  const { page } = device;
  await goToColumn(device, 'contributions');
  const region = columnOf(page, 'contributions');
  const chip = region.locator('label').filter({ hasText: new RegExp(`^${who}$`) });
  if ((await chip.count()) > 0) await chip.click();
  const cell = region.getByRole('button', { name: causes.give(who, causes.what[what]), exact: true });
  if ((await cell.count()) > 0) await cell.click();
  else await nameGiver(page, who, what);
  await page.locator('textarea:focus').waitFor();
  await page.keyboard.insertText(text);
  await region.getByRole('button', { name: causes.agree(text), exact: true }).click();
  await region.getByRole('button', { name: causes.agree(text), exact: true, pressed: true }).waitFor();
}

async function nameGiver(page: Page, who: string, what: What): Promise<void> {
  await columnOf(page, 'contributions').getByRole('button', { name: causes.addGiver, exact: true }).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByRole('textbox', { name: causes.otherGiver }).fill(who);
  await sheet
    .locator('label')
    .filter({ hasText: new RegExp(`^${causes.what[what]}$`) })
    .click();
  await sheet.getByRole('button', { name: causes.add, exact: true }).click();
  await sheet.waitFor({ state: 'detached' });
}
