import type { KeyboardEvent } from 'react';
import type { Column } from '../../../shared/methods/causes/index.ts';
import { stepRow } from './moves.ts';
import { readTable } from './readTable.ts';
import { useHand } from './tableContext.tsx';

/** Alt with the arrows moves a row one place up or down among its siblings. */
export function useStepKeys(column: Column, id: string): (event: KeyboardEvent) => void {
  const { live, mayType } = useHand();
  return (event) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') || !mayType) return;
    event.preventDefault();
    stepRow(live.doc, readTable(live.doc), [column, id], event.key === 'ArrowUp' ? -1 : 1);
  };
}
