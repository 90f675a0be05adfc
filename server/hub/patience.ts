import type { LiveDocuments } from '../sync/live.ts';

/** The log takes nothing now: the disk is full, gone or read-only. What was asked may still happen once it works again. */
export class NotSaved extends Error {
  constructor() {
    super('The log takes nothing now.');
  }
}

/**
 * Waits for work that ends on the disk, but not for ever while the disk fails: whoever asked must hear why.
 * A slow disk that does not fail is waited for.
 * @param limit milliseconds
 */
export async function unlessFailing<Answer>(
  live: Pick<LiveDocuments, 'figures'>,
  limit: number,
  work: Promise<Answer>,
): Promise<Answer> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const look = () => {
      if (live.figures().failing > 0) reject(new NotSaved());
      else timer = setTimeout(look, limit);
    };
    timer = setTimeout(look, limit);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
    // Should it fail later, there is nobody left to tell.
    work.catch(() => null);
  }
}
