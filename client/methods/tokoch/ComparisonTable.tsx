import { formatNumber, formatPercent } from '../../../shared/i18n/format/format.ts';
import { tokochResult, type RealBudget, type Tokoch } from '../../../shared/methods/tokoch/index.ts';
import { useLanguage, useStrings } from '../../ui/language.tsx';
import styles from './RevealBoard.module.css';
import { tokochStrings } from './strings/tokochStrings.ts';

/** A difference with its sign, for there is no judgement in it: +11, −8. */
const signed = (value: number, format: (size: number) => string): string =>
  `${value > 0 ? '+' : value < 0 ? '−' : ''}${format(Math.abs(value))}`;

/** What the real figures are: year, plan or fact, source, and whether they are only a sample. */
export function useAboutReal(): (real: Pick<RealBudget, 'year' | 'basis' | 'source' | 'sample'>) => readonly string[] {
  const words = useStrings(tokochStrings);
  return ({ year, basis, source, sample }) => {
    const what =
      year === null && basis === null
        ? ''
        : words.realAbout(String(year ?? ''), basis === null ? '' : words.bases[basis]);
    const first = [what, sample ? `(${words.sampleMark})` : ''].filter((each) => each !== '').join(' ');
    return [first, source === '' ? '' : words.sourceIs(source)].filter((each) => each !== '');
  };
}

/** All heads of both breads: believed, real, difference in points and in som. */
export function ComparisonTable({ board, real }: { readonly board: Tokoch; readonly real: RealBudget }) {
  const words = useStrings(tokochStrings);
  const language = useLanguage();
  const aboutReal = useAboutReal();
  const { comparison } = tokochResult(board, real);
  if (comparison.length === 0) return null;
  return (
    <div className={styles['scroll']}>
      <table className={styles['table']}>
        <caption>{[words.comparison, ...aboutReal(real)].join('. ')}</caption>
        <thead>
          <tr>
            <th scope="col">{words.spending}</th>
            <th scope="col">{words.believed}</th>
            <th scope="col">{words.real}</th>
            <th scope="col">{words.points}</th>
            <th scope="col" className={styles['som']}>
              {words.amount}
            </th>
          </tr>
        </thead>
        <tbody>
          {comparison.map((each) => (
            <tr key={each.id}>
              <th scope="row">{each.name}</th>
              <td>{formatPercent(each.believed, language)}</td>
              <td>{formatPercent(each.real, language)}</td>
              <td>{signed(each.points, (points) => formatNumber(points, language, 1))}</td>
              <td className={styles['som']}>{signed(each.som, (som) => formatNumber(som, language))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
