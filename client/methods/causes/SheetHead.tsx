import { COLUMNS } from '../../../shared/methods/causes/index.ts';
import { useStrings } from '../../ui/language.tsx';
import { causesStrings } from './strings/causesStrings.ts';

/** Name and headings of the handbook's table. */
export function SheetHead() {
  const words = useStrings(causesStrings);
  return (
    <>
      <caption>{words.sheet}</caption>
      <thead>
        <tr>
          <th scope="col">{words.problem}</th>
          {COLUMNS.map((column) => (
            <th key={column} scope="col">
              {words.columns[column]}
            </th>
          ))}
        </tr>
      </thead>
    </>
  );
}
