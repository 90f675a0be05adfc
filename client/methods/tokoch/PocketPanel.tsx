import { finishOwn, readReal, readTokoch } from '../../../shared/methods/tokoch/index.ts';
import { useContent } from '../../sync/index.ts';
import { Button } from '../../ui/Button.tsx';
import { check, pen, screen } from '../../ui/icons/marks.ts';
import { useStrings } from '../../ui/language.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { StateCard } from '../../ui/StateCard.tsx';
import type { ViewProps } from '../view.ts';
import { BreadPanel } from './BreadPanel.tsx';
import { ComparisonTable } from './ComparisonTable.tsx';
import { CutBoard } from './CutBoard.tsx';
import { EmptyPocket } from './EmptyPocket.tsx';
import styles from './RevealBoard.module.css';
import { tokochStrings } from './strings/tokochStrings.ts';
import { TopicBoard } from './TopicBoard.tsx';
import { useOwnBread } from './useBread.ts';

/** What a participant does in the present moment: cut an own bread or the room's, look, propose a topic. */
export function PocketPanel(props: ViewProps) {
  const { moment } = props.step;
  if (moment === 'own') return <OwnBread seat={props.actor.seat ?? ''} />;
  if (moment === 'reveal') return <Revealed shown={props.session.revealed.has('tokoch-real')} />;
  if (moment === 'topic') return <TopicBoard {...props} />;
  return <CutBoard key={moment} props={props} bread={moment === 'wish' ? 'wished' : 'believed'} />;
}

/** A bread of one's own, seen by nobody else, until it is gathered without a name. */
function OwnBread({ seat }: { readonly seat: string }) {
  const words = useStrings(tokochStrings);
  const hand = useOwnBread(seat);
  if (hand === null) return <Loading />;
  if (hand.slices.length === 0) return <EmptyPocket />;
  if (hand.done)
    return (
      <div className={styles['pocket']}>
        <StateCard kind="done" title={words.ownDone}>
          <Button icon={pen} onPress={() => finishOwn(hand.live.doc, false)}>
            {words.ownChange}
          </Button>
        </StateCard>
      </div>
    );
  return (
    <BreadPanel hand={hand} title={words.question} more={words.ownMore}>
      <Button kind="go" wide icon={check} onPress={() => finishOwn(hand.live.doc, true)}>
        {words.ownReady}
      </Button>
    </BreadPanel>
  );
}

/** While the wall shows: look there; once the real budget is out, its table is in the hand too. */
function Revealed({ shown }: { readonly shown: boolean }) {
  const words = useStrings(tokochStrings);
  return (
    <div className={styles['pocket']}>
      <StateCard kind="empty" icon={screen} title={words.lookAtWall} />
      {shown && <RealTable />}
    </div>
  );
}

function RealTable() {
  const board = useContent('tokoch', readTokoch);
  const real = useContent('tokoch-real', readReal);
  return board === null || real === null ? null : <ComparisonTable board={board} real={real} />;
}
