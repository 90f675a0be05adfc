import { useState } from 'react';
import type { RefusalCode } from '../../../shared/domain/refusal.ts';
import { refusals } from '../../../shared/i18n/refusals/refusals.ts';
import { parseAmount, parsePercent } from '../../../shared/methods/tokoch/index.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { check } from '../../ui/icons/marks.ts';
import { useStrings } from '../../ui/language.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import styles from './sheet.module.css';
import { tokochStrings } from './strings/tokochStrings.ts';
import type { BreadHand, SharedSlice } from './useBread.ts';

interface Props {
  readonly hand: BreadHand;
  readonly slice: SharedSlice;
  readonly onClose: () => void;
}

/** A share typed as a percent, or as an amount once the sum of the budget is stated. */
export function TypeSheet({ hand, slice, onClose }: Props) {
  const words = useStrings(tokochStrings);
  const codes = useStrings(refusals);
  const [as, setAs] = useState<'percent' | 'amount'>('percent');
  const [text, setText] = useState('');
  const [code, setCode] = useState<RefusalCode | null>(null);
  const choices = [
    { value: 'percent', label: words.percent },
    { value: 'amount', label: words.amount },
  ] as const;
  const give = () => {
    const read = as === 'percent' ? parsePercent(text, hand.parts) : parseAmount(text, hand.total ?? 0, hand.parts);
    if (!read.ok) {
      setCode(read.code);
      return;
    }
    hand.set(slice.id, read.value);
    onClose();
  };
  return (
    <Sheet open title={slice.name} onClose={onClose}>
      <form
        className={styles['sheet']}
        onSubmit={(event) => {
          event.preventDefault();
          give();
        }}
      >
        {hand.total !== null && (
          <Segmented label={words.type(slice.name)} choices={choices} value={as} onChange={setAs} />
        )}
        <Field
          label={as === 'percent' ? words.percent : words.amount}
          hint={words.typeHint}
          value={text}
          onChange={setText}
          error={code === null ? null : codes[code]}
          inputMode="decimal"
          maxLength={32}
        />
        <Button kind="go" wide type="submit" icon={check} onPress={() => undefined}>
          {words.set}
        </Button>
      </form>
    </Sheet>
  );
}
