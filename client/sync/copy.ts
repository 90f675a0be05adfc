import type { Doc } from '../../shared/sync/doc.ts';
import { ageOf, schemaOf } from '../../shared/sync/schemas.ts';
import { forget, keep } from './deviceStore.ts';
import type { Kept } from './deviceStore.ts';
import { forgetText, recall, recalledKeys, remember } from './memory.ts';
import { fresh } from './random.ts';

/** Whose document it is on this device. */
export interface CopyPlace {
  readonly document: string;
  /** The person's mark, e.g. `7`. */
  readonly mark: string;
}

/** How programs of before noted the name of their one copy, without its schema. */
const formerKey = ({ document, mark }: CopyPlace): string => `ashar.life.${document}.${mark}`;
const prefixOf = ({ document, mark }: CopyPlace): string => `ashar.copy.${document}.${mark}.`;
const generationKey = ({ document }: CopyPlace): string => `ashar.generation.${document}`;

/** The generation this document had when it was last open here; null when it never was. */
export function knownGeneration(place: CopyPlace): number | null {
  const known = Number(recall(generationKey(place)) ?? 0);
  return known > 0 ? known : null;
}

export const rememberGeneration = (place: CopyPlace, generation: number): void =>
  remember(generationKey(place), String(generation));

/** A copy that is kept on this device. */
export interface NotedCopy {
  /** Of the database. */
  readonly name: string;
  /** The shape of its records. */
  readonly schema: number;
  readonly generation: number;
  /** Under which it is noted. */
  readonly key: string;
}

const nameOf = ({ document, mark }: CopyPlace, generation: number, life: string): string =>
  `ashar/${document}/${mark}/${generation}/${life}`;

/** The copy that a program noted which named no schema: it counts as of the first. */
function formerCopy(place: CopyPlace): readonly NotedCopy[] {
  const [life, generation] = [recall(formerKey(place)), knownGeneration(place)];
  if (life === null || generation === null) return [];
  return [{ name: nameOf(place, generation, life), schema: 1, generation, key: formerKey(place) }];
}

/** All copies of a document that this device keeps for a person, the newest schema first. */
export function notedCopies(place: CopyPlace): readonly NotedCopy[] {
  const prefix = prefixOf(place);
  const noted = recalledKeys(prefix).map((key) => {
    const [schema = '', life = ''] = key.slice(prefix.length).split('.');
    const generation = Number(recall(key));
    return { name: nameOf(place, generation, life), schema: Number(schema), generation, key };
  });
  return [...noted, ...formerCopy(place)].sort((a, b) => b.schema - a.schema);
}

/** Notes a copy of this program, a new one or one whose records it writes on as they are. */
function note(place: CopyPlace, generation: number, former: NotedCopy | null): NotedCopy {
  const schema = schemaOf(place.document);
  const life = former?.name.split('/').pop() ?? fresh(8);
  const key = `${prefixOf(place)}${schema}.${life}`;
  remember(key, String(generation));
  if (former !== null && former.key !== key) forgetText(former.key);
  return { name: nameOf(place, generation, life), schema, generation, key };
}

/** Throws away a copy. */
export async function dropCopy({ name, key }: NotedCopy): Promise<void> {
  forgetText(key);
  await forget(name);
}

/** This device's own copy of a document: one per person, generation, schema and life. */
export interface Copy {
  readonly isOpen: () => boolean;
  /** Opens it; resolves when what was kept is in the document, true when something was. */
  readonly open: (generation: number) => Promise<boolean>;
  /** Other copies, which are not to be merged: of another program, or of another generation. Not opened from then on. */
  readonly setAside: () => readonly NotedCopy[];
  /** Closes it; `forgetting` also removes what is kept. */
  readonly close: (forgetting: boolean) => void;
}

/** @param onLost another page of this device has thrown it away; nothing is kept any more */
export function copyOf(place: CopyPlace, doc: Doc, onLost: () => void): Copy {
  let kept: Promise<Kept | null> | null = null;
  let own: NotedCopy | null = null;
  let aside: readonly NotedCopy[] = [];
  let isLost = false;
  const lose = () => {
    isLost = true;
    onLost();
  };
  return {
    isOpen: () => kept !== null,
    open(generation) {
      const fits = (each: NotedCopy): boolean =>
        each.generation === generation &&
        ageOf(place.document, each.schema) === 'now' &&
        aside.every(({ name }) => name !== each.name);
      own = note(place, generation, notedCopies(place).find(fits) ?? null);
      kept = keep(own.name, doc, lose);
      return kept.then((store) => store?.loaded ?? false).catch(() => false);
    },
    setAside: () => (aside = notedCopies(place).filter(({ name }) => name !== own?.name)),
    close(forgetting) {
      const closing = (kept ?? Promise.resolve(null)).then((store) => store?.close());
      // What was lost is gone, and a page that opens it anew under its name is not to lose that, too.
      const gone = forgetting && !isLost ? own : null;
      if (gone !== null) forgetText(gone.key);
      closing.then(() => (gone === null ? undefined : forget(gone.name))).catch(() => undefined);
    },
  };
}
