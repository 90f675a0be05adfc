import { isLeader } from '../../../../shared/domain/role.ts';
import { outcomeOf } from '../changes.ts';
import type { Check } from '../inspection.ts';
import { BOARD_BYTES } from '../limits.ts';
import type { Root } from '../roots.ts';

/** Live records after the whole update, per board and per maker, and the bytes of the board: three out and three in is fine. */
export const quotas: Check = {
  name: 'quotas',
  run(inspection) {
    const { ground, sender, update } = inspection;
    if (ground.bytes + update.bytes.length > BOARD_BYTES) return 'board.full';
    const growth = new Map<Root, number>();
    for (const { root, change } of outcomeOf(inspection).changes) {
      if (change.field !== null || change.kind === 'set') continue;
      growth.set(root, (growth.get(root) ?? 0) + (change.kind === 'add' ? 1 : -1));
    }
    for (const [root, more] of growth) {
      if (more <= 0) continue;
      if (ground.counts.total(root) + more > root.spec.perBoard) return 'board.full';
    }
    return isLeader(sender.actor) ? null : perMaker(inspection);
  },
};

function perMaker({ ground, outcome }: Parameters<Check['run']>[0]): 'guard.quota' | null {
  const growth = new Map<string, { root: Root; maker: string; most: number; more: number }>();
  for (const { root, change } of outcome?.changes ?? []) {
    const most = root.spec.perMaker;
    if (most === undefined || change.field !== null || change.kind === 'set') continue;
    const id = `${root.name}/${change.maker}`;
    const each = growth.get(id) ?? { root, maker: change.maker, most, more: 0 };
    each.more += change.kind === 'add' ? 1 : -1;
    growth.set(id, each);
  }
  for (const { root, maker, most, more } of growth.values())
    if (more > 0 && ground.counts.of(root, maker) + more > most) return 'guard.quota';
  return null;
}
