import { useSyncExternalStore } from 'react';

/** How a table is laid out on this screen. */
export interface Layout {
  /** Columns side by side. One: a path of four marks leads from one to the next. */
  readonly columns: 1 | 2 | 4;
  /** Whether contributions stand as the whole grid who × what; else one giver at a time. */
  readonly grid: boolean;
}

/** Widths of the window, CSS pixels, from which there is room for more. The conductor's rails leave 770 px of 1280. */
const queries = { grid: '(min-width: 600px)', four: '(min-width: 1000px)', desk: '(min-width: 1500px)' } as const;

const layouts = {
  phone: { columns: 1, grid: false },
  tablet: { columns: 1, grid: true },
  desk: { columns: 2, grid: true },
  wide: { columns: 4, grid: true },
} as const satisfies Readonly<Record<string, Layout>>;

function subscribe(onChange: () => void): () => void {
  const lists = Object.values(queries).map((query) => matchMedia(query));
  for (const list of lists) list.addEventListener('change', onChange);
  return () => {
    for (const list of lists) list.removeEventListener('change', onChange);
  };
}

function layoutNow(rails: boolean): Layout {
  if (!matchMedia(queries.grid).matches) return layouts.phone;
  if (!matchMedia(queries.four).matches) return layouts.tablet;
  return rails && !matchMedia(queries.desk).matches ? layouts.desk : layouts.wide;
}

/** @param rails the table stands between the conductor's rails, and has not the whole width */
export const useLayout = (rails: boolean): Layout => useSyncExternalStore(subscribe, () => layoutNow(rails));
