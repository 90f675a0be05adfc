import { useRef, useState, type RefObject } from 'react';
import { NAME_LENGTH, NOTE_LENGTH } from '../../../shared/domain/limits.ts';
import { mapTerms } from '../../../shared/i18n/map/mapTerms.ts';
import { RESOURCE_STATES, type MapObject, type ObjectFacts } from '../../../shared/methods/map/index.ts';
import { Field } from '../../ui/Field.tsx';
import { useStrings } from '../../ui/language.tsx';
import { LetterBar } from '../../ui/LetterBar.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { Stepper } from '../../ui/Stepper.tsx';
import { mapStrings } from './strings/mapStrings.ts';
import css from './FactSheet.module.css';

interface Props {
  readonly object: MapObject;
  readonly say: <F extends keyof ObjectFacts>(fact: F, value: ObjectFacts[F]) => void;
}

/** Minutes of one press. */
const FIVE = 5;

/** Name, state of the resource, who decides, the way to fetch it, a note. */
export function MoreFacts({ object, say }: Props) {
  const words = useStrings(mapStrings);
  const terms = useStrings(mapTerms);
  return (
    <div className={css['fields']}>
      <FactField label={words.name} value={object.name} most={NAME_LENGTH} onSay={(text) => say('name', text)} />
      <Segmented
        labelled
        label={words.resource}
        value={object.resource}
        onChange={(resource) => say('resource', resource)}
        choices={RESOURCE_STATES.map((value) => ({ value, label: terms.resources[value] }))}
      />
      <FactField
        label={words.decides}
        value={object.decides}
        most={NAME_LENGTH}
        onSay={(text) => say('decides', text)}
      />
      <Minutes label={words.fetchNow} value={object.fetchNow} onChange={(minutes) => say('fetchNow', minutes)} />
      <Minutes label={words.fetchThen} value={object.fetchThen} onChange={(minutes) => say('fetchThen', minutes)} />
      <FactField
        label={words.note}
        value={object.note}
        most={NOTE_LENGTH}
        lines={2}
        onSay={(text) => say('note', text)}
      />
    </div>
  );
}

function Minutes({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  readonly value: number | null;
  readonly onChange: (minutes: number) => void;
}) {
  const words = useStrings(mapStrings);
  return (
    <div className={css['pair']}>
      <span>{label}</span>
      <Stepper
        label={label}
        value={value ?? 0}
        min={0}
        max={1_440}
        step={FIVE}
        format={(minutes) => (value === null ? words.notSaid : String(minutes))}
        onChange={onChange}
      />
    </div>
  );
}

interface FactFieldProps {
  readonly label: string;
  readonly value: string;
  readonly most: number;
  readonly lines?: number;
  readonly onSay: (text: string) => void;
}

/** One line of words with the letters below while it has the focus. What is typed is written as it is typed. */
export function FactField({ label, value, most, lines = 1, onSay }: FactFieldProps) {
  const [text, setText] = useState(value);
  const [focused, setFocused] = useState(false);
  const field: RefObject<(HTMLInputElement & HTMLTextAreaElement) | null> = useRef(null);
  return (
    <div
      className={css['fact']}
      onFocus={() => {
        if (!focused) setText(value);
        setFocused(true);
      }}
      onBlur={() => setFocused(false)}
    >
      <Field
        label={label}
        value={focused ? text : value}
        maxLength={most}
        lines={lines}
        inputRef={field}
        onChange={(next) => {
          setText(next);
          onSay(next);
        }}
      />
      {focused && <LetterBar target={field} />}
    </div>
  );
}
