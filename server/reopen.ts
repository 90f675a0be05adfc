import { parseDocumentName } from '../shared/sync/documentName.ts';
import type { Store } from './store/store.ts';
import type { LiveDocuments } from './sync/live.ts';
import { within } from './within.ts';

/** What was written within this time is likely to be asked for again at once. Milliseconds. */
const RECENT = 60 * 60_000;
/** Milliseconds that a start waits for it. */
const WITHIN = 1_000;

export interface ReopenPlace {
  readonly store: Pick<Store, 'recent'>;
  readonly live: Pick<LiveDocuments, 'read'>;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
}

/**
 * Opens the documents that were written last before the stop, the newest first: after a restart a whole village comes
 * back in the same moment, and finds them read. What cannot be opened or listed is left to whoever asks for it. Resolves when
 * it is done, or after a second.
 */
export async function reopenRecent({ store, live, clock }: ReopenPlace): Promise<void> {
  let isLate = false;
  const reopen = async (): Promise<void> => {
    const documents = await store.recent(clock() - RECENT).catch(() => []);
    for (const document of documents) {
      if (isLate) return;
      if (parseDocumentName(document) !== null) await live.read(document, () => null).catch(() => null);
    }
  };
  await within(WITHIN, reopen());
  isLate = true;
}
