import { distance, type Circle } from '../../geometry/circle.ts';

/** From no link to full cooperation (V4), weakest first. */
export const RELATIONS = ['apart', 'touching', 'partial', 'full'] as const;
export type Relation = (typeof RELATIONS)[number];

/**
 * How far rims may miss each other and still touch, as a share of the smaller radius; the same tolerance lets a circle
 * stick out and still count as held. About 15 px of 1920 for a medium circle: seen as contact from eight metres.
 */
export const TOUCH = 0.12;

/** How strong a relation is: 0 apart … 3 full. */
export const strengthOf = (relation: Relation): number => RELATIONS.indexOf(relation);

/** The tolerance for two radii, in their unit. */
export const slackOf = (a: number, b: number): number => TOUCH * Math.min(a, b);

/**
 * How two circles stand to each other (V4). Symmetric; the same wherever they lie and at any scale of the page.
 * @param a, b centre and radius in board units, radius > 0
 * @returns 'apart' without contact, 'touching' within {@link TOUCH} of the rim, 'partial' when rims cross, 'full' when one
 * holds the other or two of about one size nearly coincide
 */
export function relationOf(a: Circle, b: Circle): Relation {
  const gap = distance(a.pos, b.pos);
  const reach = a.radius + b.radius;
  const slack = slackOf(a.radius, b.radius);
  if (gap > reach + slack) return 'apart';
  if (gap >= reach - slack) return 'touching';
  return gap <= Math.abs(a.radius - b.radius) + slack ? 'full' : 'partial';
}

/** The distances of two centres, least and greatest, at which a relation is seen without doubt. */
export interface Zone {
  readonly from: number;
  readonly to: number;
}

/** Partly over shows a lens of at least this share of both radii together, so that it is seen on the wall (V5). */
const LENS = 0.22;

/**
 * Where magnets settle two circles of these radii for a relation (V5): well inside what {@link relationOf} calls by that
 * name, so that what is seen and what is recorded never disagree.
 */
export function clearZone(relation: Relation, a: number, b: number): Zone {
  const reach = a + b;
  const slack = slackOf(a, b);
  const nested = Math.abs(a - b);
  // Very unlike radii leave less than the lens asks for: then halfway between held and touching.
  const lens = Math.max((1 - LENS) * reach, (nested + reach) / 2);
  const zones: Readonly<Record<Relation, Zone>> = {
    apart: { from: reach + 2.5 * slack, to: Infinity },
    touching: { from: reach, to: reach },
    partial: { from: Math.min(nested + 4 * slack, lens), to: lens },
    full: { from: 0, to: Math.max(nested, 0.75 * slack) },
  };
  return zones[relation];
}

/** Whether two circles stand in a relation so clearly that nobody will read another (V5). */
export function isClear(a: Circle, b: Circle, relation: Relation): boolean {
  const zone = clearZone(relation, a.radius, b.radius);
  const gap = distance(a.pos, b.pos);
  const grain = 1e-6 * (a.radius + b.radius);
  return gap >= zone.from - grain && gap <= zone.to + grain;
}

/** The relation whose clear zone lies nearest to the present distance: what a hand that let go here meant (V5). */
export function meantBy(a: Circle, b: Circle): Relation {
  const gap = distance(a.pos, b.pos);
  let meant: Relation = 'apart';
  let least = Infinity;
  for (const relation of RELATIONS) {
    const zone = clearZone(relation, a.radius, b.radius);
    const off = Math.max(zone.from - gap, gap - zone.to, 0);
    if (off >= least) continue;
    least = off;
    meant = relation;
  }
  return meant;
}
