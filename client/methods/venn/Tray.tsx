import { plus } from '../../ui/icons/marks.ts';
import { Icon } from '../../ui/Icon.tsx';
import { useStrings } from '../../ui/language.tsx';
import { Emblem } from './Emblem.tsx';
import styles from './PlaceMoment.module.css';
import { vennStrings } from './strings/vennStrings.ts';
import type { VennHand } from './useVenn.ts';

/** Organisations that wait beside the page; a tap puts one on a free place, from where it is dragged. */
export function Tray({ hand }: { readonly hand: VennHand }) {
  const words = useStrings(vennStrings);
  const waiting = hand.venn.organisations.filter(({ pos }) => pos === null);
  if (waiting.length === 0) return null;
  return (
    <section aria-label={words.waiting} className={styles['tray']}>
      <b>{words.waiting}</b>
      {waiting.map((each) => (
        <button
          key={each.id}
          type="button"
          className={styles['chip']}
          disabled={!hand.may('pos', each.id)}
          aria-label={words.putOnPage(each.name)}
          onClick={() => hand.put(each.id)}
        >
          <Emblem organisation={each} />
          <span>{each.name}</span>
          <Icon shape={plus} size="24px" />
        </button>
      ))}
    </section>
  );
}
