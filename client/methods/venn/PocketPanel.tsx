import { useDeferredValue } from 'react';
import { classes } from '../../ui/classes.ts';
import { Loading } from '../../ui/Loading.tsx';
import { useStrings } from '../../ui/language.tsx';
import { StateCard } from '../../ui/StateCard.tsx';
import type { ViewProps } from '../view.ts';
import compareStyles from './CompareView.module.css';
import { Differences, TwoDiagrams, useBoth } from './CompareView.tsx';
import { ListMoment } from './ListMoment.tsx';
import { PairsTable } from './Panels.tsx';
import { PlaceMoment } from './PlaceMoment.tsx';
import styles from './PocketPanel.module.css';
import { SizeMoment } from './SizeMoment.tsx';
import { vennStrings } from './strings/vennStrings.ts';
import { useVenn, type VennHand } from './useVenn.ts';

/** What a participant does in the present moment: name organisations, give sizes, drag circles. */
export function PocketPanel(props: ViewProps) {
  const words = useStrings(vennStrings);
  if (props.step.moment === 'compare') return <Comparing {...props} />;
  const undecided = props.step.settings['apart'] === true && props.actor.sex === null;
  if (undecided)
    return (
      <div className={styles['card']}>
        <StateCard kind="empty" title={words.sayWhich} />
      </div>
    );
  return <Moments {...props} />;
}

function Moments(props: ViewProps) {
  const hand = useVenn(props);
  if (hand === null) return <Loading />;
  if (props.step.moment === 'list') return <ListMoment hand={hand} main />;
  return props.step.moment === 'size' ? <SizeMoment hand={hand} /> : <Placing hand={hand} />;
}

/** Both diagrams and the questions, once both are finished: what the room talks about is in the hand too. */
function Comparing({ session }: ViewProps) {
  const words = useStrings(vennStrings);
  const open = session.finished.has('venn-women') && session.finished.has('venn-men');
  if (open) return <Compared />;
  return (
    <div className={styles['card']}>
      <StateCard kind="locked" title={words.closedToOthers} />
    </div>
  );
}

function Compared() {
  const both = useBoth();
  if (both === null) return <Loading />;
  return (
    <div className={classes(compareStyles['compare'], compareStyles['inHand'])}>
      <TwoDiagrams both={both} />
      <Differences both={both} />
    </div>
  );
}

/** The diagram with what it says below, so that who does not read the picture reads the words. */
function Placing({ hand }: { readonly hand: VennHand }) {
  // The words may follow the picture a moment later: a circle let go must not wait for them.
  const later = useDeferredValue(hand);
  return (
    <div className={styles['pocket']}>
      <PlaceMoment hand={hand} />
      <PairsTable hand={later} />
    </div>
  );
}
