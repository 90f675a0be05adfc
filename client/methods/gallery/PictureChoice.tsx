import { setColumn, type Column } from '../../../shared/methods/gallery/index.ts';
import type { Doc } from '../../../shared/sync/doc.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { useStrings } from '../../ui/language.tsx';
import styles from './PictureChoice.module.css';
import { galleryStrings } from './strings/galleryStrings.ts';
import { topicShape } from './topic.ts';

/** A picture for who does not read. Its name is the picture's own, for screen readers. */
export function PictureChoice({ column, doc }: { readonly column: Column; readonly doc: Doc }) {
  const words = useStrings(galleryStrings);
  return (
    <>
      <h3>{words.picture}</h3>
      <div className={styles['pictures']} role="group" aria-label={words.picture}>
        {Object.entries(words.topics).map(([name, label]) => (
          <IconButton
            key={name}
            icon={topicShape(name)}
            label={label}
            pressed={column.picture === name}
            onPress={() => setColumn(doc, column.id, 'picture', column.picture === name ? null : name)}
          />
        ))}
      </div>
    </>
  );
}
