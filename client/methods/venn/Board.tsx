import { memo, useDeferredValue, useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { sum } from '../../ui/icons/marks.ts';
import { useStrings } from '../../ui/language.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import type { ViewProps } from '../view.ts';
import styles from './Board.module.css';
import { Clear } from './Clear.tsx';
import { CompareMoment } from './CompareMoment.tsx';
import { Files } from './Files.tsx';
import { ListMoment } from './ListMoment.tsx';
import { GapsPanel, LinksPanel, PairsTable } from './Panels.tsx';
import { PlaceMoment } from './PlaceMoment.tsx';
import { SizeMoment } from './SizeMoment.tsx';
import { vennStrings } from './strings/vennStrings.ts';
import { useVenn, type VennHand } from './useVenn.ts';
import { Finished } from './Finished.tsx';

/** The diagram for facilitator and recorder: list, size, place, and the comparison of women's and men's. */
export function Board(props: ViewProps) {
  if (props.step.moment === 'compare') return <CompareMoment session={props.session} />;
  return (
    <div className={styles['board']}>
      <Moments key={props.board} {...props} />
    </div>
  );
}

function Moments(props: ViewProps) {
  const hand = useVenn(props);
  // The words may follow the picture a moment later: a circle let go must not wait for them.
  const later = useDeferredValue(hand);
  if (hand === null) return <Loading />;
  if (props.step.moment === 'list') return <ListMoment hand={hand} />;
  if (props.step.moment === 'size') return <SizeMoment hand={hand} />;
  return (
    <div className={styles['withSide']}>
      <PlaceMoment
        hand={hand}
        tools={
          <>
            <Derived hand={hand} board={props.board} />
            <Finished session={props.session} board={props.board} />
          </>
        }
      />
      <aside className={styles['side']}>
        <DerivedPanels hand={later ?? hand} board={props.board} />
      </aside>
    </div>
  );
}

interface DerivedProps {
  readonly hand: VennHand;
  readonly board: string;
}

/** What the picture says by itself: pairs, gaps, and the files to keep. */
const DerivedPanels = memo(function DerivedPanels({ hand, board }: DerivedProps) {
  return (
    <>
      <PairsTable hand={hand} />
      <LinksPanel hand={hand} />
      <GapsPanel hand={hand} />
      <div className={styles['files']}>
        <Files hand={hand} board={board} />
        <Clear hand={hand} board={board} />
      </div>
    </>
  );
});

/** The same in a sheet, where there is no room beside the diagram. */
function Derived(props: DerivedProps) {
  const words = useStrings(vennStrings);
  const [open, setOpen] = useState(false);
  return (
    <div className={styles['narrow']}>
      <Button icon={sum} onPress={() => setOpen(true)} aria={{ 'aria-haspopup': 'dialog' }}>
        {words.pairs}
      </Button>
      <Sheet open={open} title={words.pairs} onClose={() => setOpen(false)}>
        <DerivedPanels {...props} />
      </Sheet>
    </div>
  );
}
