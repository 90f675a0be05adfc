import { STICKERS_PER_SEAT } from '../../../shared/domain/limits.ts';
import type { PocketSticker } from '../../../shared/methods/gallery/index.ts';
import { classes } from '../../ui/classes.ts';
import { Icon } from '../../ui/Icon.tsx';
import { check, pen } from '../../ui/icons/marks.ts';
import { readingAloud } from '../../ui/icons/pictures.ts';
import { useStrings } from '../../ui/language.tsx';
import styles from './FiveSquares.module.css';
import { galleryStrings } from './strings/galleryStrings.ts';

interface FiveSquaresProps {
  readonly stickers: readonly PocketSticker[];
  /** The square that is being written, from 0; null when none is. */
  readonly current: number | null;
  /** Goes to a square; without it they only show. */
  readonly onChoose?: (index: number) => void;
}

const PLACES = Array.from({ length: STICKERS_PER_SEAT }, (_, index) => index);

/** The pocket of five: check is written, pen is now, dashed is empty. */
export function FiveSquares({ stickers, current, onChoose }: FiveSquaresProps) {
  const words = useStrings(galleryStrings);
  return (
    <div className={styles['five']}>
      {PLACES.map((place) => (
        <Square
          key={place}
          number={place + 1}
          sticker={stickers[place]}
          now={place === current}
          {...(onChoose === undefined ? {} : { onChoose: () => onChoose(place) })}
        />
      ))}
      <b className={styles['count']} aria-label={words.squares(stickers.length)} role="img">
        {`${stickers.length} / ${STICKERS_PER_SEAT}`}
      </b>
    </div>
  );
}

interface SquareProps {
  readonly number: number;
  readonly sticker: PocketSticker | undefined;
  readonly now: boolean;
  readonly onChoose?: () => void;
}

function markOf(sticker: PocketSticker | undefined, now: boolean) {
  if (now) return pen;
  if (sticker === undefined) return null;
  return sticker.read ? readingAloud : check;
}

function Square({ number, sticker, now, onChoose }: SquareProps) {
  const words = useStrings(galleryStrings);
  const read = sticker?.read === true;
  const mark = markOf(sticker, now);
  const look = classes(
    styles['square'],
    sticker !== undefined && styles['written'],
    read && styles['read'],
    now && styles['now'],
  );
  const said = words.square(number, sticker?.text ?? '');
  const label = read ? `${said}. ${words.read}` : said;
  const picture = mark && <Icon shape={mark} className={styles['mark']} />;
  if (onChoose === undefined)
    return (
      <span className={look} role="img" aria-label={label}>
        {picture}
      </span>
    );
  return (
    <button
      type="button"
      className={look}
      aria-label={label}
      aria-current={now ? 'step' : undefined}
      onClick={onChoose}
    >
      {picture}
    </button>
  );
}
