import { useState } from 'react';
import { firstOf, rankingOf } from '../../../shared/methods/gallery/index.ts';
import { Button } from '../../ui/Button.tsx';
import { check, lock } from '../../ui/icons/marks.ts';
import { StateCard } from '../../ui/StateCard.tsx';
import { useStrings } from '../../ui/language.tsx';
import type { ViewProps } from '../view.ts';
import { CheckPage } from './CheckPage.tsx';
import { CsvButton } from './CsvButton.tsx';
import { feltsOf, feltStyle } from './felt.ts';
import { placeLabel } from './place.ts';
import { RankRow } from './RankRow.tsx';
import { Refusal } from './Refusal.tsx';
import { fitSquares } from './squareFit.ts';
import { galleryStrings } from './strings/galleryStrings.ts';
import styles from './TopBoard.module.css';
import { useBoardAction } from './useBoardAction.ts';
import type { Leading } from './useLeading.ts';

const WIDTH = 186;
const EDGE = 16;

interface TopBoardProps {
  readonly props: ViewProps;
  readonly leading: Leading;
}

/** The ranking, and the page of checks before it is fixed. */
export function TopBoard({ props, leading }: TopBoardProps) {
  const [checking, setChecking] = useState(false);
  if (checking && !props.session.frozen.has(props.board))
    return <CheckPage props={props} leading={leading} onBack={() => setChecking(false)} />;
  return <Ranking props={props} leading={leading} onCheck={() => setChecking(true)} />;
}

/** All columns by rank with the seam under the first five, and the result to take along. */
function Ranking({ props, leading, onCheck }: TopBoardProps & { readonly onCheck: () => void }) {
  const words = useStrings(galleryStrings);
  const { gallery } = leading;
  const frozen = props.session.frozen.has(props.board);
  const ranking = rankingOf(gallery).filter((each) => each.votes > 0);
  const first = firstOf(ranking);
  const felts = feltsOf(gallery);
  const fit = fitSquares(Math.max(1, ...ranking.map((each) => each.votes)), WIDTH, EDGE);
  useBoardAction({ label: frozen || ranking.length === 0 ? null : words.checkOpen, icon: check, onPress: onCheck });
  return (
    <div className={styles['board']}>
      <h1>{words.firstFive}</h1>
      {frozen && (
        <StateCard kind="done" icon={lock} title={words.frozen}>
          {words.frozenMore}
        </StateCard>
      )}
      {ranking.length === 0 && <StateCard kind="empty" title={words.empty} />}
      <ol className={styles['rows']}>
        {ranking.map((ranked, index) => (
          <li key={ranked.column.id} style={feltStyle(felts, ranked.column)}>
            <RankRow
              ranked={ranked}
              place={placeLabel(ranking, ranked.rank)}
              fit={fit}
              seam={index === first.columns.length - 1 && index < ranking.length - 1}
              full
            />
          </li>
        ))}
      </ol>
      {first.tied.length > 0 && <StateCard kind="offline" title={words.tied} />}
      <Refusal code={leading.refusal} />
      <div className={styles['tools']}>
        <CsvButton table="gallery" label={words.csv} />
        <CsvButton table="gallery-stickers" label={words.csvStickers} />
        {frozen && <Button onPress={() => void leading.ask('gallery.unfreeze')}>{words.unfreeze}</Button>}
      </div>
    </div>
  );
}
