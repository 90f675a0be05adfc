import { useLayoutEffect, useRef, useState } from 'react';
import {
  firstOf,
  rankingOf,
  seatOf,
  totalsOf,
  type Gallery,
  type RankedColumn,
} from '../../../shared/methods/gallery/index.ts';
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
const WIDTH = 736;
const EDGE = 56;
/** Greatest and least height of a row, pixels: two lines of the smallest type a wall allows. */
const ROW = 98;
const LEAST_ROW = 86;

/** How high a row is with so many of them, and how many find room; long names may make rows higher. */
function useRoom(count: number) {
  const list = useRef<HTMLOListElement>(null);
  const [room, setRoom] = useState({ row: ROW, fit: count });
  useLayoutEffect(() => {
    const element = list.current;
    if (element === null) return undefined;
    const measure = () => {
      const height = element.clientHeight;
      const row = Math.max(LEAST_ROW, Math.min(ROW, Math.floor(height / Math.max(1, count))));
      element.style.setProperty('--row', `${row}px`);
      const bottoms = [...element.children].map((each) =>
        each instanceof HTMLElement ? each.offsetTop + each.offsetHeight - element.offsetTop : 0,
      );
      setRoom({ row, fit: bottoms.filter((bottom) => bottom <= height).length });
    };
    measure();
    let stands = true;
    void document.fonts.ready.then(() => stands && measure());
    window.addEventListener('resize', measure);
    return () => {
      stands = false;
      window.removeEventListener('resize', measure);
    };
  }, [count]);
  return { list, room };
}

/** All columns by rank; measured anew when the columns or their names change. */
export function WallRows({ gallery, seam }: WallRowsProps) {
  const names = rankingOf(gallery).map(({ column }) => column.name);
  return <Rows key={names.join('\n')} gallery={gallery} seam={seam} />;
}

interface WallRowsProps {
  readonly gallery: Gallery;
  /** The result: a seam under the first five, and nothing new any more. */
  readonly seam: boolean;
}

/** Rows to be counted by finger. What finds no room is summed in a last line, never made small. */
function Rows({ gallery, seam }: WallRowsProps) {
  const words = useStrings(galleryStrings);
  const ranking = rankingOf(gallery).filter((each) => each.votes > 0);
  const { list, room } = useRoom(ranking.length);
  const hidden = ranking.slice(room.fit);
  const first = firstOf(ranking);
  const felts = feltsOf(gallery);
  const fit = fitSquares(Math.max(1, ...ranking.map((each) => each.votes)), WIDTH, EDGE);
  const people = new Set(gallery.stickers.map(seatOf).filter((seat) => seat !== null)).size;
  return (
    <div className={styles['wall']}>
      <header className={styles['head']}>
        <h1>{words.title}</h1>
        <b>{`${words.votes(totalsOf(gallery).total)} · ${words.people(people)}`}</b>
      </header>
      <ol className={styles['rows']} ref={list}>
        {ranking.map((ranked, index) => (
          <li
            key={ranked.column.id}
            className={index < room.fit ? undefined : styles['beyond']}
            style={feltStyle(felts, ranked.column)}
          >
            <RankRow
              ranked={ranked}
              place={placeLabel(ranking, ranked.rank)}
              fit={fit}
              fresh={!seam && ranked.stickers.some((each) => each.id === gallery.last)}
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
      <p className={styles['more']}>{seam && first.tied.length > 0 ? words.tied : <More columns={hidden} />}</p>
    </div>
  );
}

function More({ columns }: { readonly columns: readonly RankedColumn[] }) {
  const words = useStrings(galleryStrings);
  const votes = columns.reduce((sum, each) => sum + each.votes, 0);
  return columns.length === 0 ? null : words.moreColumns(columns.length, votes);
}
