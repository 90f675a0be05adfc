import type { Doc } from '../../shared/sync/doc.ts';
import { ageOf } from '../../shared/sync/schemas.ts';
import type { Age } from '../../shared/sync/schemas.ts';
import { dropCopy, knownGeneration } from './copy.ts';
import type { CopyPlace, NotedCopy } from './copy.ts';
import { readKept } from './deviceStore.ts';
import type { Clocks } from './part.ts';
import { rescue } from './rescue.ts';
import type { Rescued } from './rescue.ts';

/** A copy that is not to be merged, as it was read: a document of its own, or null where it could not be read. */
export interface Leftover {
  readonly copy: NotedCopy;
  readonly doc: Doc | null;
  readonly age: Age;
  /** Whether its clocks are those of the document as it is now. */
  readonly isOfNow: boolean;
}

/** Reads copies that were set aside; nothing is written into them. */
export function readLeftovers(place: CopyPlace, copies: readonly NotedCopy[]): Promise<readonly Leftover[]> {
  const generation = knownGeneration(place);
  return Promise.all(
    copies.map(async (copy) => ({
      copy,
      doc: await readKept(copy.name),
      age: ageOf(place.document, copy.schema),
      isOfNow: copy.generation === generation,
    })),
  );
}

/** What the server knows and this device was told, by client id, and the document as the server has it. */
export interface Fates {
  readonly server: Clocks;
  readonly told: Clocks;
  readonly present: Doc;
}

/** Own work in a copy that the server never had, or took in without content while the word of that was lost. */
function unsentIn(doc: Doc, isOfNow: boolean, { server, told, present }: Fates): readonly Rescued[] {
  const isBeyond = (client: number, clock: number): boolean =>
    clock >= (server.get(client) ?? 0) && (isOfNow || told.has(client));
  const isUntold = (client: number, clock: number): boolean =>
    clock >= (told.get(client) ?? Infinity) && clock < (server.get(client) ?? 0);
  const vanished = rescue(doc, isUntold).filter(
    ({ root, key, field }) => field === null && !present.getMap(root).has(key),
  );
  return [...vanished, ...rescue(doc, isBeyond)];
}

export interface LeftoverEvents {
  /** Keeps it as drafts; true when they outlive the page. */
  readonly unsent: (records: readonly Rescued[], schema: number) => boolean;
  /** There is work of a newer program, which stays where it is. */
  readonly newer: () => void;
}

/**
 * Makes drafts of what was never sent. A copy goes once they are kept in its place; that of a newer program is left as it
 * is, and what cannot be read is left for another time.
 */
export function takeLeftovers(leftovers: readonly Leftover[], fates: Fates, events: LeftoverEvents): void {
  for (const { copy, doc, age, isOfNow } of leftovers) {
    const unsent = doc === null ? null : unsentIn(doc, isOfNow, fates);
    if (age === 'newer') {
      if (unsent === null || unsent.length > 0) events.newer();
    } else if (unsent !== null && (unsent.length === 0 || events.unsent(unsent, copy.schema))) void dropCopy(copy);
  }
}
