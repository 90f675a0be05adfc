import type { ReactNode } from 'react';
import {
  gridOf,
  kindsIn,
  WHATS,
  type Contribution,
  type GiverLine,
  type What,
} from '../../../shared/methods/causes/index.ts';
import { Icon } from '../../ui/Icon.tsx';
import { useStrings } from '../../ui/language.tsx';
import { whatIcons, whoOf } from './giver.ts';
import { causesStrings } from './strings/causesStrings.ts';

interface WhoWhatProps {
  readonly contributions: readonly Contribution[];
  /** What stands in one cell. */
  readonly renderCell: (who: string, what: What, given: readonly Contribution[]) => ReactNode;
  readonly className: string | undefined;
  /** Kinds that have a column; all of them unless said otherwise. */
  readonly kinds?: readonly What[];
  /** The lines shown, from and to as in `slice`; all of them unless said otherwise. */
  readonly lines?: readonly [number, number];
}

/** The grid who × what (C15): a line for each giver, a column for each kind; kinds nobody gives stay narrow. */
export function WhoWhat({ contributions, renderCell, className, kinds = WHATS, lines }: WhoWhatProps) {
  const words = useStrings(causesStrings);
  const used = kindsIn(contributions);
  const grid = lines === undefined ? gridOf(contributions) : gridOf(contributions).slice(...lines);
  return (
    <table className={className} data-used={used.length}>
      <caption className="hidden">{words.grid}</caption>
      <colgroup>
        <col data-kind="who" />
        {kinds.map((what) => (
          <col key={what} data-kind={used.length === 0 || used.includes(what) ? 'used' : 'unused'} />
        ))}
      </colgroup>
      <thead>
        <tr>
          <th scope="col">{words.giverQuestion}</th>
          {kinds.map((what) => (
            <th key={what} scope="col">
              <Icon shape={whatIcons[what]} />
              <span>{words.what[what]}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {grid.map((line: GiverLine) => (
          <tr key={line.who}>
            <th scope="row">{whoOf(line.who, words.givers)}</th>
            {kinds.map((what) => (
              <td key={what}>{renderCell(line.who, what, line.cells[what])}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
