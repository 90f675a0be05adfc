import { useMemo, useState } from 'react';
import type { RefusalCode } from '../../../shared/domain/refusal.ts';
import type { Sex } from '../../../shared/domain/role.ts';
import { formatPercent } from '../../../shared/i18n/format/format.ts';
import { refusals } from '../../../shared/i18n/refusals/refusals.ts';
import { readTokoch, spreadOf, type Tokoch } from '../../../shared/methods/tokoch/index.ts';
import { useCommand, useContent } from '../../sync/index.ts';
import { breadMark, merge } from '../../ui/icons/marks.ts';
import { useLanguage, useStrings } from '../../ui/language.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { StateCard } from '../../ui/StateCard.tsx';
import { useObviousAction } from '../obviousAction.tsx';
import styles from './OwnBoard.module.css';
import { SlicePicture } from './SliceRow.tsx';
import { tokochStrings } from './strings/tokochStrings.ts';

/** While everybody cuts a bread of their own: the facilitator gathers them, then the middle and the spread are seen. */
export function OwnBoard() {
  const words = useStrings(tokochStrings);
  const codes = useStrings(refusals);
  const command = useCommand();
  const board = useContent('tokoch', readTokoch);
  const [code, setCode] = useState<RefusalCode | null>(null);
  const action = useMemo(
    () => ({
      label: words.gather,
      icon: merge,
      onPress: () => void command('tokoch.gather', {}).then((answer) => setCode(answer.ok ? null : answer.code)),
    }),
    [words, command],
  );
  useObviousAction(action);
  if (board === null) return <Loading />;
  return (
    <div className={styles['board']}>
      <StateCard kind="empty" icon={breadMark} title={words.ownWall}>
        {board.own.length > 0 ? words.gathered(board.own.length) : words.ownMore}
      </StateCard>
      {code !== null && <StateCard kind="refused" title={codes[code]} />}
      {board.own.length > 0 && <SpreadTable board={board} />}
    </div>
  );
}

/** Least, middle and most of every slice, for all, for women or for men. */
function SpreadTable({ board }: { readonly board: Tokoch }) {
  const words = useStrings(tokochStrings);
  const language = useLanguage();
  const [whose, setWhose] = useState<Sex | 'all'>('all');
  const choices = [
    { value: 'all', label: words.everybody },
    { value: 'woman', label: words.women },
    { value: 'man', label: words.men },
  ] as const;
  const breads = board.own.filter(({ sex }) => whose === 'all' || sex === whose);
  const spread = spreadOf(breads, board.slices);
  const percent = (value: number): string => formatPercent(value, language);
  return (
    <section aria-label={words.spread} className={styles['board']}>
      <h3>{words.spread}</h3>
      <Segmented label={words.spread} choices={choices} value={whose} onChange={setWhose} />
      <p>{words.gathered(breads.length)}</p>
      <ul className={styles['spread']}>
        {board.slices.map((slice, at) => {
          const { least = 0, middle = 0, most = 0 } = spread[at] ?? {};
          return (
            <li key={slice.id}>
              <SlicePicture slice={slice} />
              <b>{slice.name}</b>
              <span className={styles['track']} aria-hidden>
                <span style={{ left: `${least}%`, width: `${Math.max(1, most - least)}%` }} />
                <i style={{ left: `${middle}%` }} />
              </span>
              <span>{words.spreadOf(percent(least), percent(middle), percent(most))}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
