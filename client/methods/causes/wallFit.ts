import { useLayoutEffect, useRef, type RefObject } from 'react';
import { greatest } from './greatest.ts';

/** Sizes of the wall's rows, px of its 1920 × 1080 page, least first; that still reads from the back of a hall (DESIGN.md §2). */
const SIZES = [36, 40, 44, 50, 56, 64, 72] as const;
/** Milliseconds without a letter after which type may grow again and hidden rows come back. */
const PAUSE = 400;

const overflows = (list: HTMLElement): boolean =>
  list.scrollHeight > list.clientHeight + 1 || list.scrollWidth > list.clientWidth + 1;

const rowsOf = (list: HTMLElement): HTMLElement[] => [
  ...list.querySelectorAll<HTMLElement>(':scope > li, :scope > table > tbody > tr'),
];

const listsIn = (container: HTMLElement): HTMLElement[] => [
  ...container.querySelectorAll<HTMLElement>('ul, [data-fit]'),
];

/** Shows so many rows of a list, the last or the first ones. */
function showRows(rows: readonly HTMLElement[], count: number, keepEnd: boolean): void {
  rows.forEach((row, at) => {
    const hidden = keepEnd ? at < rows.length - count : at >= count;
    if (row.hidden !== hidden) row.hidden = hidden;
  });
}

/** Shows as many rows as stand whole, and lets the heading say how many of all they are. */
function hideBeyond(list: HTMLElement, keepEnd: boolean): void {
  const rows = rowsOf(list);
  const before = Number.parseInt(list.dataset['shown'] ?? '', 10) || rows.length;
  const shown = greatest(rows.length, before, (count) => {
    showRows(rows, count, keepEnd);
    return !overflows(list);
  });
  showRows(rows, shown, keepEnd);
  if (shown < rows.length) list.dataset['shown'] = `${shown} / ${rows.length}`;
  else delete list.dataset['shown'];
}

/** Gives all lists and grids the largest type in which all of them stand whole; rows that do not fit in the least are hidden. */
function fit(container: HTMLElement, keepEnd: boolean): void {
  const lists = listsIn(container);
  const before = SIZES.findIndex((size) => container.style.fontSize === `${size}px`) + 1;
  for (const list of lists) for (const row of rowsOf(list)) row.hidden = false;
  const standIn = (count: number): boolean => {
    container.style.fontSize = `${SIZES[count - 1] ?? SIZES[0]}px`;
    return !lists.some(overflows);
  };
  if (!standIn(1)) {
    for (const list of lists) hideBeyond(list, keepEnd);
    return;
  }
  for (const list of lists) delete list.dataset['shown'];
  standIn(greatest(SIZES.length, before, standIn));
}

/**
 * Type on the wall grows and shrinks with what is shown. While letters come in, it is measured anew only when something
 * does not stand whole any more; after a pause, whether there is room for more.
 * @param keepEnd while a column is filled its newest rows stay; else the first ones
 */
export function useWallFit(container: RefObject<HTMLElement | null>, keepEnd: boolean): void {
  const fitted = useRef(false);
  // After every drawing: rows, columns and words may all have changed.
  useLayoutEffect(() => {
    const element = container.current;
    if (element === null) return undefined;
    let gone = false;
    const fitNow = (): void => {
      if (!gone) fit(element, keepEnd);
    };
    if (!fitted.current || listsIn(element).some(overflows)) fitNow();
    fitted.current = true;
    const later = setTimeout(fitNow, PAUSE);
    // The first measure may have been taken with another letter's widths.
    if (document.fonts.status !== 'loaded') void document.fonts.ready.then(fitNow);
    return () => {
      gone = true;
      clearTimeout(later);
    };
  });
}
