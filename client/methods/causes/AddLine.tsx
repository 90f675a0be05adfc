import { useState } from 'react';
import { COLUMNS, type Column } from '../../../shared/methods/causes/index.ts';
import { Button } from '../../ui/Button.tsx';
import { plus } from '../../ui/icons/marks.ts';
import { useStrings } from '../../ui/language.tsx';
import { GiverSheet } from './GiverSheet.tsx';
import { causesStrings } from './strings/causesStrings.ts';
import { useTable } from './tableContext.tsx';
import { useAdding, useReason } from './useAdding.ts';
import { useGiving, type Fresh } from './useGiving.ts';

/** How the handbook's table is written in. */
export interface Writing extends Fresh {
  /** Ways to solve wait until causes are two levels deep (C14). */
  readonly waitForDepth: boolean;
}

/** The table's last line: below each column the question that adds to it. */
export function AddLine(writing: Writing) {
  return (
    <tfoot>
      <tr>
        <td />
        {COLUMNS.map((column) => (
          <td key={column}>
            <Add column={column} {...writing} />
          </td>
        ))}
      </tr>
    </tfoot>
  );
}

function Add({ column, onFresh, waitForDepth }: Writing & { readonly column: Column }) {
  const words = useStrings(causesStrings);
  const { table } = useTable();
  const [naming, setNaming] = useState(false);
  const begin = useAdding(onFresh);
  const { give } = useGiving(onFresh);
  const reason = useReason(column, waitForDepth);
  if (column === 'contributions')
    return (
      <>
        <Button wide icon={plus} disabledReason={reason} onPress={() => setNaming(true)}>
          {words.addGiver}
        </Button>
        {naming && <GiverSheet onClose={() => setNaming(false)} onNamed={give} />}
      </>
    );
  return (
    <Button wide icon={plus} disabledReason={reason} onPress={() => begin(column)}>
      {table[column].length === 0 ? words.ask[column] : words.another[column]}
    </Button>
  );
}
