import type { CSSProperties } from 'react';
import { formatMoney, formatNumber } from '../../../shared/i18n/format/format.ts';
import {
  readReal,
  realHeads,
  sharesOfCounts,
  STAGE,
  surprisesShown,
  tokochResult,
  type Comparison,
  type RealBudget,
  type Tokoch,
} from '../../../shared/methods/tokoch/index.ts';
import { feltOf } from '../../canvas/index.ts';
import { useContent } from '../../sync/index.ts';
import { Icon } from '../../ui/Icon.tsx';
import { down, people, right, up } from '../../ui/icons/marks.ts';
import { office } from '../../ui/icons/topics.ts';
import { useLanguage, useStrings } from '../../ui/language.tsx';
import type { DrawnSlice } from './drawnSlice.ts';
import { BreadPicture } from './BreadPicture.tsx';
import { useAboutReal } from './ComparisonTable.tsx';
import styles from './RevealWall.module.css';
import { SlicePicture } from './SliceRow.tsx';
import { tokochStrings } from './strings/tokochStrings.ts';
import { sharedSlices } from './useBread.ts';

interface Props {
  readonly board: Tokoch;
  /** The real budget may be read by now. */
  readonly shown: boolean;
}

/** The reveal on the wall: neutral sentence, left bread, right bread, then the surprises one by one. */
export function RevealWall({ board, shown }: Props) {
  const words = useStrings(tokochStrings);
  if (board.stage === STAGE.sentence) return <p className={styles['sentence']}>{words.sentence}</p>;
  return shown ? <WithReal board={board} /> : <Wall board={board} real={null} />;
}

function WithReal({ board }: Pick<Props, 'board'>) {
  return <Wall board={board} real={useContent('tokoch-real', readReal)} />;
}

function Wall({ board, real }: { readonly board: Tokoch; readonly real: RealBudget | null }) {
  const words = useStrings(tokochStrings);
  const aboutReal = useAboutReal();
  const { surprises } = tokochResult(board, real);
  const lit = surprises.slice(0, surprisesShown(board.stage));
  const believed = sharedSlices(board.slices, board.breads.believed, board.total);
  const isLit = (id: string): boolean => lit.some((each) => each.id === id);
  return (
    <div className={styles['wall']}>
      <section className={styles['side']}>
        <h2>
          <Icon shape={people} />
          {words.believed}
        </h2>
        <BreadPicture slices={believed.map((slice) => ({ ...slice, coloured: isLit(slice.id) }))} />
        {board.own.length > 0 && <p>{words.gathered(board.own.length)}</p>}
      </section>
      <div className={styles['middle']}>
        {lit.length > 0 && <h1>{words.surprises}</h1>}
        {board.stage > STAGE.real && surprises.length === 0 && <h1>{words.noSurprises}</h1>}
        {lit.map((each) => (
          <Surprise key={each.id} surprise={each} slice={drawnOf(board, real, each)} />
        ))}
      </div>
      <section className={styles['side']}>
        {real !== null && board.stage >= STAGE.real && (
          <>
            <h2>
              <Icon shape={office} />
              {words.real}
            </h2>
            <BreadPicture slices={realSlices(board, real).map((slice) => ({ ...slice, coloured: isLit(slice.id) }))} />
            <p>
              {aboutReal(real).map((line) => (
                <span key={line}>{line}</span>
              ))}
            </p>
          </>
        )}
      </section>
    </div>
  );
}

function realSlices(board: Tokoch, real: RealBudget): readonly Omit<DrawnSlice, 'coloured'>[] {
  const heads = realHeads(real, board.slices, board.parts);
  const shares = sharesOfCounts(
    heads,
    heads.map(({ count }) => count),
    null,
  );
  return heads.map((head, at) => ({ ...head, from: shares[at]?.from ?? 0, to: shares[at]?.to ?? 0 }));
}

const drawnOf = (board: Tokoch, real: RealBudget | null, { id, name }: Comparison) =>
  board.slices.find((slice) => slice.id === id) ??
  (real === null ? undefined : realSlices(board, real).find((slice) => slice.id === id)) ?? {
    name,
    emblem: '',
    colour: 0,
  };

interface SurpriseProps {
  readonly surprise: Comparison;
  readonly slice: Pick<DrawnSlice, 'name' | 'emblem' | 'colour'>;
}

/** One difference: two numbers, an arrow and how many points, without red or green. */
function Surprise({ surprise, slice }: SurpriseProps) {
  const language = useLanguage();
  const { believed, real, points, believedSom, realSom } = surprise;
  const look: CSSProperties = { borderLeftColor: feltOf(slice.colour).ground };
  const number = (value: number): string => formatNumber(value, language, 1);
  return (
    <article className={styles['card']} style={look}>
      <h3>
        <SlicePicture slice={slice} />
        {surprise.name}
      </h3>
      <p className={styles['numbers']}>
        <span>{number(believed)}</span>
        <Icon shape={right} size="56px" />
        <span>{number(real)}</span>
        <small>{'%'}</small>
        <span className={styles['points']}>
          <Icon shape={points > 0 ? up : down} size="44px" />
          {number(Math.abs(points))}
        </span>
      </p>
      {believedSom + realSom > 0 && (
        <p className={styles['som']}>
          {formatNumber(believedSom, language)}
          <Icon shape={right} size="32px" />
          {formatMoney(realSom, language)}
        </p>
      )}
    </article>
  );
}
