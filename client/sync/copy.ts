import type { Doc } from '../../shared/sync/doc.ts';
import { forget, keep } from './deviceStore.ts';
import type { Kept } from './deviceStore.ts';
import { recall, remember } from './memory.ts';
import { fresh } from './random.ts';

/** Whose document it is on this device. */
export interface CopyPlace {
  readonly document: string;
  /** The person's mark, e.g. `7`. */
  readonly mark: string;
}

const lifeKey = ({ document, mark }: CopyPlace): string => `ashar.life.${document}.${mark}`;
const generationKey = ({ document }: CopyPlace): string => `ashar.generation.${document}`;

/** The next copy gets a new name, so that nothing of this one can come back. */
function nextName(place: CopyPlace): string {
  const name = fresh(8);
  remember(lifeKey(place), name);
  return name;
}

/** The generation this document had when it was last open here; null when it never was. */
export function knownGeneration(place: CopyPlace): number | null {
  const known = Number(recall(generationKey(place)) ?? 0);
  return known > 0 ? known : null;
}

export const rememberGeneration = (place: CopyPlace, generation: number): void =>
  remember(generationKey(place), String(generation));

/** This device's own copy of a document: one per person, generation and life. */
export interface Copy {
  readonly isOpen: () => boolean;
  /** Opens it; resolves when what was kept is in the document, true when something was. */
  readonly open: (generation: number) => Promise<boolean>;
  /** Closes it; `forgetting` also removes what is kept. */
  readonly close: (forgetting: boolean) => void;
}

/** @param onLost another page of this device has thrown it away; nothing is kept any more */
export function copyOf(place: CopyPlace, doc: Doc, onLost: () => void): Copy {
  let kept: Promise<Kept | null> | null = null;
  let name = '';
  let isLost = false;
  const lose = () => {
    isLost = true;
    onLost();
  };
  return {
    isOpen: () => kept !== null,
    open(generation) {
      name = `ashar/${place.document}/${place.mark}/${generation}/${recall(lifeKey(place)) ?? nextName(place)}`;
      kept = keep(name, doc, lose);
      return kept.then((store) => store?.loaded ?? false).catch(() => false);
    },
    close(forgetting) {
      const closing = (kept ?? Promise.resolve(null)).then((store) => store?.close());
      // What was lost has a successor by now, which is not to be lost, too.
      const forgets = forgetting && !isLost;
      if (forgets) nextName(place);
      closing.then(() => (forgets && name !== '' ? forget(name) : undefined)).catch(() => undefined);
    },
  };
}
