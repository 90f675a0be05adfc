import { Icon } from '../../ui/Icon.tsx';
import { lookProjector } from '../../ui/icons/pictures.ts';
import { useStrings } from '../../ui/language.tsx';
import { screenStrings } from '../strings/screenStrings.ts';
import styles from './Pocket.module.css';

/** The facilitator asks everybody to look at the wall. What was written stays where it is. */
export function LookUp() {
  const words = useStrings(screenStrings).pocket;
  return (
    <div className={styles['lookUp']} role="status">
      <Icon shape={lookProjector} className={styles['bigPicture']} />
      <h1>{words.lookUp}</h1>
      <p>{words.lookUpMore}</p>
    </div>
  );
}
