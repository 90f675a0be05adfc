import { refuse } from '../../domain/refusal.ts';
import { edit, layGround, recordOf, setValue, type Doc } from '../../sync/doc.ts';
import { countsOf, deal, moveCut, setCount, type Crumbs, type Cut, type Cuttable } from './crumbs.ts';
import { PIECES, parseFlag, parseKey } from './schema.ts';

/** A person's own bread: twenty pieces of 5 %. */
export interface PocketBread {
  readonly pieces: Crumbs;
  /** Whether anything has been cut. */
  readonly cut: boolean;
  readonly done: boolean;
}

/** The own bread in a pocket, over the slices of the room's bread; own breads know no locks. */
export function readPocketBread(doc: Doc, slices: readonly { readonly id: string }[]): PocketBread {
  const stored = Array.from({ length: PIECES }, (_, at) => parseKey(recordOf(doc, 'bread', String(at))) ?? undefined);
  return {
    pieces: deal(stored, unlocked(slices)),
    cut: stored.some((slice) => slice !== undefined),
    done: parseFlag(recordOf(doc, 'bread', 'done')) ?? false,
  };
}

const unlocked = (slices: readonly { readonly id: string }[]): readonly Cuttable[] =>
  slices.map(({ id }) => ({ id, locked: false }));

function write(doc: Doc, pieces: Crumbs, cut: Cut): Cut {
  if (!cut.ok || cut.renames.length === 0) return cut;
  const to = new Map(cut.renames.map((rename) => [rename.crumb, rename.to]));
  layGround(doc, 'bread', pieces);
  edit(doc, 'tool', () => {
    pieces.forEach((slice, piece) => {
      const wanted = to.get(piece) ?? slice;
      if (recordOf(doc, 'bread', String(piece)) !== wanted) setValue(doc, 'bread', String(piece), wanted);
    });
  });
  return cut;
}

/** Gives a slice of the own bread so many pieces. */
export function cutOwn(doc: Doc, slices: readonly { readonly id: string }[], id: string, count: number): Cut {
  const { pieces } = readPocketBread(doc, slices);
  return write(doc, pieces, setCount(pieces, unlocked(slices), id, count));
}

/** Moves the cut behind a slice of the own bread by so many pieces clockwise. */
export function dragOwn(doc: Doc, slices: readonly { readonly id: string }[], before: string, by: number): Cut {
  const { pieces } = readPocketBread(doc, slices);
  const open = unlocked(slices);
  const at = open.findIndex(({ id }) => id === before);
  const [left, right] = [open[at], open[(at + 1) % open.length]];
  if (left === undefined || right === undefined) return refuse('tokoch.slice-gone');
  return write(doc, pieces, moveCut(pieces, { before: left, after: right }, by));
}

/** "My bread is ready", or not yet. */
export const finishOwn = (doc: Doc, done: boolean): void =>
  edit(doc, 'tool', () => setValue(doc, 'bread', 'done', done));

/** Pieces by slice, as they are gathered. */
export function piecesOf(
  bread: PocketBread,
  slices: readonly { readonly id: string }[],
): readonly (readonly [string, number])[] {
  const counts = countsOf(bread.pieces, unlocked(slices));
  return slices.flatMap(({ id }, at) => {
    const count = counts[at] ?? 0;
    return count === 0 ? [] : [[id, count] as const];
  });
}
