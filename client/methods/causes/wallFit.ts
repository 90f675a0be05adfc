import { useLayoutEffect, type RefObject } from 'react';

/** Sizes of the wall's rows, px of its 1920 × 1080 page, largest first; the last still reads from the back of a hall (DESIGN.md §2). */
const SIZES = [72, 64, 56, 50, 44, 40, 36] as const;

const overflows = (list: HTMLElement): boolean =>
  list.scrollHeight > list.clientHeight + 1 || list.scrollWidth > list.clientWidth + 1;

const rowsOf = (list: HTMLElement): HTMLElement[] => [
  ...list.querySelectorAll<HTMLElement>(':scope > li, :scope > table > tbody > tr'),
];

/** Hides rows from one end until the rest stands whole, and lets the heading say how many of all are shown. */
function hideBeyond(list: HTMLElement, keepEnd: boolean): void {
  const rows = rowsOf(list);
  if (!keepEnd) rows.reverse();
  let shown = rows.length;
  for (const row of rows.slice(0, -1)) {
    if (!overflows(list)) break;
    row.hidden = true;
    shown -= 1;
  }
  if (shown < rows.length) list.dataset['shown'] = `${shown} / ${rows.length}`;
}

/** Gives all lists and grids the largest type in which all of them stand whole; rows that do not fit in the least are hidden. */
function fit(container: HTMLElement, keepEnd: boolean): void {
  const lists = [...container.querySelectorAll<HTMLElement>('ul, [data-fit]')];
  for (const list of lists) {
    delete list.dataset['shown'];
    for (const row of rowsOf(list)) row.hidden = false;
  }
  for (const size of SIZES) {
    container.style.fontSize = `${size}px`;
    if (!lists.some(overflows)) return;
  }
  for (const list of lists) hideBeyond(list, keepEnd);
}

/**
 * Type on the wall grows and shrinks with what is shown.
 * @param keepEnd while a column is filled its newest rows stay; else the first ones
 */
export function useWallFit(container: RefObject<HTMLElement | null>, keepEnd: boolean): void {
  // After every drawing: rows, columns and words may all have changed.
  useLayoutEffect(() => {
    const element = container.current;
    if (element === null) return undefined;
    let gone = false;
    fit(element, keepEnd);
    // The first measure may have been taken with another letter's widths.
    void document.fonts.ready.then(() => {
      if (!gone) fit(element, keepEnd);
    });
    return () => {
      gone = true;
    };
  });
}
