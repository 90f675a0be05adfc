import { STICKERS_PER_SEAT } from '../../../shared/domain/limits.ts';
import { readGallery } from '../../../shared/methods/gallery/index.ts';
import { useContent } from '../../sync/index.ts';
import { Loading } from '../../ui/Loading.tsx';
import { useStrings } from '../../ui/language.tsx';
import type { ViewProps } from '../view.ts';
import { ExplainBoard } from './ExplainBoard.tsx';
import styles from './ProjectorView.module.css';
import { galleryStrings } from './strings/galleryStrings.ts';
import { takenSeats } from './taken.ts';
import { useFilled } from './useFilled.ts';
import { WallReading } from './WallReading.tsx';
import { WallRows } from './WallRows.tsx';

/** The wall: the question, how far the writing is, one sticker at a time, then rows that can be counted by finger. */
export function ProjectorView(props: ViewProps) {
  const gallery = useContent(props.board, readGallery);
  if (gallery === null) return <Loading />;
  if (props.session.frozen.has(props.board)) return <WallRows gallery={gallery} seam />;
  switch (props.step.moment ?? '') {
    case 'explain':
      return <ExplainBoard />;
    case 'write':
      return <WallWriting {...props} />;
    case 'read':
      return gallery.last === null ? <WallWriting {...props} /> : <WallReading gallery={gallery} />;
    default:
      return <WallRows gallery={gallery} seam={props.step.moment === 'top'} />;
  }
}

/** The question, and one square for each sticker that will be written. */
function WallWriting({ session }: ViewProps) {
  const words = useStrings(galleryStrings);
  const { total } = useFilled();
  const expected = Math.max(total, takenSeats(session).length * STICKERS_PER_SEAT);
  return (
    <div className={styles['writing']}>
      <h1>{words.question}</h1>
      <p>{words.fiveEach}</p>
      <div className={styles['squares']} role="img" aria-label={words.writtenOf(total, expected)}>
        {Array.from({ length: expected }, (_, index) => (
          <i key={index} className={index < total ? styles['written'] : undefined} />
        ))}
      </div>
      <b className={styles['sum']}>{`${total} / ${expected}`}</b>
    </div>
  );
}
