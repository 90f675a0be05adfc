import { useState } from 'react';
import { NAME_LENGTH } from '../../../shared/domain/limits.ts';
import { plainName, sameNames } from '../../../shared/methods/venn/index.ts';
import { Button } from '../../ui/Button.tsx';
import { bin, merge, pen, plus, undo } from '../../ui/icons/marks.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { useStrings } from '../../ui/language.tsx';
import { StateCard } from '../../ui/StateCard.tsx';
import { TextSheet } from '../../ui/TextSheet.tsx';
import { Emblem } from './Emblem.tsx';
import styles from './ListMoment.module.css';
import { OrganisationSheet } from './OrganisationSheet.tsx';
import { vennStrings } from './strings/vennStrings.ts';
import type { VennHand } from './useVenn.ts';

/** The first moment: which organisations there are. Common ones are picked, any name can be typed. */
export function ListMoment({ hand, main = false }: { readonly hand: VennHand; readonly main?: boolean }) {
  const words = useStrings(vennStrings);
  const [typing, setTyping] = useState(false);
  const [open, setOpen] = useState<string | null>(null);
  const { organisations } = hand.venn;
  const known = new Set(organisations.map(({ name }) => plainName(name)));
  const starters = words.starterNames.filter((name) => !known.has(plainName(name)));
  return (
    <div className={styles['moment']}>
      <h2>{words.question}</h2>
      <SameNames hand={hand} />
      {organisations.length === 0 ? (
        <StateCard kind="empty" title={words.empty}>
          {words.emptyMore}
        </StateCard>
      ) : (
        <ol className={styles['list']}>
          {organisations.map((each) => (
            <li key={each.id} className={styles['row']}>
              <Emblem organisation={each} />
              <span className={styles['name']}>{each.name}</span>
              <IconButton icon={pen} label={words.edit(each.name)} onPress={() => setOpen(each.id)} />
              {hand.may('bin', each.id) && (
                <IconButton icon={bin} label={`${words.toBin}: ${each.name}`} onPress={() => hand.bin(each.id)} />
              )}
            </li>
          ))}
        </ol>
      )}
      {hand.may('add') && (
        <>
          {starters.length > 0 && (
            <section aria-label={words.starters} className={styles['starters']}>
              {starters.map((name) => (
                <Button key={name} icon={plus} onPress={() => hand.add(name)}>
                  {name}
                </Button>
              ))}
            </section>
          )}
          <Button kind={main ? 'go' : 'plain'} icon={pen} onPress={() => setTyping(true)}>
            {words.add}
          </Button>
        </>
      )}
      <BinList hand={hand} />
      <TextSheet
        open={typing}
        title={words.addQuestion}
        maxLength={NAME_LENGTH}
        onClose={() => setTyping(false)}
        onDone={(name) => {
          hand.add(name);
          setTyping(false);
        }}
      />
      {open !== null && <OrganisationSheet hand={hand} id={open} onClose={() => setOpen(null)} />}
    </div>
  );
}

/** The same name twice: offered to be made one. */
function SameNames({ hand }: { readonly hand: VennHand }) {
  const words = useStrings(vennStrings);
  return sameNames(hand.venn.organisations, plainName).map((ids) => {
    const rest = ids.slice(1).filter((id) => hand.may('bin', id));
    return (
      <StateCard key={ids.join(' ')} kind="empty" icon={merge} title={words.sameName(hand.nameOf(ids[0] ?? ''))}>
        {rest.length > 0 && (
          <Button icon={merge} onPress={() => rest.forEach((id) => hand.bin(id))}>
            {words.makeOne}
          </Button>
        )}
      </StateCard>
    );
  });
}

/** What was taken out, each with its way back. */
function BinList({ hand }: { readonly hand: VennHand }) {
  const words = useStrings(vennStrings);
  const { bin: binned } = hand.venn;
  if (binned.length === 0) return null;
  return (
    <details className={styles['bin']}>
      <summary>{`${words.bin}: ${binned.length}`}</summary>
      <ul className={styles['list']}>
        {binned.map((each) => (
          <li key={each.id} className={styles['row']}>
            <Emblem organisation={each} />
            <span className={styles['name']}>{each.name}</span>
            {hand.may('bin', each.id) && (
              <Button icon={undo} onPress={() => hand.restore(each.id)}>
                {words.restore}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
