import { INK_COLOURS, INK_WIDTHS, type InkColour } from '../../../shared/methods/map/index.ts';
import { classes } from '../../ui/classes.ts';
import { useStrings } from '../../ui/language.tsx';
import { INK } from './colours.ts';
import { mapStrings } from './strings/mapStrings.ts';
import css from './PenChoice.module.css';

export interface Pen {
  readonly colour: InkColour;
  /** Board units. */
  readonly width: number;
}

interface Props {
  readonly pen: Pen;
  readonly onChange: (pen: Pen) => void;
  /** How many colours to offer: the first ones. */
  readonly colours?: number;
}

/** Colour and thickness of the pen, seen as they will be drawn. */
export function PenChoice({ pen, onChange, colours = INK_COLOURS.length }: Props) {
  const words = useStrings(mapStrings);
  const names = [words.thin, words.medium, words.thick, words.broad];
  return (
    <div className={css['pens']}>
      <div className={css['row']} role="group" aria-label={words.colour}>
        {INK_COLOURS.slice(0, colours).map((colour) => (
          <button
            key={colour}
            type="button"
            className={classes(css['dot'], colour === pen.colour && css['chosen'])}
            aria-label={words.colours[colour]}
            aria-pressed={colour === pen.colour}
            onClick={() => onChange({ ...pen, colour })}
          >
            <i style={{ background: INK[colour] }} />
          </button>
        ))}
      </div>
      <div className={css['row']} role="group" aria-label={words.width}>
        {INK_WIDTHS.slice(1).map((width, index) => (
          <button
            key={width}
            type="button"
            className={classes(css['dot'], width === pen.width && css['chosen'])}
            aria-label={names[index + 1]}
            aria-pressed={width === pen.width}
            onClick={() => onChange({ ...pen, width })}
          >
            <b style={{ height: `${4 + index * 6}px`, background: INK[pen.colour] }} />
          </button>
        ))}
      </div>
    </div>
  );
}
