import { plainText } from '../../../shared/methods/causes/index.ts';

/**
 * Takes unseen characters out of a field as they come, before its binding sees them: a text pasted from a table or a
 * program. While a keyboard composes, nothing is touched.
 * @returns what lets go
 */
export function cleanedField(field: HTMLTextAreaElement): () => void {
  const clean = (event: Event) => {
    if (event instanceof InputEvent && event.isComposing) return;
    const { value, selectionEnd } = field;
    const plain = plainText(value);
    if (plain === value) return;
    field.value = plain;
    const caret = plainText(value.slice(0, selectionEnd)).length;
    field.setSelectionRange(caret, caret);
  };
  field.addEventListener('input', clean);
  return () => field.removeEventListener('input', clean);
}
