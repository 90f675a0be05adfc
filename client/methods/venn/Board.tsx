import { useState } from 'react';
import { Loading } from '../../ui/Loading.tsx';
import type { ViewProps } from '../view.ts';
import styles from './Board.module.css';
import { CompareMoment } from './CompareMoment.tsx';
import { Files } from './Files.tsx';
import { ListMoment } from './ListMoment.tsx';
import { GapsPanel, PairsTable } from './Panels.tsx';
import { PlaceMoment } from './PlaceMoment.tsx';
import { SizeMoment } from './SizeMoment.tsx';
import { useVenn } from './useVenn.ts';
import { VariantBar, type Variant } from './VariantBar.tsx';

/** The diagram for facilitator and recorder: list, size, place, and the comparison of women's and men's. */
export function Board(props: ViewProps) {
  const { session, step, board } = props;
  const apart = step.settings['apart'] === true;
  const [variant, setVariant] = useState<Variant>('women');
  if (step.moment === 'compare') return <CompareMoment session={session} />;
  const shown = apart ? `venn-${variant}` : board;
  return (
    <div className={styles['board']}>
      {apart && <VariantBar session={session} variant={variant} onChoose={setVariant} />}
      <Moments key={shown} {...props} board={shown} />
    </div>
  );
}

function Moments(props: ViewProps) {
  const hand = useVenn(props);
  if (hand === null) return <Loading />;
  if (props.step.moment === 'list') return <ListMoment hand={hand} />;
  if (props.step.moment === 'size') return <SizeMoment hand={hand} />;
  return (
    <div className={styles['withSide']}>
      <PlaceMoment hand={hand} />
      <aside className={styles['side']}>
        <PairsTable hand={hand} />
        <GapsPanel hand={hand} />
        <div className={styles['files']}>
          <Files hand={hand} board={props.board} />
        </div>
      </aside>
    </div>
  );
}
