import { memo } from 'react';
import { circlesOf, gapsOf, linksOf, pairKey, pairsOf } from '../../../shared/methods/venn/index.ts';
import { useStrings } from '../../ui/language.tsx';
import { Emblem } from './Emblem.tsx';
import styles from './Panels.module.css';
import { ReasonButton } from './ReasonButton.tsx';
import { RelationPicture } from './RelationPicture.tsx';
import { vennStrings } from './strings/vennStrings.ts';
import type { VennHand } from './useVenn.ts';

/** Every linked pair in words, with the reason people gave, and those apart for which they gave one. It writes itself. */
export const PairsTable = memo(function PairsTable({ hand }: { readonly hand: VennHand }) {
  const words = useStrings(vennStrings);
  const { organisations, reasons } = hand.venn;
  const told = pairsOf(circlesOf(organisations)).filter(
    ({ a, b, relation }) => relation !== 'apart' || reasons.has(pairKey(a, b)),
  );
  return (
    <section aria-label={words.pairs} className={styles['panel']}>
      <h2>{words.pairs}</h2>
      {told.length === 0 && <p>{words.noPairs}</p>}
      <ul className={styles['pairs']}>
        {told.map(({ a, b, relation }) => {
          const reason = reasons.get(pairKey(a, b)) ?? '';
          return (
            <li key={pairKey(a, b)}>
              <RelationPicture relation={relation} />
              <span className={styles['words']}>
                <b>{`${hand.nameOf(a)} – ${hand.nameOf(b)}`}</b>
                <span>{words.relations[relation]}</span>
                {reason !== '' && <i>{reason}</i>}
              </span>
              <ReasonButton hand={hand} a={a} b={b} />
            </li>
          );
        })}
      </ul>
    </section>
  );
});

/** How many links each organisation on the page has, the most linked first. */
export function LinksPanel({ hand }: { readonly hand: VennHand }) {
  const words = useStrings(vennStrings);
  const { organisations } = hand.venn;
  const pairs = pairsOf(circlesOf(organisations));
  const counted = organisations
    .filter(({ pos }) => pos !== null)
    .map((each) => ({ each, links: linksOf(each.id, pairs).length }))
    .sort((a, b) => b.links - a.links);
  if (counted.length === 0) return null;
  return (
    <section aria-label={words.linksOfEach} className={styles['panel']}>
      <h2>{words.linksOfEach}</h2>
      <ul className={styles['pairs']}>
        {counted.map(({ each, links }) => (
          <li key={each.id}>
            <Emblem organisation={each} />
            <span className={styles['words']}>{each.name}</span>
            <b>{links}</b>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Who is linked with nobody, and other gaps: facts for the talk. */
export function GapsPanel({ hand }: { readonly hand: VennHand }) {
  const words = useStrings(vennStrings);
  const gaps = gapsOf(hand.venn.organisations);
  const important = new Set(gaps.importantUnlinked);
  const lists = [
    [words.importantUnlinked, gaps.importantUnlinked],
    [words.unlinked, gaps.unlinked.filter((id) => !important.has(id))],
    [words.withoutInstitution, gaps.withoutInstitution],
  ] as const;
  return (
    <section aria-label={words.gaps} className={styles['panel']}>
      <h2>{words.gaps}</h2>
      {lists.every(([, ids]) => ids.length === 0) && <p>{words.noGaps}</p>}
      {lists.map(
        ([title, ids]) =>
          ids.length > 0 && (
            <div key={title}>
              <b>{title}</b>
              <p>{ids.map((id) => hand.nameOf(id)).join(', ')}</p>
            </div>
          ),
      )}
    </section>
  );
}
