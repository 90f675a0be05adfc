import { useRef, useState } from 'react';
import { STICKER_LENGTH, STICKERS_PER_SEAT } from '../../../shared/domain/limits.ts';
import { rankingOf } from '../../../shared/methods/gallery/index.ts';
import type { Session } from '../../../shared/session/session.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { check } from '../../ui/icons/marks.ts';
import { LetterBar } from '../../ui/LetterBar.tsx';
import { useStrings } from '../../ui/language.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { Stepper } from '../../ui/Stepper.tsx';
import styles from './ColumnSheet.module.css';
import { inOwnOrder } from './ownOrder.ts';
import { Refusal } from './Refusal.tsx';
import { galleryStrings } from './strings/galleryStrings.ts';
import { takenSeats } from './taken.ts';
import { useFilled } from './useFilled.ts';
import type { Leading } from './useLeading.ts';

interface ScribeSheetProps {
  readonly open: boolean;
  readonly session: Session;
  readonly leading: Leading;
  readonly onClose: () => void;
}

/** Writes for a seat that does not write itself (counted in its five), or types paper stickers with a count. */
export function ScribeSheet({ open, onClose, ...rest }: ScribeSheetProps) {
  const words = useStrings(galleryStrings);
  return (
    <Sheet open={open} title={words.scribe} onClose={onClose}>
      <ScribeForm {...rest} />
    </Sheet>
  );
}

type From = 'seat' | 'paper';

function ScribeForm({ session, leading }: Pick<ScribeSheetProps, 'session' | 'leading'>) {
  const words = useStrings(galleryStrings);
  const seats = takenSeats(session);
  const [from, setFrom] = useState<From>(seats.length > 0 ? 'seat' : 'paper');
  const [seat, setSeat] = useState(seats[0] ?? '');
  const [count, setCount] = useState(1);
  const [text, setText] = useState('');
  const [column, setColumn] = useState('');
  const [done, setDone] = useState(false);
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const add = async () => {
    const where = column === '' ? {} : { column };
    const who = from === 'seat' ? { seat } : { count };
    const ok = await leading.ask('gallery.scribe', { text, ...who, ...where });
    setDone(ok);
    if (ok) setText('');
    field.current?.focus();
  };
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <Segmented
        label={words.scribeFor}
        labelled
        value={from}
        onChange={setFrom}
        choices={[
          { value: 'seat', label: words.scribeSeat },
          { value: 'paper', label: words.scribePaper },
        ]}
      />
      {from === 'seat' ? (
        <SeatSelect seats={seats} value={seat} onChange={setSeat} />
      ) : (
        <div>
          <h3>{words.scribeCount}</h3>
          <Stepper label={words.scribeCount} value={count} min={1} max={500} onChange={setCount} />
        </div>
      )}
      <Field
        label={words.scribeText}
        value={text}
        onChange={setText}
        lines={2}
        maxLength={STICKER_LENGTH}
        inputRef={field}
      />
      <LetterBar target={field} />
      <ColumnSelect
        leading={leading}
        none={from === 'seat' ? words.scribeLater : words.scribeNone}
        value={column}
        onChange={setColumn}
      />
      <Refusal code={leading.refusal} />
      <p role="status">{done ? words.scribeDone : ''}</p>
      <Button kind="go" icon={check} type="submit" wide onPress={() => undefined}>
        {words.scribeDo}
      </Button>
    </form>
  );
}

interface SeatSelectProps {
  readonly seats: readonly string[];
  readonly value: string;
  readonly onChange: (seat: string) => void;
}

/** The seats with how many of their five are written. */
function SeatSelect({ seats, value, onChange }: SeatSelectProps) {
  const words = useStrings(galleryStrings);
  const filled = useFilled();
  return (
    <label className={styles['select']}>
      {words.scribeWhich}
      <select value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        {seats.map((each) => (
          <option key={each} value={each}>
            {`${each} · ${filled.bySeat.get(each) ?? 0} / ${STICKERS_PER_SEAT}`}
          </option>
        ))}
      </select>
    </label>
  );
}

interface ColumnSelectProps {
  readonly leading: Leading;
  readonly none: string;
  readonly value: string;
  readonly onChange: (column: string) => void;
}

function ColumnSelect({ leading, none, value, onChange }: ColumnSelectProps) {
  const words = useStrings(galleryStrings);
  return (
    <label className={styles['select']}>
      {words.scribeColumn}
      <select value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        <option value="">{none}</option>
        {inOwnOrder(rankingOf(leading.gallery), leading.gallery).map((each) => (
          <option key={each.column.id} value={each.column.id}>
            {each.column.name}
          </option>
        ))}
      </select>
    </label>
  );
}
