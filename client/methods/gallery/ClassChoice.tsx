import { CLASSES, setColumn, type Column } from '../../../shared/methods/gallery/index.ts';
import type { Doc } from '../../../shared/sync/doc.ts';
import { useStrings } from '../../ui/language.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { galleryStrings } from './strings/galleryStrings.ts';

/** Local matter, delegated power, outside, undecided: people say which. */
export function ClassChoice({ column, doc }: { readonly column: Column; readonly doc: Doc }) {
  const words = useStrings(galleryStrings);
  return (
    <Segmented
      label={words.class}
      labelled
      value={column.class}
      onChange={(next) => setColumn(doc, column.id, 'class', next)}
      choices={CLASSES.map((each) => ({ value: each, label: words.classes[each] }))}
    />
  );
}
