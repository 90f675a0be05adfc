import { useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { download } from '../../ui/icons/marks.ts';
import { useLanguage, useStrings } from '../../ui/language.tsx';
import { useRoom } from '../../sync/index.ts';
import { galleryStrings } from './strings/galleryStrings.ts';

/** Saves a table of the gallery on this laptop. The token travels in a header, never in an address. */
export function CsvButton({
  table,
  label,
}: {
  readonly table: 'gallery' | 'gallery-stickers';
  readonly label: string;
}) {
  const words = useStrings(galleryStrings);
  const language = useLanguage();
  const { pass } = useRoom();
  const [failed, setFailed] = useState(false);
  const fetchTable = async () => {
    try {
      const path = `/api/sessions/${pass.session}/tables/${table}?format=csv&lang=${language}`;
      const answer = await fetch(path, { headers: { Authorization: `Bearer ${pass.token}` } });
      if (!answer.ok) throw new Error(`The table ${table} was answered with ${answer.status}.`);
      save(await answer.blob(), `${table}.csv`);
      setFailed(false);
    } catch {
      setFailed(true);
    }
  };
  return (
    <span>
      <Button icon={download} onPress={() => void fetchTable()}>
        {label}
      </Button>
      <span role="status">{failed ? words.csvFailed : ''}</span>
    </span>
  );
}

function save(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
