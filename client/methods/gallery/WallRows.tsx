import { useLayoutEffect, useRef, useState } from 'react';
import { firstOf, rankingOf, seatOf, totalsOf, type Gallery } from '../../../shared/methods/gallery/index.ts';
import { Icon } from '../../ui/Icon.tsx';
import { up } from '../../ui/icons/marks.ts';
import { useStrings } from '../../ui/language.tsx';
import { feltsOf, feltStyle } from './felt.ts';
import { placeLabel } from './place.ts';
import { RankRow } from './RankRow.tsx';
import { fitSquares } from './squareFit.ts';
import { galleryStrings } from './strings/galleryStrings.ts';
import styles from './WallRows.module.css';

/** Width of the squares and the largest edge of one, pixels of a 1920 page. */
const WIDTH = 770;
const EDGE = 56;
/** Least height of a row, pixels: two lines of the smallest type a wall allows. */
const ROW = 88;

/** How many rows of the least height find room. */
function useRoom() {
  const list = useRef<HTMLOListElement>(null);
  const [rows, setRows] = useState(9);
  useLayoutEffect(() => {
    const measure = () => {
      if (list.current !== null) setRows(Math.max(3, Math.floor(list.current.clientHeight / ROW)));
    };
    measure();
    window.addEventListener('resize', measure);
    return () => window.removeEventListener('resize', measure);
  }, []);
  return { list, rows };
}

/** All columns by rank, to be counted by finger. What finds no room is summed in a last line, never made small. */
export function WallRows({ gallery, seam }: { readonly gallery: Gallery; readonly seam: boolean }) {
  const words = useStrings(galleryStrings);
  const { list, rows } = useRoom();
  const ranking = rankingOf(gallery).filter((each) => each.votes > 0);
  const shown = ranking.length > rows ? ranking.slice(0, rows - 1) : ranking;
  const hidden = ranking.slice(shown.length);
  const first = firstOf(ranking);
  const felts = feltsOf(gallery);
  const fit = fitSquares(Math.max(1, ...ranking.map((each) => each.votes)), WIDTH, EDGE);
  const people = new Set(gallery.stickers.map(seatOf).filter((seat) => seat !== null)).size;
  const { total } = totalsOf(gallery);
  return (
    <div className={styles['wall']}>
      <header className={styles['head']}>
        <h1>{words.title}</h1>
        <b>{`${words.votes(total)} · ${words.people(people)}`}</b>
      </header>
      <ol className={styles['rows']} ref={list}>
        {shown.map((ranked, index) => (
          <li key={ranked.column.id} style={feltStyle(felts, ranked.column)}>
            <RankRow
              ranked={ranked}
              place={placeLabel(ranking, ranked.rank)}
              fit={fit}
              fresh={ranked.stickers.some((each) => each.id === gallery.last)}
              seam={seam && index === first.columns.length - 1 && index < ranking.length - 1}
            />
            {seam && index === first.columns.length && (
              <b className={styles['five']}>
                <Icon shape={up} size="40px" className={styles['arrow']} />
                <span>{words.upToFive}</span>
              </b>
            )}
          </li>
        ))}
      </ol>
      {hidden.length > 0 && (
        <p className={styles['more']}>
          {words.moreColumns(
            hidden.length,
            hidden.reduce((sum, each) => sum + each.votes, 0),
          )}
        </p>
      )}
      {seam && first.tied.length > 0 && <p className={styles['more']}>{words.tied}</p>}
    </div>
  );
}
