import { useState } from 'react';
import { pen } from '../../ui/icons/marks.ts';
import { Icon } from '../../ui/Icon.tsx';
import css from './ListPanel.module.css';

interface Props {
  /** What it is, for whoever does not see the heading: "Name: school". */
  readonly label: string;
  readonly value: string;
  readonly most: number;
  readonly onSay: (text: string) => void;
}

/** Words of a table, changed in their place: a press opens them, Enter or leaving keeps them, Escape leaves all as it was. */
export function WordsCell({ label, value, most, onSay }: Props) {
  const [text, setText] = useState<string | null>(null);
  const close = (keep: boolean): void => {
    if (keep && text !== null && text.trim() !== value) onSay(text.trim());
    setText(null);
  };
  if (text === null)
    return (
      <button type="button" className={css['words']} aria-label={`${label}: ${value}`} onClick={() => setText(value)}>
        <span>{value}</span>
        <Icon shape={pen} size="18px" />
      </button>
    );
  return (
    <input
      // The press that opened it is the wish to write here.
      ref={(field) => field?.focus()}
      className={css['writing']}
      aria-label={label}
      value={text}
      maxLength={most}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={() => close(true)}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter') close(true);
        if (event.key === 'Escape') close(false);
      }}
    />
  );
}
