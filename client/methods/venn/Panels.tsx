import { useState } from 'react';
import { NOTE_LENGTH } from '../../../shared/domain/limits.ts';
import { circlesOf, gapsOf, noteReason, pairKey, pairsOf } from '../../../shared/methods/venn/index.ts';
import { pen } from '../../ui/icons/marks.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { useStrings } from '../../ui/language.tsx';
import { TextSheet } from '../../ui/TextSheet.tsx';
import styles from './Panels.module.css';
import { RelationPicture } from './RelationPicture.tsx';
import { vennStrings } from './strings/vennStrings.ts';
import type { VennHand } from './useVenn.ts';

/** Every linked pair in words, with the reason people gave. It writes itself from the picture. */
export function PairsTable({ hand }: { readonly hand: VennHand }) {
  const words = useStrings(vennStrings);
  const [asked, setAsked] = useState<{ readonly a: string; readonly b: string } | null>(null);
  const { organisations, reasons } = hand.venn;
  const linked = pairsOf(circlesOf(organisations)).filter(({ relation }) => relation !== 'apart');
  return (
    <section aria-label={words.pairs} className={styles['panel']}>
      <h2>{words.pairs}</h2>
      {linked.length === 0 && <p>{words.noPairs}</p>}
      <ul className={styles['pairs']}>
        {linked.map(({ a, b, relation }) => {
          const reason = reasons.get(pairKey(a, b)) ?? '';
          return (
            <li key={pairKey(a, b)}>
              <RelationPicture relation={relation} />
              <span className={styles['words']}>
                <b>{`${hand.nameOf(a)} – ${hand.nameOf(b)}`}</b>
                <span>{words.relations[relation]}</span>
                {reason !== '' && <i>{reason}</i>}
              </span>
              {hand.live.state === 'live' && (
                <IconButton
                  icon={pen}
                  label={words.reasonFor(hand.nameOf(a), hand.nameOf(b))}
                  onPress={() => setAsked({ a, b })}
                />
              )}
            </li>
          );
        })}
      </ul>
      {asked !== null && (
        <TextSheet
          open
          mayBeEmpty
          title={words.reasonFor(hand.nameOf(asked.a), hand.nameOf(asked.b))}
          initial={reasons.get(pairKey(asked.a, asked.b)) ?? ''}
          maxLength={NOTE_LENGTH}
          onClose={() => setAsked(null)}
          onDone={(text) => {
            noteReason(hand.live.doc, asked.a, asked.b, text);
            setAsked(null);
          }}
        />
      )}
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
