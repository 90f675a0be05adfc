import { refusals as refusalTexts } from '../../../shared/i18n/refusals/refusals.ts';
import { addRow, depthOf, type Column, type NewRow } from '../../../shared/methods/causes/index.ts';
import { useStrings } from '../../ui/language.tsx';
import { causesStrings } from './strings/causesStrings.ts';
import { useHand, useTable } from './tableContext.tsx';

/** A column whose rows begin empty; a contribution begins with who and what. */
export type Listed = Exclude<Column, 'contributions'>;

const emptyRow = (column: Listed, why: string | null): NewRow => {
  if (column === 'causes') return { column, why, text: '' };
  return column === 'consequences' ? { column, when: 'already', text: '' } : { column, text: '' };
};

/** How a row is begun: at the end of its column, or as a deeper cause of another; the key of it is told. */
export function useAdding(onFresh: (key: string) => void): (column: Listed, why?: string) => void {
  const { live, newKey } = useHand();
  return (column, why) => {
    const key = newKey();
    addRow(live.doc, key, emptyRow(column, why ?? null));
    onFresh(key);
  };
}

/** Why nothing new may be written into a column now, in words; null when it may. */
export function useReason(column: Column, waitForDepth: boolean): string | null {
  const words = useStrings(causesStrings);
  const refusals = useStrings(refusalTexts);
  const { table, whyNot } = useTable();
  if (column === 'solutions' && waitForDepth && depthOf(table) < 2) return words.waitForDepth;
  const refused = whyNot(column);
  return refused === null ? null : refusals[refused];
}
