import type { KeyboardEvent } from 'react';
import type { Column } from '../../../shared/methods/causes/index.ts';
import { stepRow } from './moves.ts';
import { useTable } from './tableContext.tsx';

/** Alt with the arrows moves a row one place up or down among its siblings. */
export function useStepKeys(column: Column, id: string): (event: KeyboardEvent) => void {
  const { live, table, mayType } = useTable();
  return (event) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') || !mayType) return;
    event.preventDefault();
    stepRow(live.doc, table, [column, id], event.key === 'ArrowUp' ? -1 : 1);
  };
}
