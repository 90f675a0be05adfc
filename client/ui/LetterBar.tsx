import type { RefObject } from 'react';
import styles from './LetterBar.module.css';
import { useStrings } from './language.tsx';
import { uiStrings } from './strings/uiStrings.ts';

const LETTERS = ['ң', 'ө', 'ү'] as const;

/** Puts a letter where the caret stands, as if typed: whoever listens to `input` hears of it. */
function insert(field: HTMLInputElement | HTMLTextAreaElement, letter: string): void {
  const start = field.selectionStart ?? field.value.length;
  const end = field.selectionEnd ?? start;
  if (field.maxLength >= 0 && field.value.length - (end - start) + letter.length > field.maxLength) return;
  field.setRangeText(letter, start, end, 'end');
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText', data: letter }));
}

/** A letter is a capital at the start of a text and after the end of a sentence, as a phone's keyboard does. */
function atSentenceStart(field: HTMLInputElement | HTMLTextAreaElement): boolean {
  return /(^|[.!?…])\s*$/.test(field.value.slice(0, field.selectionStart ?? 0));
}

/** The three Kyrgyz letters that a Russian keyboard lacks. The text field keeps the focus, so the keyboard stays. */
export function LetterBar({ target }: { readonly target: RefObject<HTMLInputElement | HTMLTextAreaElement | null> }) {
  const words = useStrings(uiStrings);
  return (
    <div className={styles['letters']} role="group" aria-label={words.letters}>
      {LETTERS.map((letter) => (
        <button
          key={letter}
          type="button"
          aria-label={words.insertLetter(letter)}
          onPointerDown={(event) => event.preventDefault()}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => {
            const field = target.current;
            if (field === null) return;
            field.focus();
            insert(field, atSentenceStart(field) ? letter.toUpperCase() : letter);
          }}
        >
          {letter}
        </button>
      ))}
    </div>
  );
}
