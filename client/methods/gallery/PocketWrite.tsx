import { useRef, useState } from 'react';
import { STICKERS_PER_SEAT } from '../../../shared/domain/limits.ts';
import { promptFor, readPocket, tidied, type PocketSticker } from '../../../shared/methods/gallery/index.ts';
import { pocketOf } from '../../../shared/sync/documentName.ts';
import { useBoard, useContent, type LiveBoard } from '../../sync/index.ts';
import { Button } from '../../ui/Button.tsx';
import { bin, check, right } from '../../ui/icons/marks.ts';
import { LetterBar } from '../../ui/LetterBar.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { StateCard } from '../../ui/StateCard.tsx';
import { useStrings } from '../../ui/language.tsx';
import { CallRecorder } from './CallRecorder.tsx';
import { FiveSquares } from './FiveSquares.tsx';
import type { SeatedProps } from './seated.ts';
import { SideAction } from './SideAction.tsx';
import styles from './PocketWrite.module.css';
import { Refusal } from './Refusal.tsx';
import { StickerPaper } from './StickerPaper.tsx';
import { galleryStrings } from './strings/galleryStrings.ts';
import { usePocketSticker, type PocketSheet } from './usePocketSticker.ts';
import { WordingPrompt } from './WordingPrompt.tsx';

/** Five stickers, one under the pen; private until read. */
export function PocketWrite(props: SeatedProps) {
  const board = pocketOf(props.seat);
  const live = useBoard(board);
  const stickers = useContent(board, readPocket);
  if (live === null || stickers === null) return <Loading />;
  return <Pocket {...props} live={live} stickers={stickers} />;
}

interface PocketProps extends SeatedProps {
  readonly live: LiveBoard;
  readonly stickers: readonly PocketSticker[];
}

function Pocket({ session, board, live, stickers }: PocketProps) {
  const words = useStrings(galleryStrings);
  const frozen = session.frozen.has(board);
  const mayWrite = !session.locked.has(board) && !frozen && live.state === 'live';
  const sheet = usePocketSticker(live, stickers, mayWrite);
  const field = useRef<HTMLTextAreaElement>(null);
  const focus = () => field.current?.focus();
  const { current } = sheet;
  const resting = current === null && stickers.length >= STICKERS_PER_SEAT;
  const writtenNow = current === null ? stickers.length : stickers.indexOf(current);
  const held = frozen ? 'gallery.frozen' : 'board.locked';
  return (
    <div className={styles['pocket']}>
      <h1>{words.question}</h1>
      <FiveSquares
        stickers={stickers}
        current={resting ? null : writtenNow}
        onChoose={(index) => {
          sheet.turnTo(stickers[index] ?? null);
          focus();
        }}
      />
      {resting ? (
        <StateCard kind="done" title={words.allWritten}>
          {words.allWrittenMore}
        </StateCard>
      ) : (
        <StickerPaper sheet={sheet} mayWrite={mayWrite} field={field} />
      )}
      <Refusal code={mayWrite ? sheet.refusal : held} />
      {!resting && mayWrite && <Wording text={tidied(sheet.text)} onMore={focus} />}
      {!resting && <LetterBar target={field} />}
      <Acts
        sheet={sheet}
        resting={resting}
        full={stickers.length >= STICKERS_PER_SEAT}
        mayWrite={mayWrite}
        focus={focus}
      />
    </div>
  );
}

/** The question behind a wish, until it is answered for this wording. */
function Wording({ text, onMore }: { readonly text: string; readonly onMore: () => void }) {
  const [left, setLeft] = useState<string | null>(null);
  if (text === left || promptFor(text) === null) return null;
  return <WordingPrompt text={text} onMore={onMore} onKeep={() => setLeft(text)} />;
}

interface ActsProps {
  readonly sheet: PocketSheet;
  readonly resting: boolean;
  readonly full: boolean;
  readonly mayWrite: boolean;
  readonly focus: () => void;
}

/** At most two things at a time: help or taking back, and the one obvious step. */
function Acts({ sheet, resting, full, mayWrite, focus }: ActsProps) {
  const words = useStrings(galleryStrings);
  const mayTakeBack = mayWrite && sheet.opened && sheet.current !== null && !sheet.current.read;
  const next = () => {
    if (sheet.give()) sheet.turnTo(null);
    focus();
  };
  return (
    <div className={styles['acts']}>
      {mayTakeBack ? (
        <SideAction icon={bin} onPress={sheet.takeBack}>
          {words.takeBack}
        </SideAction>
      ) : (
        <CallRecorder />
      )}
      {!resting && (
        <Button kind="go" wide icon={full ? check : right} onPress={next}>
          {full ? words.done : words.nextSticker}
        </Button>
      )}
    </div>
  );
}
