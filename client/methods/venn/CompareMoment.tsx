import { useState } from 'react';
import type { RefusalCode } from '../../../shared/domain/refusal.ts';
import { refusals } from '../../../shared/i18n/refusals/refusals.ts';
import type { Session } from '../../../shared/session/session.ts';
import { useCommand } from '../../sync/index.ts';
import { Button } from '../../ui/Button.tsx';
import { check, eye, grid, merge, screen, split, undo } from '../../ui/icons/marks.ts';
import { useStrings } from '../../ui/language.tsx';
import { StateCard } from '../../ui/StateCard.tsx';
import { Differences, suggestionsOf, TwoDiagrams, useBoth, type Both } from './CompareView.tsx';
import styles from './CompareView.module.css';
import { vennStrings } from './strings/vennStrings.ts';

/** Women's and men's diagrams for the facilitator: pairs are confirmed, differences read out, the wall switched. */
export function CompareMoment({ session }: { readonly session: Session }) {
  const words = useStrings(vennStrings);
  const codes = useStrings(refusals);
  const command = useCommand();
  const both = useBoth();
  const [overlay, setOverlay] = useState(false);
  const [code, setCode] = useState<RefusalCode | null>(null);
  const ask = (name: string, args: unknown): void => {
    void command(name, args).then((answer) => setCode(answer.ok ? null : answer.code));
  };
  const ready = session.finished.has('venn-women') && session.finished.has('venn-men');
  const shown = session.revealed.has('venn-compare');
  return (
    <div className={styles['compare']}>
      {code !== null && <StateCard kind="refused" title={codes[code]} />}
      <div className={styles['tools']}>
        <Finish session={session} variant="women" onAsk={ask} />
        <Finish session={session} variant="men" onAsk={ask} />
        <Button
          icon={screen}
          disabledReason={ready ? null : words.bothNeeded}
          onPress={() => ask('venn.reveal', { on: !shown })}
        >
          {shown ? words.hideFromWall : words.showOnWall}
        </Button>
        <Button icon={overlay ? grid : eye} onPress={() => setOverlay(!overlay)}>
          {overlay ? words.sideBySide : words.overlay}
        </Button>
      </div>
      {both !== null && (
        <>
          <TwoDiagrams both={both} overlay={overlay} />
          {ready && <Pairing both={both} onAsk={ask} />}
          {ready && <Differences both={both} />}
        </>
      )}
    </div>
  );
}

interface AskProps {
  readonly onAsk: (name: string, args: unknown) => void;
}

/** Says that a group is done with its diagram, or takes it up again. */
export function Finish({
  session,
  variant,
  onAsk,
}: AskProps & { readonly session: Session; readonly variant: 'women' | 'men' }) {
  const words = useStrings(vennStrings);
  const done = session.finished.has(`venn-${variant}`);
  return (
    <Button icon={done ? undo : check} onPress={() => onAsk('venn.finish', { variant, on: !done })}>
      {done ? words.reopen(words[variant]) : words.finish(words[variant])}
    </Button>
  );
}

function Pairing({ both, onAsk }: AskProps & { readonly both: Both }) {
  const words = useStrings(vennStrings);
  const name = (side: 'women' | 'men', id: string) => both[side].find((each) => each.id === id)?.name ?? '';
  return (
    <section aria-label={words.paired} className={styles['pairing']}>
      <h3>{words.paired}</h3>
      <ul className={styles['pairing']}>
        {both.pairs.map((pair) => (
          <li key={pair.id}>
            <span>{`${name('women', pair.women)} = ${name('men', pair.men)}`}</span>
            <Button icon={split} onPress={() => onAsk('venn.pair', { women: pair.women, men: pair.men, on: false })}>
              {words.unpair}
            </Button>
          </li>
        ))}
        {suggestionsOf(both).map(({ women, men }) => (
          <li key={`${women}${men}`}>
            <span>{`${name('women', women)} = ${name('men', men)}. ${words.maybeSame}`}</span>
            <Button icon={merge} onPress={() => onAsk('venn.pair', { women, men })}>
              {words.yesSame}
            </Button>
          </li>
        ))}
      </ul>
      <PairOther both={both} onAsk={onAsk} />
    </section>
  );
}

function PairOther({ both, onAsk }: AskProps & { readonly both: Both }) {
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
