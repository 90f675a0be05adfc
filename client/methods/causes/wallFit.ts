import { useEffect, useLayoutEffect, useState, type RefObject } from 'react';

/** Sizes of the wall's rows, px of its 1920 × 1080 page, largest first; the last still reads from the back of a hall. */
const SIZES = [72, 64, 56, 50, 44, 40, 36, 32] as const;

const overflows = (list: HTMLElement): boolean => list.scrollHeight > list.clientHeight + 1;

const rowsOf = (list: HTMLElement): HTMLElement[] => [...list.querySelectorAll<HTMLElement>(':scope > li')];

/** Hides rows from one end until the rest stands whole; how many are hidden. */
function hideBeyond(list: HTMLElement, keepEnd: boolean): number {
  const rows = rowsOf(list);
  if (!keepEnd) rows.reverse();
  let hidden = 0;
  for (const row of rows.slice(0, -1)) {
    if (!overflows(list)) break;
    row.hidden = true;
    hidden += 1;
  }
  return hidden;
}

/** Gives all lists the largest type in which all of them stand whole; rows that do not fit in the least are hidden. */
function fit(container: HTMLElement, keepEnd: boolean): number[] {
  const lists = [...container.querySelectorAll<HTMLElement>('ul')];
  for (const list of lists) for (const row of rowsOf(list)) row.hidden = false;
  for (const size of SIZES) {
    container.style.fontSize = `${size}px`;
    if (!lists.some(overflows)) return lists.map(() => 0);
  }
  return lists.map((list) => hideBeyond(list, keepEnd));
}

/**
 * Type on the wall grows and shrinks with what is shown.
 * @param content a new value whenever rows changed
 * @param keepEnd while a column is filled its newest rows stay; in the walk the first ones
 * @returns per list how many rows did not fit
 */
export function useWallFit(
  container: RefObject<HTMLElement | null>,
  content: unknown,
  keepEnd: boolean,
): readonly number[] {
  const [hidden, setHidden] = useState<readonly number[]>([]);
  const [fonts, setFonts] = useState(0);
  useEffect(() => {
    let gone = false;
    // The first measure may have been taken with another letter's widths.
    void document.fonts.ready.then(() => gone || setFonts((times) => times + 1));
    return () => {
      gone = true;
    };
  }, []);
  useLayoutEffect(() => {
    const element = container.current;
    if (element === null) return;
    const next = fit(element, keepEnd);
    setHidden((before) => (before.join() === next.join() ? before : next));
  }, [container, content, keepEnd, fonts]);
  return hidden;
}
