import { formatMoney, formatPercent } from '../../../shared/i18n/format/format.ts';
import { readReal, readTokoch, realHeads, realTotal } from '../../../shared/methods/tokoch/index.ts';
import { useContent } from '../../sync/index.ts';
import { classes } from '../../ui/classes.ts';
import { useLanguage, useStrings } from '../../ui/language.tsx';
import { screenStrings } from '../strings/screenStrings.ts';
import styles from './BudgetTable.module.css';
import type { PageScreen } from './pageScreen.ts';

/** Heads that fit on the wall in type that is read from the last row. */
const SHOWN = 8;
/** A share is told in pieces of a thousand. */
const PARTS = 1_000;

/** The real budget in brief, greatest heads first, once a facilitator has shown it. Nothing stands here before. */
export function BudgetTable({ screen }: { readonly screen: PageScreen }) {
  const words = useStrings(screenStrings).pages;
  const language = useLanguage();
  const real = useContent('tokoch-real', readReal);
  const bread = useContent('tokoch', readTokoch);
  if (real === null || bread === null || real.lines.length === 0) return null;
  const heads = [...realHeads(real, bread.slices, PARTS)].sort((a, b) => b.som - a.som).slice(0, SHOWN);
  const most = heads[0]?.som ?? 1;
  const about = [
    real.year === null ? '' : String(real.year),
    real.basis === null ? '' : words[real.basis],
    real.source === '' ? '' : `${words.source}: ${real.source}`,
  ];
  return (
    <section className={classes(styles['budget'], styles[screen])}>
      <p className={styles['about']}>{about.filter((part) => part !== '').join(' · ')}</p>
      <ol>
        {heads.map((head) => (
          <li key={head.id}>
            <span className={styles['name']}>{head.name}</span>
            <span className={styles['bar']} aria-hidden="true">
              <i style={{ width: `${(head.som / most) * 100}%` }} />
            </span>
            <b>{formatPercent(head.percent, language)}</b>
            <span className={styles['som']}>{formatMoney(head.som, language)}</span>
          </li>
        ))}
      </ol>
      <p className={styles['total']}>
        {words.total} <b>{formatMoney(realTotal(real), language)}</b>
      </p>
    </section>
  );
}
