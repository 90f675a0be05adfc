import { memo } from 'react';
import type { Contribution, What } from '../../../shared/methods/causes/index.ts';
import { Gift } from './Gift.tsx';
import { GiveButton } from './GiveButton.tsx';
import { useTable } from './tableContext.tsx';
import type { Fresh } from './useGiving.ts';
import { WhoWhat } from './WhoWhat.tsx';
import styles from './Grid.module.css';

/** The grid who × what, typed in place: a plus in an empty cell begins a contribution, not agreed until somebody says so. */
export function ContributionGrid(fresh: Fresh) {
  const { table } = useTable();
  return <Grid contributions={table.contributions} {...fresh} />;
}

type GridProps = Fresh & { readonly contributions: readonly Contribution[] };

const Grid = memo(function Grid({ contributions, fresh, onFresh }: GridProps) {
  return (
    <div className={styles['scroll']}>
      <WhoWhat
        className={styles['grid']}
        contributions={contributions}
        renderCell={(who, what, given) => (
          <GridCell who={who} what={what} given={given} fresh={fresh} onFresh={onFresh} />
        )}
      />
    </div>
  );
});

interface GridCellProps extends Fresh {
  readonly who: string;
  readonly what: What;
  readonly given: readonly Contribution[];
}

function GridCell({ who, what, given, fresh, onFresh }: GridCellProps) {
  if (given.length === 0) return <GiveButton who={who} what={what} onFresh={onFresh} />;
  return given.map((gift) => <Gift key={gift.id} gift={gift} begin={fresh === gift.id} onFresh={onFresh} />);
}
