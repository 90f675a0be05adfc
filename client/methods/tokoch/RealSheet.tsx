import { useState } from 'react';
import { keyFor } from '../../../shared/domain/key.ts';
import { formatMoney } from '../../../shared/i18n/format/format.ts';
import {
  addLines,
  describeReal,
  likelyHead,
  readReal,
  realTotal,
  type RealBudget,
  type Slice,
} from '../../../shared/methods/tokoch/index.ts';
import { useBoard, useContent, type LiveBoard } from '../../sync/index.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { useLanguage, useStrings } from '../../ui/language.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { LineForm } from './LineForm.tsx';
import { PasteForm } from './PasteForm.tsx';
import { RealLines } from './RealLines.tsx';
import styles from './RealSheet.module.css';
import { tokochStrings } from './strings/tokochStrings.ts';

interface Props {
  readonly slices: readonly Slice[];
  /** Takes the real total as the sum of the believed bread. */
  readonly onTotal: (som: number) => void;
  readonly onClose: () => void;
}

/** The real budget: typed or pasted, grouped to the heads of the bread, with year, plan or fact, and source. */
export function RealSheet({ slices, onTotal, onClose }: Props) {
  const words = useStrings(tokochStrings);
  const live = useBoard('tokoch-real');
  const real = useContent('tokoch-real', readReal);
  return (
    <Sheet open title={words.realTitle} onClose={onClose}>
      {live === null || real === null ? (
        <Loading />
      ) : (
        <div className={styles['sheet']}>
          <p>{words.realHidden}</p>
          <About live={live} real={real} />
          <RealLines doc={live.doc} real={real} slices={slices} />
          <AddLine live={live} slices={slices} />
          <PasteForm live={live} slices={slices} />
          <Total real={real} onTotal={onTotal} />
        </div>
      )}
    </Sheet>
  );
}

interface Part {
  readonly live: LiveBoard;
  readonly real: RealBudget;
}

function Total({ real, onTotal }: { readonly real: RealBudget; readonly onTotal: (som: number) => void }) {
  const words = useStrings(tokochStrings);
  const language = useLanguage();
  const total = realTotal(real);
  if (total === 0) return null;
  return (
    <div className={styles['total']}>
      <b>{formatMoney(total, language)}</b>
      <Button onPress={() => onTotal(total)}>{words.useTotal}</Button>
    </div>
  );
}

/** What the figures are; printed with them wherever they are shown. */
function About({ live, real }: Part) {
  const words = useStrings(tokochStrings);
  const [year, setYear] = useState(real.year === null ? '' : String(real.year));
  const [source, setSource] = useState(real.source);
  const bases = (['plan', 'fact'] as const).map((value) => ({ value, label: words.bases[value] }));
  const saveYear = (text: string) => {
    setYear(text);
    const number = Number(text);
    if (Number.isInteger(number) && number >= 1990 && number <= 2100) describeReal(live.doc, { year: number });
  };
  return (
    <>
      <Field label={words.year} value={year} onChange={saveYear} inputMode="numeric" maxLength={4} />
      <Segmented
        labelled
        label={words.basis}
        choices={bases}
        value={real.basis}
        onChange={(basis) => describeReal(live.doc, { basis })}
      />
      <div onBlur={() => source !== real.source && describeReal(live.doc, { source: source.trim() })}>
        <Field label={words.source} value={source} onChange={setSource} maxLength={120} />
      </div>
      <label className={styles['sample']}>
        <input
          type="checkbox"
          checked={real.sample}
          onChange={(event) => describeReal(live.doc, { sample: event.currentTarget.checked })}
        />
        {words.sample}
      </label>
    </>
  );
}

function AddLine({ live, slices }: { readonly live: LiveBoard; readonly slices: readonly Slice[] }) {
  const add = (name: string, amount: number): void => {
    const key = keyFor(live.maker, live.fresh());
    addLines(live.doc, [{ key, name, amount, head: likelyHead(name, slices) }]);
  };
  return <LineForm line={null} onDone={add} />;
}
