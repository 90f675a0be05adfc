import type { ReactNode } from 'react';
import { firstOf, rankingOf, readGallery, readPocket, seatOf } from '../../../shared/methods/gallery/index.ts';
import { pocketOf } from '../../../shared/sync/documentName.ts';
import { useContent } from '../../sync/index.ts';
import { lookProjector } from '../../ui/icons/pictures.ts';
import { Loading } from '../../ui/Loading.tsx';
import { StateCard } from '../../ui/StateCard.tsx';
import { useStrings } from '../../ui/language.tsx';
import type { ViewProps } from '../view.ts';
import { FiveSquares } from './FiveSquares.tsx';
import { placeLabel } from './place.ts';
import { Picture } from './Picture.tsx';
import { feltsOf, feltStyle } from './felt.ts';
import type { SeatedProps } from './seated.ts';
import styles from './PocketPanel.module.css';
import { PocketRead } from './PocketRead.tsx';
import { PocketWrite } from './PocketWrite.tsx';
import { galleryStrings } from './strings/galleryStrings.ts';

/** The gallery in the hand: write five, watch them being read, say yes or no. Nothing else. */
export function PocketPanel(props: ViewProps) {
  const { actor, step } = props;
  if (actor.seat === null) return null;
  if (step.moment === 'write') return <PocketWrite {...props} seat={actor.seat} />;
  return <Watching {...props} seat={actor.seat} />;
}

function Watching(props: SeatedProps) {
  const words = useStrings(galleryStrings);
  const gallery = useContent(props.board, readGallery);
  const pocket = useContent(pocketOf(props.seat), readPocket);
  if (gallery === null || pocket === null) return <Loading />;
  const { moment } = props.step;
  const last = gallery.stickers.find((each) => each.id === gallery.last);
  if (moment === 'read' && last !== undefined && seatOf(last) === props.seat && last.bin === null)
    return <PocketRead key={last.id} sticker={last} gallery={gallery} />;
  const ranking = rankingOf(gallery);
  const felts = feltsOf(gallery);
  return (
    <div className={styles['panel']}>
      <StateCard kind="empty" icon={lookProjector} title={words.lookAtWall}>
        {moment === 'explain' ? words.waitForWriting : undefined}
      </StateCard>
      {moment === 'read' && (
        <Mine>
          <FiveSquares stickers={pocket} current={null} />
          <p>{words.readSoFar(pocket.filter((each) => each.read).length)}</p>
        </Mine>
      )}
      {moment === 'top' && (
        <ol className={styles['top']} aria-label={words.firstFive}>
          {firstOf(ranking).columns.map(({ column, rank, votes }) => (
            <li key={column.id} style={feltStyle(felts, column)}>
              <b>{placeLabel(ranking, rank)}</b>
              <Picture column={column} />
              <span>{column.name}</span>
              <b>{votes}</b>
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}

function Mine({ children }: { readonly children: ReactNode }) {
  const words = useStrings(galleryStrings);
  return (
    <section className={styles['mine']}>
      <h2>{words.yourFive}</h2>
      {children}
    </section>
  );
}
