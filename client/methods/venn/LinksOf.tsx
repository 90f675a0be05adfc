import { circlesOf, pairKey, pairsOf, type Relation } from '../../../shared/methods/venn/index.ts';
import { useStrings } from '../../ui/language.tsx';
import styles from './OrganisationSheet.module.css';
import { ReasonButton } from './ReasonButton.tsx';
import { RelationPicture } from './RelationPicture.tsx';
import { vennStrings } from './strings/vennStrings.ts';
import type { VennHand } from './useVenn.ts';

/** With whom one organisation is linked, how and why; and, folded, with whom it is not, for that has reasons too. */
export function LinksOf({ hand, id }: { readonly hand: VennHand; readonly id: string }) {
  const words = useStrings(vennStrings);
  const all = pairsOf(circlesOf(hand.venn.organisations)).filter(({ a, b }) => a === id || b === id);
  const links = all.filter(({ relation }) => relation !== 'apart');
  const apart = all.filter(({ relation }) => relation === 'apart');
  const line = ({ a, b, relation }: { readonly a: string; readonly b: string; readonly relation: Relation }) => {
    const reason = hand.venn.reasons.get(pairKey(a, b));
    return (
      <li key={pairKey(a, b)}>
        <RelationPicture relation={relation} />
        <span className={styles['link']}>
          {`${hand.nameOf(a === id ? b : a)}: ${words.relations[relation]}`}
          {reason !== undefined && <i>{` (${reason})`}</i>}
        </span>
        <ReasonButton hand={hand} a={a} b={b} />
      </li>
    );
  };
  return (
    <section aria-label={words.links}>
      <h3>{words.links}</h3>
      {links.length === 0 && <p>{words.noLinks}</p>}
      <ul className={styles['links']}>{links.map(line)}</ul>
      {apart.length > 0 && (
        <details>
          <summary>{`${words.relations.apart}: ${apart.length}`}</summary>
          <ul className={styles['links']}>{apart.map(line)}</ul>
        </details>
      )}
    </section>
  );
}
