import { useState, type ReactNode } from 'react';
import type { RefusalCode } from '../../../shared/domain/refusal.ts';
import { refusals } from '../../../shared/i18n/refusals/refusals.ts';
import type { Session } from '../../../shared/session/session.ts';
import { useCommand } from '../../sync/index.ts';
import { Button } from '../../ui/Button.tsx';
import { eye, grid, merge, screen, split } from '../../ui/icons/marks.ts';
import { useStrings } from '../../ui/language.tsx';
import { StateCard } from '../../ui/StateCard.tsx';
import { Differences, suggestionsOf, TwoDiagrams, useBoth, type Both } from './CompareView.tsx';
import styles from './CompareView.module.css';
import { Finished } from './Finished.tsx';
import { vennStrings } from './strings/vennStrings.ts';

/** Women's and men's diagrams for the facilitator: pairs are confirmed, differences read out, the wall switched. */
export function CompareMoment({ session }: { readonly session: Session }) {
  const words = useStrings(vennStrings);
  const codes = useStrings(refusals);
  const command = useCommand();
  const both = useBoth();
  const [code, setCode] = useState<RefusalCode | null>(null);
  const ask = (name: string, args: unknown): void => {
    void command(name, args).then((answer) => setCode(answer.ok ? null : answer.code));
  };
  const ready = session.finished.has('venn-women') && session.finished.has('venn-men');
  const shown = session.revealed.has('venn-compare');
  // What the desk looks at is what the wall shows.
  const overlay = session.revealed.has('venn-overlay');
  return (
    <div className={styles['compare']}>
      {code !== null && <StateCard kind="refused" title={codes[code]} />}
      <div className={styles['tools']}>
        <Finished session={session} board="venn-women" />
        <Finished session={session} board="venn-men" />
        <Button
          icon={screen}
          disabledReason={ready ? null : words.bothNeeded}
          onPress={() => ask('venn.reveal', { on: !shown, overlay })}
        >
          {shown ? words.hideFromWall : words.showOnWall}
        </Button>
        <Button icon={overlay ? grid : eye} onPress={() => ask('venn.reveal', { on: shown, overlay: !overlay })}>
          {overlay ? words.sideBySide : words.overlay}
        </Button>
      </div>
      {both !== null && ready && (
        <>
          <TwoDiagrams both={both} overlay={overlay} />
          <Suggested both={both} onAsk={ask} />
          <Differences both={both} />
          <Confirmed both={both} onAsk={ask} />
        </>
      )}
      {!ready && <StateCard kind="locked" title={words.bothNeeded} />}
    </div>
  );
}

interface AskProps {
  readonly onAsk: (name: string, args: unknown) => void;
}

const nameIn = (side: Both['women'], id: string): string => side.find((each) => each.id === id)?.name ?? '';

interface PairsProps extends AskProps {
  readonly both: Both;
}

/** Organisations that may be the same one, each for a person to confirm; those of one name in one go. */
function Suggested({ both, onAsk }: PairsProps) {
  const words = useStrings(vennStrings);
  const suggested = suggestionsOf(both);
  const alike = suggested.filter(({ likeness }) => likeness === 1);
  if (suggested.length === 0) return null;
  return (
    <section aria-label={words.maybeSame} className={styles['pairing']}>
      <h2>{words.maybeSame}</h2>
      {alike.length > 1 && (
        <div className={styles['tools']}>
          <Button icon={merge} onPress={() => alike.forEach(({ women, men }) => onAsk('venn.pair', { women, men }))}>
            {words.yesAllSame(alike.length)}
          </Button>
        </div>
      )}
      <ul className={styles['pairing']}>
        {suggested.map(({ women, men }) => (
          <Line key={`${women}${men}`} names={[nameIn(both.women, women), nameIn(both.men, men)]}>
            <Button icon={merge} onPress={() => onAsk('venn.pair', { women, men })}>
              {words.yesSame}
            </Button>
          </Line>
        ))}
      </ul>
    </section>
  );
}

/** The pairs that people confirmed, each with its way back, and those that names do not suggest. */
function Confirmed({ both, onAsk }: PairsProps) {
  const words = useStrings(vennStrings);
  return (
    <section aria-label={words.paired} className={styles['pairing']}>
      <PairOther both={both} onAsk={onAsk} />
      {both.pairs.length > 0 && (
        <details>
          <summary>{`${words.paired}: ${both.pairs.length}`}</summary>
          <ul className={styles['pairing']}>
            {both.pairs.map(({ id, women, men }) => (
              <Line key={id} names={[nameIn(both.women, women), nameIn(both.men, men)]}>
                <Button icon={split} onPress={() => onAsk('venn.pair', { women, men, on: false })}>
                  {words.unpair}
                </Button>
              </Line>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function Line({
  names: [women, men],
  children,
}: {
  readonly names: readonly [string, string];
  readonly children: ReactNode;
}) {
  return (
    <li>
      <span>{women === men ? women : `${women} = ${men}`}</span>
      {children}
    </li>
  );
}

function PairOther({ both, onAsk }: PairsProps) {
  const words = useStrings(vennStrings);
  const [women, setWomen] = useState('');
  const [men, setMen] = useState('');
  const taken = new Set(both.pairs.flatMap((pair) => [pair.women, `m${pair.men}`]));
  const pick = (side: 'women' | 'men', value: string, onPick: (id: string) => void) => (
    <select aria-label={words[side]} value={value} onChange={(event) => onPick(event.currentTarget.value)}>
      <option value="">{words[side]}</option>
      {both[side]
        .filter(({ id }) => !taken.has(side === 'men' ? `m${id}` : id))
        .map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
    </select>
  );
  return (
    <div className={styles['pick']}>
      {pick('women', women, setWomen)}
      {pick('men', men, setMen)}
      <Button
        icon={merge}
        disabledReason={women === '' || men === '' ? words.chooseOne : null}
        onPress={() => onAsk('venn.pair', { women, men })}
      >
        {words.pairOther}
      </Button>
    </div>
  );
}
