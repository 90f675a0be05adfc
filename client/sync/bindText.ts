import { simpleDiffStringWithCursor } from 'lib0/diff';
import type * as Y from 'yjs';
import { caretIn, intentOf, mapAfter, wholeText, type LetterMap } from './letterMap.ts';

/** What a text area or an input has of use here; a test hands over a plain object. */
export interface TextField {
  value: string;
  readonly selectionStart: number | null;
  readonly selectionEnd: number | null;
  setSelectionRange(start: number, end: number): void;
  addEventListener(type: string, listener: () => void): void;
  removeEventListener(type: string, listener: () => void): void;
}

export interface TextBinding {
  /** Longest text taken, in UTF-16 units. */
  readonly max: number;
  /** The text that was too long, so that the screen can say so and keep it; the field goes back to what it was. */
  readonly onTooLong: (text: string) => void;
}

/**
 * Ties a field to a collaborative text, letter by letter. Changes of others wait while a keyboard composes (Android
 * composes Cyrillic too), and carets stay where their letters are.
 * @returns what lets go
 */
export function bindText(text: Y.Text, field: TextField, { max, onTooLong }: TextBinding): () => void {
  let shown = text.toJSON();
  let map: LetterMap = wholeText(shown.length);
  let composing = false;
  let writing = false;
  field.value = shown;

  const show = () => {
    const now = text.toJSON();
    const start = caretIn(map, field.selectionStart ?? 0);
    const end = caretIn(map, field.selectionEnd ?? 0);
    shown = now;
    map = wholeText(now.length);
    if (field.value === now) return;
    field.value = now;
    field.setSelectionRange(start, end);
  };

  const take = () => {
    const typed = simpleDiffStringWithCursor(shown, field.value, field.selectionEnd ?? field.value.length);
    if (typed.remove === 0 && typed.insert === '') return;
    if (text.length - typed.remove + typed.insert.length > max) {
      onTooLong(field.value);
      field.value = shown;
      field.setSelectionRange(typed.index, typed.index);
      return;
    }
    const { removals, at, after } = intentOf(map, typed);
    writing = true;
    const write = () => {
      if (typed.insert !== '') text.insert(at, typed.insert);
      for (const index of removals) text.delete(index < at ? index : index + typed.insert.length, 1);
    };
    text.doc?.transact(write, 'tool');
    writing = false;
    shown = field.value;
    map = after;
  };

  const onChange = (event: Y.YTextEvent) => {
    if (writing) return;
    map = mapAfter(map, event.delta);
    if (!composing) show();
  };
  const onInput = () => {
    take();
    if (!composing) show();
  };
  const onStart = () => {
    composing = true;
  };
  const onEnd = () => {
    composing = false;
    onInput();
  };
  const listeners = { input: onInput, compositionstart: onStart, compositionend: onEnd };

  text.observe(onChange);
  for (const [type, listener] of Object.entries(listeners)) field.addEventListener(type, listener);
  return () => {
    text.unobserve(onChange);
    for (const [type, listener] of Object.entries(listeners)) field.removeEventListener(type, listener);
  };
}
