import { circlesOf, linksOf, pairsOf } from '../../../shared/methods/venn/index.ts';
import { useStrings } from '../../ui/language.tsx';
import styles from './OrganisationSheet.module.css';
import { RelationPicture } from './RelationPicture.tsx';
import { vennStrings } from './strings/vennStrings.ts';
import type { VennHand } from './useVenn.ts';

/** With whom one organisation is linked, and how. */
export function LinksOf({ hand, id }: { readonly hand: VennHand; readonly id: string }) {
  const words = useStrings(vennStrings);
  const links = linksOf(id, pairsOf(circlesOf(hand.venn.organisations)));
  return (
    <section aria-label={words.links}>
      <h3>{words.links}</h3>
      {links.length === 0 && <p>{words.noLinks}</p>}
      <ul className={styles['links']}>
        {links.map(({ a, b, relation }) => (
          <li key={`${a}${b}`}>
            <RelationPicture relation={relation} />
            <span>{`${hand.nameOf(a === id ? b : a)}: ${words.relations[relation]}`}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
