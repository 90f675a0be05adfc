import { memo } from 'react';
import type { Cause, Column, Consequence, Contribution, Solution } from '../../../shared/methods/causes/index.ts';
import { Icon } from '../../ui/Icon.tsx';
import { chain, clock, down, warn } from '../../ui/icons/marks.ts';
import { useStrings } from '../../ui/language.tsx';
import { whatIcons, whoOf } from './giver.ts';
import { MarkNote } from './MarkNote.tsx';
import { RowCard } from './RowCard.tsx';
import { causesStrings } from './strings/causesStrings.ts';
import { useHand, useTable } from './tableContext.tsx';
import { useAdding } from './useAdding.ts';
import type { Fresh } from './useGiving.ts';
import styles from './ColumnView.module.css';

interface OneRow<Row> {
  readonly row: Row;
  /** It was just added by this hand. */
  readonly begin: boolean;
}

type CauseRowProps = OneRow<Cause> & Pick<Fresh, 'onFresh'> & { readonly depth: number };

const CauseRow = memo(function CauseRow({ row, depth, begin, onFresh }: CauseRowProps) {
  const words = useStrings(causesStrings);
  const { whyNot } = useHand();
  const add = useAdding(onFresh);
  return (
    <RowCard
      column="causes"
      id={row.id}
      text={row.text}
      depth={depth}
      begin={begin}
      notes={row.mark ? <MarkNote mark={row.mark} /> : undefined}
      action={
        whyNot('causes') === null && (
          <button
            type="button"
            className={styles['why']}
            aria-label={words.whyBelow(row.text)}
            onClick={() => add('causes', row.id)}
          >
            <Icon shape={down} />
            {words.why}
          </button>
        )
      }
    />
  );
});

function CauseRows({ fresh, onFresh }: Fresh) {
  const { table } = useTable();
  return table.causes.map(({ row, depth }) => (
    <CauseRow key={row.id} row={row} depth={depth} begin={fresh === row.id} onFresh={onFresh} />
  ));
}

const ConsequenceRow = memo(function ConsequenceRow({ row, begin }: OneRow<Consequence>) {
  const words = useStrings(causesStrings);
  const already = row.when === 'already';
  return (
    <RowCard
      column="consequences"
      id={row.id}
      text={row.text}
      begin={begin}
      notes={
        <>
          <span className={already ? styles['already'] : undefined}>
            <Icon shape={already ? warn : clock} />
            {words.when[row.when]}
          </span>
          <MarkNote mark={row.mark} />
        </>
      }
    />
  );
});

function ConsequenceRows({ fresh }: Fresh) {
  const { table } = useTable();
  return table.consequences.map((row) => <ConsequenceRow key={row.id} row={row} begin={fresh === row.id} />);
}

/** `met`: the causes it meets, in words. */
type SolutionRowProps = OneRow<Solution> & { readonly met: string };

const SolutionRow = memo(function SolutionRow({ row, met, begin }: SolutionRowProps) {
  const words = useStrings(causesStrings);
  return (
    <RowCard
      column="solutions"
      id={row.id}
      text={row.text}
      begin={begin}
      notes={
        <>
          {row.meets.length > 0 && (
            <span>
              <Icon shape={chain} />
              {`${words.meets}: ${met}`}
            </span>
          )}
          <MarkNote mark={row.mark} />
        </>
      }
    />
  );
});

function SolutionRows({ fresh }: Fresh) {
  const { table } = useTable();
  const causes = new Map(table.causes.map(({ row }) => [row.id, row.text]));
  return table.solutions.map((row) => (
    <SolutionRow
      key={row.id}
      row={row}
      met={row.meets.map((cause) => causes.get(cause) ?? '').join('; ')}
      begin={fresh === row.id}
    />
  ));
}

const ContributionRow = memo(function ContributionRow({ row, begin }: OneRow<Contribution>) {
  const words = useStrings(causesStrings);
  return (
    <RowCard
      column="contributions"
      id={row.id}
      text={row.text}
      begin={begin}
      open={!row.agreed}
      notes={
        <>
          <span>
            <Icon shape={whatIcons[row.what]} />
            {words.what[row.what]}
          </span>
          {!row.agreed && <span>{words.notAgreed}</span>}
          <MarkNote mark={row.mark} />
        </>
      }
    />
  );
});

function ContributionRows({ fresh }: Fresh) {
  const words = useStrings(causesStrings);
  const { table } = useTable();
  const givers = [...new Set(table.contributions.map((row) => row.who))];
  return givers.map((who) => (
    <li key={who} className={styles['giver']}>
      <strong>{whoOf(who, words.givers)}</strong>
      <ul>
        {table.contributions
          .filter((row) => row.who === who)
          .map((row) => (
            <ContributionRow key={row.id} row={row} begin={fresh === row.id} />
          ))}
      </ul>
    </li>
  ));
}

export const columnRows: Readonly<Record<Column, (props: Fresh) => React.ReactNode>> = {
  causes: CauseRows,
  consequences: ConsequenceRows,
  solutions: SolutionRows,
  contributions: ContributionRows,
};
