import { RELATIONS } from '../../../shared/methods/venn/index.ts';
import { useStrings } from '../../ui/language.tsx';
import styles from './PlaceMoment.module.css';
import { RelationPicture } from './RelationPicture.tsx';
import { vennStrings } from './strings/vennStrings.ts';

/** What each position of two circles means, in pictures and words. */
export function Legend() {
  const words = useStrings(vennStrings);
  return (
    <ul className={styles['legend']} aria-label={words.legend}>
      {RELATIONS.map((relation) => (
        <li key={relation}>
          <RelationPicture relation={relation} />
          <span>{words.relations[relation]}</span>
        </li>
      ))}
    </ul>
  );
}
