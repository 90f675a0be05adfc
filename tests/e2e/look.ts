import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds on the page, one line a finding. */
export async function violationsOf(page: Page): Promise<string[]> {
  // Evaluated, not added as a script: the page's policy allows its own scripts only.
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe: loaded } = window as unknown as {
      axe: {
        run: (
          options: object,
        ) => Promise<{ violations: { id: string; nodes: { target: string[]; failureSummary?: string }[] }[] }>;
      };
    };
    const { violations } = await loaded.run({ resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
  });
}

/** Controls of a pocket that are smaller than a finger: less than 48 px in either direction. */
export const smallTargets = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLElement>(
        'button, a[href], select, textarea, input:not([type=radio]):not([type=checkbox])',
      ),
    ]
      .filter((each) => each.checkVisibility() && !each.closest('[hidden], [inert]'))
      .map((each) => ({ each, box: each.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && (box.width < 47.5 || box.height < 47.5))
      .map(
        ({ each, box }) =>
          `${each.getAttribute('aria-label') ?? each.textContent}: ${Math.round(box.width)} × ${Math.round(box.height)}`,
      ),
  );

interface WallText {
  readonly text: string;
  readonly size: number;
  readonly box: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
}

/** Every piece of text a person sees on the wall, with its size and place. */
const wallTexts = (page: Page): Promise<WallText[]> =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: WallText[] = [];
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const text = node.textContent?.trim() ?? '';
      const parent = node.parentElement;
      if (
        text === '' ||
        parent === null ||
        !parent.checkVisibility({ opacityProperty: true, visibilityProperty: true })
      )
        continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const { left, top, right, bottom } = range.getBoundingClientRect();
      // What is there for screen readers alone is clipped to nothing.
      const clipped = parent.getBoundingClientRect().width <= 1;
      if (clipped || right - left <= 1) continue;
      found.push({ text, size: parseFloat(getComputedStyle(parent).fontSize), box: { left, top, right, bottom } });
    }
    return found;
  });

/** What cannot be read from the back of the hall: text under 32 px, labels over each other, text cut off by the edge. */
export async function unreadable(page: Page): Promise<string[]> {
  const texts = await wallTexts(page);
  const size = page.viewportSize() ?? { width: 0, height: 0 };
  const small = texts.filter((each) => each.size < 32).map((each) => `small: ${each.text} (${each.size} px)`);
  const cut = texts
    .filter(({ box }) => box.left < -1 || box.top < -1 || box.right > size.width + 1 || box.bottom > size.height + 1)
    .map((each) => `cut off: ${each.text}`);
  const over: string[] = [];
  texts.forEach((a, index) => {
    for (const b of texts.slice(index + 1)) {
      const wide = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
      const high = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
      // Lines of neighbouring texts may touch with their empty leading.
      if (wide > 2 && high > 0.25 * Math.min(a.size, b.size)) over.push(`over each other: ${a.text} / ${b.text}`);
    }
  });
  return [...small, ...cut, ...over];
}

/** Text that sticks out of the screen sideways. */
export const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - window.innerWidth));

/** Short words that stand in two lines: nobody reads letters under each other. */
export const brokenWords = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node !== null; node = texts.nextNode())
      for (const { 0: word, index } of (node.textContent ?? '').matchAll(/\p{L}{2,12}(?!\p{L})/gu)) {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        const lines = new Set(Array.from(range.getClientRects(), ({ top }) => Math.round(top)));
        if (lines.size > 1 && !word.includes('\u00AD')) found.push(word);
      }
    return found;
  });
