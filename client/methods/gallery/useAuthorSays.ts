import { isRecord, useProgress } from '../../sync/index.ts';

/** What the author of a sticker silently answered, told to leaders alone; null while there is no answer. */
export function useAuthorSays(sticker: string | null): 'yes' | 'no' | null {
  const told = useProgress('gallery.confirm');
  if (sticker === null || !isRecord(told) || told['sticker'] !== sticker) return null;
  return told['yes'] === true ? 'yes' : 'no';
}
