import { useCallback, useSyncExternalStore } from 'react';
import type { Presence } from '../../sync/index.ts';
import { writersOf } from './writers.ts';

/** Seats whose caret is in a cell now; a caret that goes elsewhere renders the two cells it concerns. */
export function useWriters({ subscribe, others }: Presence, cell: string): readonly string[] {
  const said = useSyncExternalStore(
    subscribe,
    useCallback(() => writersOf(others(), cell).join(' '), [others, cell]),
  );
  return said === '' ? [] : said.split(' ');
}
