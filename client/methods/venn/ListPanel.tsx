import { isLeader } from '../../../shared/domain/role.ts';
import { Button } from '../../ui/Button.tsx';
import { undo } from '../../ui/icons/marks.ts';
import { Loading } from '../../ui/Loading.tsx';
import { useStrings } from '../../ui/language.tsx';
import type { ViewProps } from '../view.ts';
import { Clear } from './Clear.tsx';
import { CompareMoment } from './CompareMoment.tsx';
import { Files } from './Files.tsx';
import { Finished } from './Finished.tsx';
import { ListMoment } from './ListMoment.tsx';
import styles from './ListPanel.module.css';
import { GapsPanel, LinksPanel, PairsTable } from './Panels.tsx';
import { RelateForm } from './RelateForm.tsx';
import { SaidBar } from './SaidBar.tsx';
import { SizeMoment } from './SizeMoment.tsx';
import { vennStrings } from './strings/vennStrings.ts';
import { Tray } from './Tray.tsx';
import { useVenn } from './useVenn.ts';

/** The diagram as a list: everything that can be done with a finger can be done here by choosing. */
export function ListPanel(props: ViewProps) {
  return props.step.moment === 'compare' ? <CompareMoment session={props.session} /> : <Lists {...props} />;
}

function Lists(props: ViewProps) {
  const words = useStrings(vennStrings);
  const hand = useVenn(props);
  if (hand === null) return <Loading />;
  return (
    <div className={styles['list']}>
      <SaidBar hand={hand} />
      <ListMoment hand={hand} />
      <SizeMoment hand={hand} />
      <Tray hand={hand} />
      {hand.may('pos') && (
        <section aria-label={words.choose}>
          <h2>{words.choose}</h2>
          <RelateForm hand={hand} />
        </section>
      )}
      <PairsTable hand={hand} />
      <LinksPanel hand={hand} />
      <GapsPanel hand={hand} />
      <div className={styles['files']}>
        <Button icon={undo} disabledReason={hand.live.canUndo ? null : words.nothingToUndo} onPress={hand.live.undo}>
          {words.undo}
        </Button>
        {isLeader(props.actor) && (
          <>
            <Finished session={props.session} board={props.board} />
            <Files hand={hand} board={props.board} />
            <Clear hand={hand} board={props.board} />
          </>
        )}
      </div>
    </div>
  );
}
