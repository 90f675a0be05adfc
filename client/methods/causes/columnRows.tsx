import type { Column } from '../../../shared/methods/causes/index.ts';
import { Icon } from '../../ui/Icon.tsx';
import { chain, clock, down, warn } from '../../ui/icons/marks.ts';
import { useStrings } from '../../ui/language.tsx';
import { whatIcons, whoOf } from './giver.ts';
import { MarkNote } from './MarkNote.tsx';
import { RowCard } from './RowCard.tsx';
import { causesStrings } from './strings/causesStrings.ts';
import { useTable } from './tableContext.tsx';
import { useAdding } from './useAdding.ts';
import type { Fresh } from './useGiving.ts';
import styles from './ColumnView.module.css';

function CauseRows({ fresh, onFresh }: Fresh) {
  const words = useStrings(causesStrings);
  const { table, whyNot } = useTable();
  const begin = useAdding(onFresh);
  return table.causes.map(({ row, depth }) => (
    <RowCard
      key={row.id}
      column="causes"
      id={row.id}
      text={row.text}
      depth={depth}
      begin={fresh === row.id}
      notes={row.mark ? <MarkNote mark={row.mark} /> : undefined}
      action={
        whyNot('causes') === null && (
          <button
            type="button"
            className={styles['why']}
            aria-label={words.whyBelow(row.text)}
            onClick={() => begin('causes', row.id)}
          >
            <Icon shape={down} />
            {words.why}
          </button>
        )
      }
    />
  ));
}

function ConsequenceRows({ fresh }: Fresh) {
  const words = useStrings(causesStrings);
  const { table } = useTable();
  return table.consequences.map((row) => (
    <RowCard
      key={row.id}
      column="consequences"
      id={row.id}
      text={row.text}
      begin={fresh === row.id}
      notes={
        <>
          <span className={row.when === 'already' ? styles['already'] : undefined}>
            <Icon shape={row.when === 'already' ? warn : clock} />
            {words.when[row.when]}
          </span>
          <MarkNote mark={row.mark} />
        </>
      }
    />
  ));
}

function SolutionRows({ fresh }: Fresh) {
  const words = useStrings(causesStrings);
  const { table } = useTable();
  const causes = new Map(table.causes.map(({ row }) => [row.id, row.text]));
  return table.solutions.map((row) => (
    <RowCard
      key={row.id}
      column="solutions"
      id={row.id}
      text={row.text}
      begin={fresh === row.id}
      notes={
        <>
          {row.meets.length > 0 && (
            <span>
              <Icon shape={chain} />
              {`${words.meets}: ${row.meets.map((cause) => causes.get(cause) ?? '').join('; ')}`}
            </span>
          )}
          <MarkNote mark={row.mark} />
        </>
      }
    />
  ));
}

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
            <RowCard
              key={row.id}
              column="contributions"
              id={row.id}
              text={row.text}
              begin={fresh === row.id}
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
