import { isLeader } from '../../../shared/domain/role.ts';
import { Loading } from '../../ui/Loading.tsx';
import { useStrings } from '../../ui/language.tsx';
import type { ViewProps } from '../view.ts';
import { Files } from './Files.tsx';
import { ListMoment } from './ListMoment.tsx';
import styles from './ListPanel.module.css';
import { GapsPanel, PairsTable } from './Panels.tsx';
import { RelateForm } from './RelateForm.tsx';
import { SaidBar } from './SaidBar.tsx';
import { SizeMoment } from './SizeMoment.tsx';
import { vennStrings } from './strings/vennStrings.ts';
import { Tray } from './Tray.tsx';
import { useVenn } from './useVenn.ts';

/** The diagram as a list: everything that can be done with a finger can be done here by choosing. */
export function ListPanel(props: ViewProps) {
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
      <GapsPanel hand={hand} />
      {isLeader(props.actor) && (
        <div className={styles['files']}>
          <Files hand={hand} board={props.board} />
        </div>
      )}
    </div>
  );
}
