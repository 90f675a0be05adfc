import { SIZES } from '../../../shared/methods/venn/index.ts';
import { useStrings } from '../../ui/language.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { StateCard } from '../../ui/StateCard.tsx';
import { classes } from '../../ui/classes.ts';
import { Emblem } from './Emblem.tsx';
import styles from './ListMoment.module.css';
import { SaidBar } from './SaidBar.tsx';
import { SIZE_ICONS } from './sizeIcons.ts';
import { vennStrings } from './strings/vennStrings.ts';
import type { VennHand } from './useVenn.ts';

/** The second moment: how important each is, before anything is placed. */
export function SizeMoment({ hand }: { readonly hand: VennHand }) {
  const words = useStrings(vennStrings);
  const { organisations } = hand.venn;
  return (
    <div className={styles['moment']}>
      <h2>{words.sizeQuestion}</h2>
      {hand.said !== null && <SaidBar hand={hand} />}
      {organisations.length === 0 && <StateCard kind="empty" title={words.empty} />}
      <ol className={styles['list']}>
        {organisations.map((each) => (
          <li key={each.id} className={classes(styles['row'], styles['wrap'])}>
            <Emblem organisation={each} />
            <span className={styles['name']}>{each.name}</span>
            {hand.may('size', each.id) ? (
              <Segmented
                label={words.sizeOf(each.name)}
                stacked
                choices={SIZES.map((value) => ({ value, label: words.sizes[value], icon: SIZE_ICONS[value] }))}
                value={each.size}
                onChange={(size) => hand.size(each.id, size)}
              />
            ) : (
              <span>{each.size === null ? words.notSized : words.sizes[each.size]}</span>
            )}
          </li>
        ))}
      </ol>
    </div>
  );
}
