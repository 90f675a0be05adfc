import { useEffect, useState, useSyncExternalStore, type ReactNode } from 'react';
import { formatMoney, formatPercent } from '../../../shared/i18n/format/format.ts';
import { refusals } from '../../../shared/i18n/refusals/refusals.ts';
import { Button } from '../../ui/Button.tsx';
import { undo } from '../../ui/icons/marks.ts';
import { useLanguage, useStrings } from '../../ui/language.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { StateCard } from '../../ui/StateCard.tsx';
import { BreadCanvas } from './BreadCanvas.tsx';
import { BreadCut } from './breadCut.ts';
import styles from './BreadPanel.module.css';
import { SliceRow } from './SliceRow.tsx';
import { tokochStrings } from './strings/tokochStrings.ts';
import { TypeSheet } from './TypeSheet.tsx';
import type { BreadHand } from './useBread.ts';

interface Props {
  readonly hand: BreadHand;
  readonly title: string;
  /** A line under the title. */
  readonly more?: string;
  /** Opens the sheet of a slice; absent where slices are not changed. */
  readonly onEdit?: ((id: string) => void) | undefined;
  readonly children?: ReactNode;
}

/** A bread to be cut: drag a cut, tap − or +, or type; percent and som together, always the whole. */
export function BreadPanel({ hand, title, more, onEdit, children }: Props) {
  const words = useStrings(tokochStrings);
  const codes = useStrings(refusals);
  const [chosen, setChosen] = useState<string | null>(null);
  const [typing, setTyping] = useState<string | null>(null);
  const [five, setFive] = useState(false);
  const [cut] = useState(() => new BreadCut({ hand, onChoose: setChosen }));
  useEffect(() => cut.see({ hand, onChoose: setChosen }), [cut, hand]);
  const slices = useSyncExternalStore(cut.subscribe, cut.slices);
  const one = Math.max(1, hand.parts / 100);
  // An own bread has twenty pieces: its step is one piece, and nothing is typed.
  const tenths = hand.parts >= 100;
  const typed = hand.slices.find(({ id }) => id === typing);
  const current = chosen ?? hand.slices[0]?.id ?? null;
  return (
    <div className={styles['panel']}>
      <div className={styles['top']}>
        <div className={styles['bread']}>
          <BreadCanvas hand={hand} cut={cut} chosen={current} />
        </div>
        <div className={styles['about']}>
          <h2>{title}</h2>
          {more !== undefined && <p>{more}</p>}
          <Whole total={hand.total} />
          {hand.mayCut && tenths && <Steps five={five} onChange={setFive} />}
        </div>
      </div>
      {hand.refusal !== null && (
        <div className={styles['refusal']}>
          <StateCard kind="refused" title={codes[hand.refusal]} />
        </div>
      )}
      {!hand.mayCut && <p className={styles['look']}>{hand.closed === null ? words.onlyLook : codes[hand.closed]}</p>}
      <ol className={styles['rows']}>
        {slices.map((slice) => (
          <SliceRow
            key={slice.id}
            slice={slice}
            current={slice.id === current}
            mayCut={hand.mayCut}
            stated={hand.total !== null}
            step={five && tenths ? one * 5 : one}
            onChoose={() => setChosen(slice.id)}
            onSet={(count) => {
              setChosen(slice.id);
              hand.set(slice.id, Math.min(hand.parts, count));
            }}
            onType={tenths ? () => setTyping(slice.id) : undefined}
            onEdit={onEdit && (() => onEdit(slice.id))}
          />
        ))}
      </ol>
      <div className={styles['tools']}>
        <Button icon={undo} disabledReason={hand.live.canUndo ? null : words.nothingToUndo} onPress={hand.live.undo}>
          {words.undo}
        </Button>
        {children}
      </div>
      {typed !== undefined && <TypeSheet hand={hand} slice={typed} onClose={() => setTyping(null)} />}
    </div>
  );
}

/** The whole, never to be corrected by anybody: it is always a hundred percent. */
function Whole({ total }: { readonly total: number | null }) {
  const words = useStrings(tokochStrings);
  const language = useLanguage();
  return (
    <p className={styles['whole']}>
      <span>{words.whole}</span>
      <b>{formatPercent(100, language)}</b>
      <span>{total === null ? words.noTotal : formatMoney(total, language)}</span>
    </p>
  );
}

/** How much one tap on − or + moves. */
function Steps({ five, onChange }: { readonly five: boolean; readonly onChange: (five: boolean) => void }) {
  const words = useStrings(tokochStrings);
  const language = useLanguage();
  const choices = [
    { value: 'one', label: formatPercent(1, language) },
    { value: 'five', label: formatPercent(5, language) },
  ] as const;
  return (
    <Segmented
      labelled
      label={words.step}
      choices={choices}
      value={five ? 'five' : 'one'}
      onChange={(value) => onChange(value === 'five')}
    />
  );
}
