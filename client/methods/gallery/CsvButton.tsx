import { Button } from '../../ui/Button.tsx';
import { download } from '../../ui/icons/marks.ts';
import { useStrings } from '../../ui/language.tsx';
import { useTables } from '../useTables.ts';
import { galleryStrings } from './strings/galleryStrings.ts';

/** Saves a table of the gallery on this laptop. */
export function CsvButton({
  table,
  label,
}: {
  readonly table: 'gallery' | 'gallery-stickers';
  readonly label: string;
}) {
  const words = useStrings(galleryStrings);
  const { save, failed } = useTables();
  return (
    <span>
      <Button icon={download} onPress={() => void save(table, 'csv')}>
        {label}
      </Button>
      <span role="status">{failed ? words.csvFailed : ''}</span>
    </span>
  );
}
