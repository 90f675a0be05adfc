import type { Layout, Placed } from './layout.ts';
import css from './ProjectorView.module.css';

/** What the numbers on the wall stand for: people's own words first, as many as there is room for; all are in the list. */
export function NumberKey({ layout }: { readonly layout: Layout }) {
  const numbered = layout.things.filter(({ short }) => short);
  const rows = [...numbered].sort((a, b) => Number(b.own) - Number(a.own) || (a.number ?? 0) - (b.number ?? 0));
  return (
    <ol className={css['key']}>
      {rows.slice(0, MOST).map((placed) => (
        <li key={placed.id}>
          <b>{placed.number}</b>
          <span>{wordsOf(placed)}</span>
        </li>
      ))}
    </ol>
  );
}

/** More lines than these the wall has not. */
const MOST = 20;

const wordsOf = ({ lines }: Placed): string => lines.join(' ');
