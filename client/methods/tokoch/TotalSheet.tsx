import { useState } from 'react';
import type { RefusalCode } from '../../../shared/domain/refusal.ts';
import { refusals } from '../../../shared/i18n/refusals/refusals.ts';
import { parseTotal } from '../../../shared/methods/tokoch/index.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { check } from '../../ui/icons/marks.ts';
import { useStrings } from '../../ui/language.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import styles from './sheet.module.css';
import { tokochStrings } from './strings/tokochStrings.ts';
import type { RoomBread } from './useBread.ts';

/** The sum of the budget, from which som are counted. */
export function TotalSheet({ hand, onClose }: { readonly hand: RoomBread; readonly onClose: () => void }) {
  const words = useStrings(tokochStrings);
  const codes = useStrings(refusals);
  const [text, setText] = useState(hand.total === null ? '' : String(hand.total));
  const [code, setCode] = useState<RefusalCode | null>(null);
  return (
    <Sheet open title={words.totalShort} onClose={onClose}>
      <form
        className={styles['sheet']}
        onSubmit={(event) => {
          event.preventDefault();
          const read = parseTotal(text);
          if (!read.ok) return setCode(read.code);
          hand.state(read.value);
          return onClose();
        }}
      >
        <Field
          label={words.total}
          value={text}
          onChange={setText}
          error={code === null ? null : codes[code]}
          inputMode="decimal"
          maxLength={40}
        />
        <Button kind="go" wide type="submit" icon={check} onPress={() => undefined}>
          {words.set}
        </Button>
      </form>
    </Sheet>
  );
}
