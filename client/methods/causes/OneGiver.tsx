import { memo, useState } from 'react';
import { giversOf, gridOf, WHATS, type Contribution, type What } from '../../../shared/methods/causes/index.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { useStrings } from '../../ui/language.tsx';
import { AgreeButton } from './Gift.tsx';
import { GiveButton } from './GiveButton.tsx';
import { whatIcons, whoOf } from './giver.ts';
import { MarkNote } from './MarkNote.tsx';
import { RowCard } from './RowCard.tsx';
import { causesStrings } from './strings/causesStrings.ts';
import { useHand, useTable } from './tableContext.tsx';
import type { Fresh } from './useGiving.ts';
import styles from './OneGiver.module.css';

/** The grid who × what where it does not fit: one giver at a time, the six kinds below each other. */
export function OneGiver({ fresh, onFresh }: Fresh) {
  const words = useStrings(causesStrings);
  const { table } = useTable();
  const givers = giversOf(table.contributions);
  const [chosen, setChosen] = useState<string | null>(null);
  const begun = table.contributions.find(({ id }) => id === fresh)?.who;
  const [followed, setFollowed] = useState(fresh);
  // A giver that this hand just named is the one that is shown.
  if (followed !== fresh) {
    setFollowed(fresh);
    if (begun !== undefined) setChosen(begun);
  }
  const who = chosen !== null && givers.includes(chosen) ? chosen : (givers[0] ?? '');
  return (
    <div className={styles['face']}>
      <Segmented
        label={words.giverQuestion}
        value={who}
        choices={givers.map((each) => ({ value: each, label: whoOf(each, words.givers) }))}
        onChange={setChosen}
      />
      <ul className={styles['kinds']}>
        {WHATS.map((what) => (
          <Kind key={what} who={who} what={what} fresh={fresh} onFresh={onFresh} />
        ))}
      </ul>
    </div>
  );
}

interface KindProps extends Fresh {
  readonly who: string;
  readonly what: What;
}

function Kind({ who, what, fresh, onFresh }: KindProps) {
  const words = useStrings(causesStrings);
  const { table } = useTable();
  const given = gridOf(table.contributions).find((line) => line.who === who)?.cells[what] ?? [];
  return (
    <li>
      <div className={styles['head']}>
        <h4>
          <Icon shape={whatIcons[what]} />
          {words.what[what]}
        </h4>
        <GiveButton who={who} what={what} onFresh={onFresh} />
      </div>
      {given.length > 0 && (
        <ul className={styles['given']}>
          {given.map((gift) => (
            <Given key={gift.id} gift={gift} begin={fresh === gift.id} />
          ))}
        </ul>
      )}
    </li>
  );
}

const Given = memo(function Given({ gift, begin }: { readonly gift: Contribution; readonly begin: boolean }) {
  const words = useStrings(causesStrings);
  const { mayType } = useHand();
  return (
    <RowCard
      column="contributions"
      id={gift.id}
      text={gift.text}
      begin={begin}
      open={!gift.agreed}
      label={words.gift(whoOf(gift.who, words.givers), words.what[gift.what])}
      action={mayType && <AgreeButton gift={gift} />}
      notes={
        gift.agreed && !gift.mark ? undefined : (
          <>
            {!gift.agreed && <span>{words.notAgreed}</span>}
            <MarkNote mark={gift.mark} />
          </>
        )
      }
    />
  );
});
