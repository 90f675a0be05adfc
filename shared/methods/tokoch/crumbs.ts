import { refuse, type RefusalCode } from '../../domain/refusal.ts';
import { shareOut } from './money.ts';

/** A slice as the crumbs know it; order is the order round the bread, clockwise from twelve o'clock. */
export interface Cuttable {
  readonly id: string;
  readonly locked: boolean;
}

/** Which slice each crumb belongs to, dealt out: every one names a slice of the bread. Empty for a bread without slices. */
export type Crumbs = readonly string[];

/** One crumb that changes its slice. */
export interface Rename {
  readonly crumb: number;
  readonly to: string;
}

export type Cut =
  { readonly ok: true; readonly renames: readonly Rename[] } | { readonly ok: false; readonly code: RefusalCode };

/** How many crumbs each slice has, in the order of the slices. */
export function countsOf(crumbs: Crumbs, slices: readonly Cuttable[]): readonly number[] {
  const counts = new Map<string, number>();
  for (const slice of crumbs) counts.set(slice, (counts.get(slice) ?? 0) + 1);
  return slices.map(({ id }) => counts.get(id) ?? 0);
}

/**
 * Gives every crumb a slice (T2): a crumb that names none, or one that was removed, is dealt to the unlocked slices in
 * proportion to what they have (equally when they have nothing), to all when every slice is locked. Deterministic, so
 * every device shows the same bread.
 * @param stored what each crumb names, undefined where nothing is written
 */
export function deal(stored: readonly (string | undefined)[], slices: readonly Cuttable[]): Crumbs {
  if (slices.length === 0) return [];
  const known = new Set(slices.map(({ id }) => id));
  const homeless = stored.flatMap((slice, crumb) => (slice !== undefined && known.has(slice) ? [] : [crumb]));
  const open = slices.filter(({ locked }) => !locked);
  const takers = open.length > 0 ? open : slices;
  const own = countsOf(
    stored.map((slice) => slice ?? ''),
    takers,
  );
  const gifts = shareOut(homeless.length, own);
  const dealt = stored.map((slice) => slice ?? '');
  let next = 0;
  takers.forEach(({ id }, at) => {
    for (let gift = 0; gift < (gifts[at] ?? 0); gift++) {
      dealt[homeless[next] ?? 0] = id;
      next += 1;
    }
  });
  return dealt;
}

/** Crumbs in one piece per slice: counts laid round the bread in order. */
export const layOut = (slices: readonly Cuttable[], counts: readonly number[]): Crumbs =>
  slices.flatMap(({ id }, at) => Array.from({ length: counts[at] ?? 0 }, () => id));

const ownOf = (crumbs: Crumbs, id: string): readonly number[] =>
  crumbs.flatMap((slice, crumb) => (slice === id ? [crumb] : []));

/** Up to `count` crumbs of a slice: its first ones, next to the cut before it, or its last ones, next to the cut after it. */
const nearest = (crumbs: Crumbs, id: string, side: 'first' | 'last', count: number): readonly number[] => {
  const own = ownOf(crumbs, id);
  return side === 'first' ? own.slice(0, count) : own.slice(Math.max(0, own.length - count));
};

const handOver = (crumbs: readonly number[], to: string): readonly Rename[] => crumbs.map((crumb) => ({ crumb, to }));

/**
 * Moves the cut between two neighbours (T3): only crumbs of the two change, those nearest the cut, and never more than
 * there are.
 * @param cut `before` lies before the cut, `after` behind it, clockwise
 * @param by crumbs clockwise: positive grows `before`, negative grows `after`
 */
export function moveCut(crumbs: Crumbs, cut: { readonly before: Cuttable; readonly after: Cuttable }, by: number): Cut {
  if (cut.before.locked || cut.after.locked) return refuse('tokoch.slice-locked');
  if (cut.before.id === cut.after.id) return { ok: true, renames: [] };
  const count = Math.abs(Math.trunc(by));
  const renames =
    by > 0
      ? handOver(nearest(crumbs, cut.after.id, 'first', count), cut.before.id)
      : handOver(nearest(crumbs, cut.before.id, 'last', count), cut.after.id);
  return { ok: true, renames };
}

/** Slices behind a slice, nearest first, then those before it, nearest first: whom it takes from and gives to (T3). */
function partnersOf(
  slices: readonly Cuttable[],
  id: string,
): readonly (Cuttable & { readonly side: 'first' | 'last' })[] {
  const at = slices.findIndex((slice) => slice.id === id);
  const behind = slices.slice(at + 1).map((slice) => ({ ...slice, side: 'first' as const }));
  const before = slices
    .slice(0, at)
    .reverse()
    .map((slice) => ({ ...slice, side: 'last' as const }));
  return [...behind, ...before].filter(({ locked }) => !locked);
}

/**
 * Gives a slice so many crumbs (T3), for − and + and for typed shares. What it gains comes from the next unlocked slice
 * behind it, then the next; what it loses goes to the first of them; so who fills in a bread from top to bottom never
 * changes what he has filled in.
 * @param count wanted crumbs of the slice
 */
export function setCount(crumbs: Crumbs, slices: readonly Cuttable[], id: string, count: number): Cut {
  const slice = slices.find((each) => each.id === id);
  if (slice === undefined) return refuse('tokoch.slice-gone');
  if (slice.locked) return refuse('tokoch.slice-locked');
  if (count < 0) return refuse('tokoch.negative');
  if (count > crumbs.length) return refuse('tokoch.over-whole');
  const own = ownOf(crumbs, id).length;
  if (count === own) return { ok: true, renames: [] };
  const partners = partnersOf(slices, id);
  const [first] = partners;
  if (first === undefined) return refuse('tokoch.all-locked');
  if (count < own) {
    const side = first.side === 'first' ? 'last' : 'first';
    return { ok: true, renames: handOver(nearest(crumbs, id, side, own - count), first.id) };
  }
  return gather(crumbs, partners, { id, missing: count - own });
}

function gather(
  crumbs: Crumbs,
  partners: readonly { readonly id: string; readonly side: 'first' | 'last' }[],
  want: { readonly id: string; readonly missing: number },
): Cut {
  const renames: Rename[] = [];
  for (const partner of partners)
    renames.push(...handOver(nearest(crumbs, partner.id, partner.side, want.missing - renames.length), want.id));
  return renames.length < want.missing ? refuse('tokoch.not-enough') : { ok: true, renames };
}

/** Hands all crumbs of a slice to another one, before it is removed. */
export function giveAll(crumbs: Crumbs, from: Cuttable, to: Cuttable): Cut {
  if (from.locked || to.locked) return refuse('tokoch.slice-locked');
  return { ok: true, renames: handOver(ownOf(crumbs, from.id), to.id) };
}

/** The crumbs after renames. */
export function renamed(crumbs: Crumbs, renames: readonly Rename[]): Crumbs {
  const after = [...crumbs];
  for (const { crumb, to } of renames) after[crumb] = to;
  return after;
}
