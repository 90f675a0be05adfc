import { localMatters } from '../../../shared/i18n/matters/localMatters.ts';
import { classes } from '../../ui/classes.ts';
import { Icon } from '../../ui/Icon.tsx';
import type { IconShape } from '../../ui/Icon.tsx';
import { coin, speak } from '../../ui/icons/marks.ts';
import * as stamps from '../../ui/icons/stamps.ts';
import { book, office, tap, tree } from '../../ui/icons/topics.ts';
import { children } from '../../ui/icons/users.ts';
import { useLanguage, useStrings } from '../../ui/language.tsx';
import { screenStrings } from '../strings/screenStrings.ts';
import styles from './LocalMatters.module.css';
import type { PageScreen } from './pageScreen.ts';

/** A picture for each of the 23 local matters, in their order (DOMAIN.md §5). */
const PICTURES: readonly IconShape[] = [
  stamps.market,
  office,
  coin,
  tap,
  stamps.pumpStation,
  stamps.roadSign,
  stamps.streetLamp,
  stamps.cemetery,
  tree,
  stamps.park,
  stamps.rubbishContainer,
  stamps.busStop,
  stamps.monument,
  book,
  stamps.field,
  speak,
  stamps.police,
  stamps.club,
  stamps.playground,
  children,
  stamps.sportsField,
  stamps.flood,
  stamps.reservoir,
];

/** What the village decides and pays for itself, by law, in pictures. */
export function LocalMatters({ screen }: { readonly screen: PageScreen }) {
  const words = useStrings(screenStrings).pages;
  const matters = localMatters[useLanguage()];
  return (
    <article className={classes(styles['page'], styles[screen])}>
      <header>
        <h1>{words.mattersTitle}</h1>
        {screen !== 'projector' && <p>{words.mattersMore}</p>}
      </header>
      <ol>
        {matters.map((matter, index) => {
          const picture = PICTURES[index];
          return (
            <li key={matter}>
              {picture && <Icon shape={picture} />}
              <span>{matter}</span>
            </li>
          );
        })}
      </ol>
      {screen !== 'projector' && <p className={styles['after']}>{words.delegated}</p>}
    </article>
  );
}
