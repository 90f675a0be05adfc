import { Button } from '../../ui/Button.tsx';
import { download } from '../../ui/icons/marks.ts';
import { useStrings } from '../../ui/language.tsx';
import { useTables } from '../useTables.ts';
import { causesStrings } from './strings/causesStrings.ts';

const FILES = [
  { name: '', format: 'csv', label: 'tableCsv' },
  { name: '', format: 'xlsx', label: 'tableXlsx' },
  { name: '-contributions', format: 'csv', label: 'gridCsv' },
  { name: '-contributions', format: 'xlsx', label: 'gridXlsx' },
] as const;

/** The table and its grid who × what as files for a spreadsheet. */
export function Files({ board }: { readonly board: string }) {
  const words = useStrings(causesStrings);
  const { save, failed } = useTables();
  return (
    <>
      {FILES.map(({ name, format, label }) => (
        <Button key={label} icon={download} onPress={() => void save(board + name, format)}>
          {words[label]}
        </Button>
      ))}
      <span role="status">{failed ? words.fileFailed : ''}</span>
    </>
  );
}
