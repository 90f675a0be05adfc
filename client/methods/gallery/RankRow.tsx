import type { RankedColumn } from '../../../shared/methods/gallery/index.ts';
import { useStrings } from '../../ui/language.tsx';
import { classes } from '../../ui/classes.ts';
import { Picture } from './Picture.tsx';
import styles from './RankRow.module.css';
import type { SquareFit } from './squareFit.ts';
import { Squares } from './Squares.tsx';
import { galleryStrings } from './strings/galleryStrings.ts';

interface RankRowProps {
  readonly ranked: RankedColumn;
  /** Its place, 1–2 for a tie. */
  readonly place: string;
  readonly fit: SquareFit;
  readonly fresh?: boolean;
  /** Below it the seam under the first five. */
  readonly seam?: boolean;
  /** Also people behind and class: on the laptop. */
  readonly full?: boolean;
}

/** A column in the ranking: place, picture, name, squares to count by finger, votes. */
export function RankRow({ ranked, place, fit, fresh = false, seam = false, full = false }: RankRowProps) {
  const words = useStrings(galleryStrings);
  const { column, votes, people } = ranked;
  return (
    <div className={classes(styles['row'], seam && styles['seam'])}>
      <span className={styles['place']}>{place}</span>
      <Picture column={column} />
      <span className={styles['name']}>
        {column.name}
        {full && <small>{`${words.classes[column.class]} · ${words.people(people)}`}</small>}
      </span>
      <span className={styles['squares']}>
        <Squares count={votes} fit={fit} fresh={fresh} label={words.votes(votes)} />
      </span>
      <span className={styles['votes']}>{votes}</span>
    </div>
  );
}
