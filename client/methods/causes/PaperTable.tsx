import { useEffect, useLayoutEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import type { CausesTable } from '../../../shared/methods/causes/index.ts';
import { useStrings } from '../../ui/language.tsx';
import { FiveColumns } from './FiveColumns.tsx';
import { causesStrings } from './strings/causesStrings.ts';
import { WhoWhat } from './WhoWhat.tsx';
import styles from './PaperTable.module.css';

interface PaperTableProps {
  readonly table: CausesTable;
  /** What stands above it: village and date, as far as they are known. */
  readonly event: readonly string[];
  /** Printed, or let be. */
  readonly onDone: () => void;
}

/** A page of its own before the screen: only what stands in the flow of the page gets a paper of its own size. */
function blankSheet(): HTMLElement {
  const sheet = document.createElement('div');
  sheet.className = styles['paper'] ?? '';
  sheet.setAttribute('aria-hidden', 'true');
  return sheet;
}

/** The table on paper, landscape, words alone: it stands outside the screen, for the printer only. */
export function PaperTable({ table, event, onDone }: PaperTableProps) {
  const words = useStrings(causesStrings);
  const [sheet] = useState(blankSheet);
  useLayoutEffect(() => {
    document.body.prepend(sheet);
    return () => sheet.remove();
  }, [sheet]);
  useEffect(() => {
    window.addEventListener('afterprint', onDone);
    window.print();
    return () => window.removeEventListener('afterprint', onDone);
  }, [onDone]);
  return createPortal(
    <>
      {event.length > 0 && <p className={styles['event']}>{event.join(' · ')}</p>}
      <FiveColumns table={table} />
      {table.contributions.length > 0 && (
        <section className={styles['giving']}>
          <h2>{words.grid}</h2>
          <WhoWhat
            className={styles['grid']}
            contributions={table.contributions}
            renderCell={(_who, _what, given) =>
              given.map(({ id, text, agreed }) => (
                <p key={id}>
                  {text}
                  {!agreed && <em>{text === '' ? words.notAgreed : ` (${words.notAgreed})`}</em>}
                </p>
              ))
            }
          />
        </section>
      )}
    </>,
    sheet,
  );
}
