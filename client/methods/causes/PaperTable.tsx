import { useEffect } from 'react';
import { createPortal } from 'react-dom';
import type { CausesTable } from '../../../shared/methods/causes/index.ts';
import { FiveColumns } from './FiveColumns.tsx';
import styles from './ListPanel.module.css';

interface PaperTableProps {
  readonly table: CausesTable;
  /** Printed, or let be. */
  readonly onDone: () => void;
}

/** The table on paper, landscape, words alone: it stands outside the screen, for the printer only. */
export function PaperTable({ table, onDone }: PaperTableProps) {
  useEffect(() => {
    window.addEventListener('afterprint', onDone);
    window.print();
    return () => window.removeEventListener('afterprint', onDone);
  }, [onDone]);
  return createPortal(
    <div className={styles['paper']} aria-hidden>
      <FiveColumns table={table} onPaper />
    </div>,
    document.body,
  );
}
