import { Icon } from '../../ui/Icon.tsx';
import { eye } from '../../ui/icons/marks.ts';
import { useStrings } from '../../ui/language.tsx';
import { causesStrings } from './strings/causesStrings.ts';
import { useTable } from './tableContext.tsx';
import styles from './ProblemHead.module.css';

interface ProblemHeadProps {
  /** Another subgroup's table: it may be looked at only. */
  readonly foreign: boolean;
  /** Asks for the other tables; null where there is only this one. */
  readonly onOthers: (() => void) | null;
}

/** The problem on top of its table. Where there are other tables, pressing it leads to them: no row of its own is lost. */
export function ProblemHead({ foreign, onOthers }: ProblemHeadProps) {
  const words = useStrings(causesStrings);
  const { table } = useTable();
  const title = table.problem === '' ? words.noProblem : table.problem;
  return (
    <header className={styles['head']}>
      {foreign && <p>{words.onlyLooking}</p>}
      {onOthers === null ? (
        <h2>{title}</h2>
      ) : (
        <h2>
          <button type="button" aria-haspopup="dialog" onClick={onOthers}>
            <span className={styles['title']}>{title}</span>
            <span className={styles['others']}>
              <Icon shape={eye} />
              <span>{words.tables}</span>
            </span>
          </button>
        </h2>
      )}
    </header>
  );
}
