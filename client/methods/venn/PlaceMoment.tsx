import { useEffect, useMemo, useState, useSyncExternalStore, type ReactNode } from 'react';
import { CameraControl } from '../../canvas/index.ts';
import { Button } from '../../ui/Button.tsx';
import { chain, pen, screen, undo } from '../../ui/icons/marks.ts';
import { useStrings } from '../../ui/language.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { StateCard } from '../../ui/StateCard.tsx';
import { CircleDrag } from './circleDrag.ts';
import { Legend } from './Legend.tsx';
import { OrganisationSheet } from './OrganisationSheet.tsx';
import styles from './PlaceMoment.module.css';
import { RelateForm } from './RelateForm.tsx';
import { SaidBar } from './SaidBar.tsx';
import { vennStrings } from './strings/vennStrings.ts';
import { Tray } from './Tray.tsx';
import type { VennHand } from './useVenn.ts';
import { VennCanvas } from './VennCanvas.tsx';

/** The third moment: circles on the page, by finger or by choosing two and their link. */
export function PlaceMoment({ hand, tools }: { readonly hand: VennHand; readonly tools?: ReactNode }) {
  const words = useStrings(vennStrings);
  const { width, height } = hand.page;
  const camera = useMemo(() => new CameraControl({ width, height }), [width, height]);
  const [chosen, setChosen] = useState<string | null>(null);
  const [drag] = useState(() => new CircleDrag({ hand, onChoose: setChosen }));
  const holds = useSyncExternalStore(drag.subscribe, drag.held);
  useEffect(() => drag.see({ hand, onChoose: setChosen }), [drag, hand]);
  const [sheet, setSheet] = useState<'relate' | 'organisation' | null>(null);
  const { organisations } = hand.venn;
  const picked = organisations.find(({ id }) => id === chosen);
  const moves = hand.may('pos');
  return (
    <div className={styles['moment']}>
      <div className={styles['page']}>
        <VennCanvas hand={hand} drag={drag} camera={camera} chosen={chosen} />
        {organisations.every(({ pos }) => pos === null) && (
          <div className={styles['empty']}>
            <StateCard kind="empty" title={words.emptyPlace}>
              {words.emptyPlaceMore}
            </StateCard>
          </div>
        )}
      </div>
      <Legend />
      <SaidBar hand={hand} holds={holds} />
      {!moves && <p className={styles['look']}>{words.onlyLook}</p>}
      <Tray hand={hand} />
      <div className={styles['tools']}>
        {picked !== undefined && (
          <Button icon={pen} onPress={() => setSheet('organisation')} aria={{ 'aria-haspopup': 'dialog' }}>
            {picked.name}
          </Button>
        )}
        {moves && (
          <Button icon={chain} onPress={() => setSheet('relate')} aria={{ 'aria-haspopup': 'dialog' }}>
            {words.choose}
          </Button>
        )}
        <Button icon={undo} disabledReason={hand.live.canUndo ? null : words.nothingToUndo} onPress={hand.live.undo}>
          {words.undo}
        </Button>
        <Button icon={screen} onPress={() => camera.fit()}>
          {words.fit}
        </Button>
        {tools}
      </div>
      <Sheet open={sheet === 'relate'} title={words.choose} onClose={() => setSheet(null)}>
        <RelateForm hand={hand} onDone={() => setSheet(null)} />
      </Sheet>
      {sheet === 'organisation' && picked !== undefined && (
        <OrganisationSheet hand={hand} id={picked.id} onClose={() => setSheet(null)} />
      )}
    </div>
  );
}
