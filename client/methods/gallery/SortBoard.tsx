import { useState } from 'react';
import { placesOf, rankingOf } from '../../../shared/methods/gallery/index.ts';
import { Button } from '../../ui/Button.tsx';
import { right, undo } from '../../ui/icons/marks.ts';
import { scribe } from '../../ui/icons/pictures.ts';
import { useStrings } from '../../ui/language.tsx';
import type { ViewProps } from '../view.ts';
import { BinSheet } from './BinSheet.tsx';
import { Columns } from './Columns.tsx';
import { Drag } from './drag.tsx';
import { InHand } from './InHand.tsx';
import { inOwnOrder } from './ownOrder.ts';
import { Refusal } from './Refusal.tsx';
import { ScribeSheet } from './ScribeSheet.tsx';
import styles from './SortBoard.module.css';
import { galleryStrings } from './strings/galleryStrings.ts';
import { Unplaced } from './Unplaced.tsx';
import { useBoardAction } from './useBoardAction.ts';
import { useFilled } from './useFilled.ts';
import { useGalleryKeys } from './useGalleryKeys.ts';
import type { Leading } from './useLeading.ts';

interface SortBoardProps {
  readonly props: ViewProps;
  readonly leading: Leading;
}

/** Reading and sorting: one sticker in hand, the columns are the targets. In the talk afterwards each column shows its class. */
export function SortBoard({ props, leading }: SortBoardProps) {
  const words = useStrings(galleryStrings);
  const [naming, setNaming] = useState(false);
  const [scribing, setScribing] = useState(false);
  const { gallery, still } = leading;
  const reading = props.step.moment === 'read';
  useBoardAction({ label: reading && !still ? words.nextSticker : null, icon: right, onPress: leading.readNext });
  useGalleryKeys({
    digit: (digit) => {
      const target = inOwnOrder(rankingOf(gallery), gallery)[digit - 1];
      if (digit === 0) leading.place(null);
      else if (target !== undefined) leading.place(target.column.id);
    },
    next: () => reading && leading.readNext(),
    add: () => setNaming(true),
  });
  return (
    <div className={styles['board']}>
      <Drag onDrop={(sticker, column) => leading.place(column, sticker)}>
        <InHand leading={leading} naming={naming} setNaming={setNaming} />
        <Refusal code={leading.refusal} />
        <div className={styles['bar']}>
          <Counts leading={leading} />
          <div className={styles['tools']}>
            {!still && (
              <Button icon={scribe} onPress={() => setScribing(true)} aria={{ 'aria-haspopup': 'dialog' }}>
                {words.scribe}
              </Button>
            )}
            <Button icon={undo} disabledReason={leading.canUndo ? null : words.nothingToUndo} onPress={leading.undo}>
              {words.undo}
            </Button>
            <BinSheet leading={leading} />
          </div>
        </div>
        <Columns leading={leading} showClass={!reading} />
        <Unplaced leading={leading} />
      </Drag>
      <p className={styles['keys']}>{words.keys}</p>
      <ScribeSheet open={scribing} session={props.session} leading={leading} onClose={() => setScribing(false)} />
    </div>
  );
}

/** How many are read of how many were written, and how to lay one. */
function Counts({ leading }: { readonly leading: Leading }) {
  const words = useStrings(galleryStrings);
  const { total } = useFilled();
  const read = [...placesOf(leading.gallery).keys()].filter((each) => each.count === undefined).length;
  const keyMarks = ['1', '9'];
  return (
    <p className={styles['counts']}>
      <b>{`${read} / ${Math.max(read, total)}`}</b>
      <span>{` ${read > 0 && read >= total ? words.allRead : words.readOf} · ${words.pressColumn} `}</span>
      <kbd>{keyMarks[0]}</kbd>
      <span aria-hidden="true">{' – '}</span>
      <kbd>{keyMarks[1]}</kbd>
    </p>
  );
}
