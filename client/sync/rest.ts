import * as Y from 'yjs';
import type { Doc } from '../../shared/sync/doc.ts';
import { nothingMeanwhile } from './meanwhile.ts';
import type { Meanwhile } from './meanwhile.ts';
import { partOf, removalsOf } from './part.ts';
import type { Clocks } from './part.ts';
import { unsentOf } from './unsent.ts';
import type { Unit } from './unsent.ts';

/** Bytes of one update. */
export interface PartSizes {
  /** From here on an update ends at the first place where no new record is cut in two. */
  readonly enough: number;
  /** Where there is no such place it ends here at the latest. */
  readonly most: number;
}

/**
 * `enough` passes a weak link (80 kbit/s) in 7 seconds, and what has passed need not be sent again when the link breaks;
 * `most` leaves a margin to the 1 MiB of a SyncStep2.
 */
export const PART_SIZES: PartSizes = { enough: 64 * 1024, most: 768 * 1024 };

/** How many units, from `start` on, go into the next update. */
export function nextCut(units: readonly Unit[], start: number, { enough, most }: PartSizes): number {
  let bytes = 0;
  let best = -1;
  let fewest = Infinity;
  for (let at = start; at < units.length; at++) {
    const unit = units[at];
    if (unit === undefined) break;
    if (at > start && bytes + unit.bytes > most) return best < 0 ? at : best;
    bytes += unit.bytes;
    if (bytes < enough) continue;
    if (unit.open === 0) return at + 1;
    if (unit.open < fewest) {
      fewest = unit.open;
      best = at + 1;
    }
  }
  return units.length;
}

const clocksOf = (doc: Doc): Clocks => Y.decodeStateVector(Y.encodeStateVector(doc));

const vectorOf = (clocks: Clocks): Uint8Array => Y.encodeStateVector(new Map(clocks));

/** Whether what a document has beyond a server's state vector becomes more than one update. */
export const isLong = (doc: Doc, known: Clocks, { enough }: PartSizes = PART_SIZES): boolean =>
  Y.encodeStateAsUpdate(doc, vectorOf(known)).length > enough;

/**
 * What a document has beyond a server's state vector, as updates that each may be checked and taken by itself. Mostly
 * it is one, the usual answer to the vector. Long work without a link becomes many, and the document may be written in
 * between: what comes in one step of the iteration is to be sent at once, and with the last step all is sent that the
 * document has then.
 *
 * Removals of what is known go first, for they make room (a text is shortened before it is lengthened), and once more
 * before the last part. One new record always stays whole in the update in which it begins; where it was edited again later, the
 * cut is made before or behind, if need be up to `most` bytes away.
 */
export function* restOf(
  doc: Doc,
  known: Clocks,
  sizes: PartSizes = PART_SIZES,
  meanwhile: Meanwhile = nothingMeanwhile,
): Generator<readonly Uint8Array[], void, void> {
  const whole = Y.encodeStateAsUpdate(doc, vectorOf(known));
  if (whole.length <= sizes.enough) {
    yield [whole];
    return;
  }
  const removals = removalsOf(doc, known);
  if (removals.length > 0) yield removals;
  let sent = known;
  for (;;) {
    const units = unsentOf(doc, sent);
    let at = nextCut(units, 0, sizes);
    if (at >= units.length) break;
    for (let start = 0; at < units.length; start = at, at = nextCut(units, start, sizes)) {
      const to = new Map(units.slice(start, at).map(({ client, end }) => [client, end]));
      const { update, upTo } = partOf(doc, sent, to, meanwhile);
      sent = upTo;
      yield [update];
    }
  }
  yield [...removalsOf(doc, sent), partOf(doc, sent, clocksOf(doc)).update];
}
