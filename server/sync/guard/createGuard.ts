import * as Y from 'yjs';
import type { RefusalCode } from '../../../shared/domain/refusal.ts';
import type { Look } from '../../../shared/sync/change.ts';
import type { Origin } from '../../../shared/sync/doc.ts';
import { bindClient } from './bindClient.ts';
import { CHECKS, GENTLE } from './checkList.ts';
import { outcomeOf } from './changes.ts';
import { DeletedRanges } from './deletedRanges.ts';
import type { Guard, GuardOptions, Judgement, Moment, Sender } from './guard.ts';
import { type Check, type Ground, Inspection } from './inspection.ts';
import { LIVE_LIMITS, type Limits, SYNC_LIMITS } from './limits.ts';
import { LiveCounts } from './liveCounts.ts';
import { emptied, lonelyRecordOf } from './neutralise.ts';
import { plainItem } from './plainItem.ts';
import { postCondition } from './postCondition.ts';
import { readUpdate } from './reader.ts';
import { type Roots, rootsIn } from './roots.ts';
import { entriesOf } from './sharedType.ts';

/** What a test may take away to show that it was needed. */
export interface GuardParts {
  readonly checks: readonly Check[];
  readonly live: Limits;
  readonly sync: Limits;
  readonly postCondition: typeof postCondition;
}

const WHOLE: GuardParts = { checks: CHECKS, live: LIVE_LIMITS, sync: SYNC_LIMITS, postCondition };
const ORIGIN: Origin = 'sync';

/**
 * The guard of one live document. The document must have loaded; whatever else changes it (commands of the server)
 * is followed by itself. Judging and applying happen in one tick, and cost what the update costs, not the document.
 */
export function createGuard(doc: Y.Doc, options: GuardOptions, parts: Partial<GuardParts> = {}): Guard {
  const use: GuardParts = { ...WHOLE, ...parts };
  const roots = rootsIn(doc, options.roots);
  const ground: Ground = {
    doc,
    options,
    roots,
    counts: new LiveCounts(roots),
    deleted: new DeletedRanges(doc),
    look: lookInto(roots),
    bytes: Y.encodeStateAsUpdate(doc).length,
  };
  let latest: Y.Transaction | null = null;
  doc.on('afterTransaction', (transaction: Y.Transaction) => {
    ground.counts.note(transaction.changed);
    ground.deleted.note(transaction.deleteSet);
    latest = transaction;
  });

  const apply = (inspection: Inspection, bytes: Uint8Array): string | null => {
    latest = null;
    try {
      Y.applyUpdate(doc, bytes, ORIGIN);
    } catch (error) {
      return `an exception: ${String(error)}`;
    }
    ground.bytes += bytes.length;
    for (const { client } of inspection.update.blocks)
      if (!options.bindings.has(client)) options.bindings.set(client, inspection.sender.owner);
    return use.postCondition(ground, inspection, latest);
  };

  return {
    bind: (client, owner) => bindClient(ground, client, owner),
    take(bytes: Uint8Array, sender: Sender, moment: Moment): Judgement {
      const limits = moment.source === 'sync' ? use.sync : use.live;
      const update = readUpdate(bytes, limits);
      if (typeof update === 'string')
        return { at: 'refused', code: update, client: 0, fromClock: 0, close: update !== 'guard.shape' };
      const inspection = new Inspection(ground, { update, sender, moment, limits });
      for (const check of use.checks) {
        const code = check.run(inspection);
        if (code === null) continue;
        const entry = GENTLE.has(check.name) ? lonelyRecordOf(inspection) : null;
        if (entry === null) return refusal(inspection, code);
        const detail = apply(inspection, emptied(inspection, entry));
        const { client, clock } = entry.structs[0] ?? { client: 0, clock: 0 };
        return detail === null ? { at: 'neutralised', code, client, fromClock: clock } : { at: 'breach', detail };
      }
      const detail = apply(inspection, bytes);
      return detail === null ? { at: 'taken', late: lateIn(inspection) } : { at: 'breach', detail };
    },
  };
}

function refusal(inspection: Inspection, code: RefusalCode): Judgement {
  const [first] = inspection.fresh;
  const block = inspection.update.blocks[0];
  const client = first?.client ?? block?.client ?? 0;
  return { at: 'refused', code, client, fromClock: inspection.stateOf(client), close: false };
}

function lateIn(inspection: Inspection): string[] {
  if (inspection.moment.step.open) return [];
  return outcomeOf(inspection)
    .changes.filter(({ change }) => change.kind === 'add')
    .map(({ root, change }) => `${root.name}/${change.key}`);
}

/** Reads one field in O(1), as the document stands before the update. */
function lookInto(roots: Roots): Look {
  return (name, key, field) => {
    const root = roots.named.get(name);
    const item = root === undefined ? undefined : entriesOf(root.type).get(key);
    if (field === null || item === undefined || item.deleted) return plainItem(item);
    return item.content instanceof Y.ContentType ? plainItem(entriesOf(item.content.type).get(field)) : undefined;
  };
}
