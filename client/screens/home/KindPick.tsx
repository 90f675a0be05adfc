import { Icon } from '../../ui/Icon.tsx';
import type { IconShape } from '../../ui/Icon.tsx';
import { causesMark, galleryMark, mapMark, people } from '../../ui/icons/marks.ts';
import { classes } from '../../ui/classes.ts';
import { useStrings } from '../../ui/language.tsx';
import { deskStrings } from '../strings/desk/deskStrings.ts';
import styles from './Home.module.css';

export type Kind = 'session' | 'focus-group';

interface KindPickProps {
  readonly value: Kind;
  readonly onChange: (kind: Kind) => void;
}

interface Card {
  readonly kind: Kind;
  readonly pictures: readonly [IconShape, IconShape];
  readonly name: string;
  readonly more: string;
}

/** The two standard programmes as two cards. */
export function KindPick({ value, onChange }: KindPickProps) {
  const words = useStrings(deskStrings).home;
  const cards: readonly Card[] = [
    { kind: 'session', pictures: [mapMark, galleryMark], name: words.session, more: words.sessionMore },
    { kind: 'focus-group', pictures: [causesMark, people], name: words.focus, more: words.focusMore },
  ];
  return (
    <fieldset className={styles['kinds']}>
      <legend className="hidden">{words.kind}</legend>
      {cards.map(({ kind, pictures: [first, second], name, more }) => (
        <label key={kind} className={classes(styles['kind'], kind === value && styles['chosen'])}>
          <input type="radio" name="kind" checked={kind === value} onChange={() => onChange(kind)} />
          <span className={styles['pictures']}>
            <Icon shape={first} />
            <Icon shape={second} />
          </span>
          <b>{name}</b>
          <span className={styles['more']}>{more}</span>
        </label>
      ))}
    </fieldset>
  );
}
