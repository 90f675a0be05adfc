import { useState } from 'react';
import type { RefusalCode } from '../../../shared/domain/refusal.ts';
import { refusals } from '../../../shared/i18n/refusals/refusals.ts';
import { parseSom } from '../../../shared/methods/tokoch/index.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { check, plus } from '../../ui/icons/marks.ts';
import { useStrings } from '../../ui/language.tsx';
import styles from './RealSheet.module.css';
import { tokochStrings } from './strings/tokochStrings.ts';

interface Props {
  /** What stands there already; null for a new line. */
  readonly line: { readonly name: string; readonly amount: number } | null;
  /** Called with a name that is not empty and an amount in som that could be read. */
  readonly onDone: (name: string, amount: number) => void;
}

/** Name and amount of one line of the real budget; an amount that cannot be read stays, with what to do beside it. */
export function LineForm({ line, onDone }: Props) {
  const words = useStrings(tokochStrings);
  const codes = useStrings(refusals);
  const [name, setName] = useState(line?.name ?? '');
  const [amount, setAmount] = useState(line === null ? '' : String(line.amount));
  const [code, setCode] = useState<RefusalCode | null>(null);
  const give = (): void => {
    const read = parseSom(amount);
    setCode(read.ok ? null : read.code);
    if (!read.ok || name.trim() === '') return;
    onDone(name.trim(), read.value);
    if (line !== null) return;
    setName('');
    setAmount('');
  };
  return (
    <form
      className={styles[line === null ? 'add' : 'change']}
      onSubmit={(event) => {
        event.preventDefault();
        give();
      }}
    >
      <Field label={words.lineName} value={name} onChange={setName} maxLength={120} />
      <Field
        label={words.lineAmount}
        value={amount}
        onChange={setAmount}
        inputMode="decimal"
        maxLength={40}
        error={code === null ? null : codes[code]}
      />
      <Button type="submit" icon={line === null && name === '' ? plus : check} onPress={() => undefined}>
        {line === null ? words.addLine : words.set}
      </Button>
    </form>
  );
}
