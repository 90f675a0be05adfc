import { useState } from 'react';
import { saveAs } from '../../canvas/png.ts';
import { useRoom } from '../../sync/index.ts';
import { Button } from '../../ui/Button.tsx';
import { download } from '../../ui/icons/marks.ts';
import { useLanguage, useStrings } from '../../ui/language.tsx';
import { causesStrings } from './strings/causesStrings.ts';

const FILES = [
  { name: '', format: 'csv', label: 'tableCsv' },
  { name: '', format: 'xlsx', label: 'tableXlsx' },
  { name: '-contributions', format: 'csv', label: 'gridCsv' },
  { name: '-contributions', format: 'xlsx', label: 'gridXlsx' },
] as const;

/** The table and its grid who × what as files for a spreadsheet. The token travels in a header, never in an address. */
export function Files({ board }: { readonly board: string }) {
  const words = useStrings(causesStrings);
  const language = useLanguage();
  const { pass } = useRoom();
  const [failed, setFailed] = useState(false);
  const save = async (table: string, format: 'csv' | 'xlsx') => {
    try {
      const path = `/api/sessions/${pass.session}/tables/${table}?format=${format}&lang=${language}`;
      const answer = await fetch(path, { headers: { Authorization: `Bearer ${pass.token}` } });
      setFailed(!answer.ok);
      if (answer.ok) saveAs(await answer.blob(), `${table}.${format}`);
    } catch {
      setFailed(true);
    }
  };
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
