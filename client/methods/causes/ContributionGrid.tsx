import type { Contribution, What } from '../../../shared/methods/causes/index.ts';
import { Icon } from '../../ui/Icon.tsx';
import { plus } from '../../ui/icons/marks.ts';
import { useStrings } from '../../ui/language.tsx';
import { Gift } from './Gift.tsx';
import { whoOf } from './giver.ts';
import { causesStrings } from './strings/causesStrings.ts';
import { useTable } from './tableContext.tsx';
import { useGiving, type Fresh } from './useGiving.ts';
import { WhoWhat } from './WhoWhat.tsx';
import styles from './Grid.module.css';

/** The grid who × what, typed in place: a plus in an empty cell begins a contribution, not agreed until somebody says so. */
export function ContributionGrid({ fresh, onFresh }: Fresh) {
  const { table } = useTable();
  return (
    <div className={styles['scroll']}>
      <WhoWhat
        className={styles['grid']}
        contributions={table.contributions}
        renderCell={(who, what, given) => (
          <GridCell who={who} what={what} given={given} fresh={fresh} onFresh={onFresh} />
        )}
      />
    </div>
  );
}

interface GridCellProps extends Fresh {
  readonly who: string;
  readonly what: What;
  readonly given: readonly Contribution[];
}

function GridCell({ who, what, given, fresh, onFresh }: GridCellProps) {
  const give = <GiveButton who={who} what={what} onFresh={onFresh} />;
  if (given.length === 0) return give;
  return given.map((gift) => <Gift key={gift.id} gift={gift} begin={fresh === gift.id} more={give} />);
}

interface GiveButtonProps {
  readonly who: string;
  readonly what: What;
  readonly onFresh: (key: string) => void;
}

/** Begins a contribution of this giver and kind. */
export function GiveButton({ who, what, onFresh }: GiveButtonProps) {
  const words = useStrings(causesStrings);
  const { give, refused } = useGiving(onFresh);
  if (refused) return null;
  return (
    <button
      type="button"
      className={styles['give']}
      aria-label={words.give(whoOf(who, words.givers), words.what[what])}
      onClick={() => give(who, what)}
    >
      <Icon shape={plus} />
    </button>
  );
}
