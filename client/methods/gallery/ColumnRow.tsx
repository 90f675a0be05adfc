import type { RankedColumn } from '../../../shared/methods/gallery/index.ts';
import { Icon } from '../../ui/Icon.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { more, people } from '../../ui/icons/marks.ts';
import { classes } from '../../ui/classes.ts';
import { useStrings } from '../../ui/language.tsx';
import styles from './ColumnRow.module.css';
import { Picture } from './Picture.tsx';
import type { SquareFit } from './squareFit.ts';
import { Squares } from './Squares.tsx';
import { galleryStrings } from './strings/galleryStrings.ts';

interface ColumnRowProps {
  readonly ranked: RankedColumn;
  /** The key that puts a sticker here, 1 to 9; null beyond. */
  readonly digit: number | null;
  readonly fit: SquareFit;
  /** The sticker in hand lies here. */
  readonly hit: boolean;
  /** The sticker read last lies here. */
  readonly fresh: boolean;
  readonly showClass: boolean;
  /** Puts the sticker in hand here; null when nothing can be put. */
  readonly onPlace: (() => void) | null;
  readonly onOpen: () => void;
}

/** A column lying on its side: key, picture, name, squares in fives, count, people behind it. A tap puts the sticker in hand here. */
export function ColumnRow({ ranked, digit, fit, hit, fresh, showClass, onPlace, onOpen }: ColumnRowProps) {
  const words = useStrings(galleryStrings);
  const { column, votes, people: behind } = ranked;
  return (
    <div className={classes(styles['row'], hit && styles['hit'])}>
      <button
        type="button"
        className={styles['place']}
        onClick={onPlace ?? onOpen}
        aria-keyshortcuts={digit === null ? undefined : String(digit)}
      >
        <span className={styles['key']} aria-hidden="true">
          {digit ?? ''}
        </span>
        <Picture column={column} />
        <span className={styles['name']}>
          <span className="hidden">{`${onPlace === null ? words.change : words.putHere}: `}</span>
          {column.name}
          {showClass && <small>{words.classes[column.class]}</small>}
        </span>
      </button>
      <span className={styles['squares']}>
        <Squares count={votes} fit={fit} fresh={fresh} label={words.votes(votes)} />
      </span>
      <span className={styles['votes']} aria-hidden="true">
        {votes}
      </span>
      <span
        className={styles['people']}
        role="img"
        aria-label={words.peopleBehind(behind)}
        title={words.peopleBehind(behind)}
      >
        <Icon shape={people} size="16px" />
        <span>{behind}</span>
      </span>
      <IconButton icon={more} label={words.openColumn(column.name)} onPress={onOpen} />
    </div>
  );
}
