import { isLeader } from '../../../../shared/domain/role.ts';
import { outcomeOf } from '../changes.ts';
import type { Check, Inspection } from '../inspection.ts';
import { BOARD_BYTES } from '../limits.ts';
import type { Slot } from '../landing.ts';
import type { Root } from '../roots.ts';

/** Live records after the whole update, per board and per maker, and the bytes of the board: three out and three in is fine. */
export const quotas: Check = {
  name: 'quotas',
  run(inspection) {
    const { ground, sender } = inspection;
    const more = newsIn(inspection);
    if (more > 0 && ground.bytes + more > BOARD_BYTES) return 'board.full';
    const growths = growthsOf(inspection);
    for (const { root, more } of growths)
      if (more > 0 && ground.counts.total(root) + sumOf(growths, root) > root.spec.perBoard) return 'board.full';
    if (isLeader(sender.actor)) return null;
    for (const { root, maker, more } of growths) {
      const most = root.spec.perMaker;
      if (most !== undefined && more > 0 && ground.counts.of(root, maker) + more > most) return 'guard.quota';
    }
    return null;
  },
};

/** Bytes of a deleted stretch in an update at most. */
const STRETCH = 16;

/**
 * Bytes by which the board grows at most; 0 for what it has already. A SyncStep2 repeats the whole delete set, which
 * costs nothing, and is recorded without it.
 */
function newsIn({ fresh, visits, update, moment }: Inspection): number {
  if (fresh.length === 0 && visits === 0) return 0;
  if (moment.source === 'live') return update.bytes.length;
  const gone = visits + fresh.reduce((sum, { covered }) => sum + (covered > 0 ? 1 : 0), 0);
  const ranges = Math.min(update.bytes.length - update.rangesAt, gone * STRETCH);
  return (fresh.length === 0 ? 0 : update.rangesAt) + ranges;
}

interface Growth {
  readonly root: Root;
  readonly maker: string;
  more: number;
}

/** By how much the records of each maker grow; mostly none or one. */
function growthsOf(inspection: Inspection): readonly Growth[] {
  const growths: Growth[] = [];
  for (const { root, change, slot } of outcomeOf(inspection).changes) {
    if (change.field !== null) continue;
    const more = change.kind === 'add' ? 1 : change.kind === 'remove' ? -1 : firstSetting(slot);
    if (more === 0) continue;
    let growth = growths.find((each) => each.root === root && each.maker === change.maker);
    if (growth === undefined) growths.push((growth = { root, maker: change.maker, more: 0 }));
    growth.more += more;
  }
  return growths;
}

/** A fixed key that nobody had written yet counts as one more. */
const firstSetting = ({ before, after }: Slot): number => (before === null && after !== null ? 1 : 0);

const sumOf = (growths: readonly Growth[], root: Root): number =>
  growths.reduce((sum, each) => (each.root === root ? sum + each.more : sum), 0);
