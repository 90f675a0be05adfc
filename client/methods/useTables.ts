import { useState } from 'react';
import { useRoom } from '../sync/index.ts';
import { useLanguage } from '../ui/language.tsx';
import { saveAs } from '../ui/saveAs.ts';

interface Tables {
  /** Saves a table of the session on this device, as a file of its name or of another. */
  readonly save: (table: string, format: 'csv' | 'xlsx', file?: string) => Promise<void>;
  /** The last one did not come. */
  readonly failed: boolean;
}

/** The session's tables as files. The token travels in a header, never in an address. */
export function useTables(): Tables {
  const language = useLanguage();
  const { pass } = useRoom();
  const [failed, setFailed] = useState(false);
  const save: Tables['save'] = async (table, format, file = table) => {
    try {
      const path = `/api/sessions/${pass.session}/tables/${table}?format=${format}&lang=${language}`;
      const answer = await fetch(path, { headers: { Authorization: `Bearer ${pass.token}` } });
      setFailed(!answer.ok);
      if (answer.ok) saveAs(await answer.blob(), `${file}.${format}`);
    } catch {
      setFailed(true);
    }
  };
  return { save, failed };
}
