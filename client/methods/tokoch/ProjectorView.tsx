import { formatMoney, formatPercent } from '../../../shared/i18n/format/format.ts';
import { readTokoch, STAGE, type CutBread, type Tokoch } from '../../../shared/methods/tokoch/index.ts';
import { useContent } from '../../sync/index.ts';
import { useLanguage, useStrings } from '../../ui/language.tsx';
import type { ViewProps } from '../view.ts';
import { BreadPicture } from './BreadPicture.tsx';
import styles from './ProjectorView.module.css';
import { RevealWall } from './RevealWall.tsx';
import { SlicePicture } from './SliceRow.tsx';
import { tokochStrings } from './strings/tokochStrings.ts';
import { sharedSlices } from './useBread.ts';

/** The wall: the question, the room's bread with its names, the reveal, the topics. */
export function ProjectorView({ session, step }: ViewProps) {
  const words = useStrings(tokochStrings);
  const board = useContent('tokoch', readTokoch);
  if (board === null) return null;
  const { moment } = step;
  if (moment === 'topic') return <TopicWall board={board} />;
  if (moment === 'reveal' && board.stage > STAGE.nothing)
    return <RevealWall board={board} shown={session.revealed.has('tokoch-real')} />;
  const bread = moment === 'wish' ? 'wished' : 'believed';
  const question = bread === 'wished' ? words.wishQuestion : words.question;
  if (board.slices.length === 0 || moment === 'own')
    return <Question question={question} more={moment === 'own' ? words.ownWall : ''} />;
  return <BreadWall board={board} bread={bread} question={question} />;
}

function Question({ question, more }: { readonly question: string; readonly more: string }) {
  return (
    <div className={styles['question']}>
      <h1>{question}</h1>
      {more !== '' && <p>{more}</p>}
    </div>
  );
}

/** The room's bread large, every slice with its name, percent and som beside it. */
function BreadWall({
  board,
  bread,
  question,
}: {
  readonly board: Tokoch;
  readonly bread: CutBread;
  readonly question: string;
}) {
  const language = useLanguage();
  const slices = sharedSlices(board.slices, board.breads[bread], board.total);
  return (
    <div className={styles['bread']}>
      <BreadPicture className={styles['picture']} slices={slices.map((slice) => ({ ...slice, coloured: true }))} />
      <div className={styles['names']}>
        <h1>{question}</h1>
        <ol className={slices.length > 10 ? styles['many'] : undefined}>
          {slices.map((slice) => (
            <li key={slice.id}>
              <SlicePicture slice={slice} />
              <span>{slice.name}</span>
              <b>{formatPercent(slice.percent, language)}</b>
            </li>
          ))}
        </ol>
        {board.total !== null && <p>{formatMoney(board.total, language)}</p>}
      </div>
    </div>
  );
}

function TopicWall({ board }: { readonly board: Tokoch }) {
  const words = useStrings(tokochStrings);
  return (
    <div className={styles['topics']}>
      <h1>{words.topicQuestion}</h1>
      {board.hearing !== null && (
        <p className={styles['chosen']}>
          <span>{words.chosen}</span>
          <b>{board.hearing.topic}</b>
        </p>
      )}
      <ul>
        {board.topics
          .filter(({ text }) => text !== board.hearing?.topic)
          .map(({ id, text }) => (
            <li key={id}>{text}</li>
          ))}
      </ul>
    </div>
  );
}
