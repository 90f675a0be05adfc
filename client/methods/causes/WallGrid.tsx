import { kindsIn, type Contribution } from '../../../shared/methods/causes/index.ts';
import { classes } from '../../ui/classes.ts';
import { useStrings } from '../../ui/language.tsx';
import { causesStrings } from './strings/causesStrings.ts';
import { WhoWhat } from './WhoWhat.tsx';
import styles from './WallGrid.module.css';

interface WallGridProps {
  readonly contributions: readonly Contribution[];
  readonly lines?: readonly [number, number];
}

/** The grid who × what on the wall: only kinds that somebody gives have a column, so that words have room. */
export function WallGrid({ contributions, lines }: WallGridProps) {
  const words = useStrings(causesStrings);
  const used = kindsIn(contributions);
  return (
    <div className={styles['place']} data-fit>
      <WhoWhat
        className={styles['grid']}
        contributions={contributions}
        {...(used.length === 0 ? {} : { kinds: used })}
        {...(lines === undefined ? {} : { lines })}
        renderCell={(_who, _what, given) =>
          given.map(({ id, text, agreed }) => (
            <p key={id} className={classes(!agreed && styles['open'])}>
              {text === '' ? words.notAgreed : text}
            </p>
          ))
        }
      />
    </div>
  );
}
