import * as Y from 'yjs';
import type { RefusalCode } from '../../../shared/domain/refusal.ts';
import type { Look } from '../../../shared/sync/change.ts';
import { encodeChanges } from '../encodeChanges.ts';
import { Applying } from './applying.ts';
import { bindClient } from './bindClient.ts';
import { CHECKS, GENTLE } from './checkList.ts';
import { outcomeOf } from './changes.ts';
import { DeletedRanges } from './deletedRanges.ts';
import type { Guard, GuardOptions, Judgement, Moment, Sender } from './guard.ts';
import { type Check, type Ground, Inspection } from './inspection.ts';
import { LIVE_LIMITS, type Limits, SYNC_LIMITS } from './limits.ts';
import { LiveCounts } from './liveCounts.ts';
import { emptied, lonelyRecordOf } from './neutralise.ts';
import { removals } from './checks/removals.ts';
import { plainItem } from './plainItem.ts';
import { postCondition } from './postCondition.ts';
import { readUpdate } from './reader.ts';
import { type Roots, rootsIn } from './roots.ts';
import { entriesOf } from './sharedType.ts';
import { sparing } from './spare.ts';

/** What a test may take away to show that it was needed. */
export interface GuardParts {
  readonly checks: readonly Check[];
  readonly live: Limits;
  readonly sync: Limits;
  readonly postCondition: typeof postCondition;
}

const WHOLE: GuardParts = { checks: CHECKS, live: LIVE_LIMITS, sync: SYNC_LIMITS, postCondition };

/**
 * The guard of one live document. The document must have loaded; whatever else changes it (commands of the server)
 * is followed by itself. Judging and applying happen in one tick, and cost what the update costs, not the document.
 */
export function createGuard(doc: Y.Doc, options: GuardOptions, parts: Partial<GuardParts> = {}): Guard {
  const use: GuardParts = { ...WHOLE, ...parts };
  const ground = groundOf(doc, options);
  const apply = applierOf(ground, use);

  const taken = (inspection: Inspection): Judgement => {
    const detail = apply(inspection, inspection.update.bytes);
    return detail === null ? { at: 'taken', late: lateIn(inspection) } : { at: 'breach', detail };
  };

  /** Takes an update without its removals of what others have written in. */
  const spare = (inspection: Inspection): Judgement => {
    const { limits, sender, moment, shared } = inspection;
    const update = readUpdate(sparing(inspection, shared) ?? inspection.update.bytes, limits);
    if (typeof update === 'string') return refusal(inspection, update);
    const rest = new Inspection(ground, { update, sender, moment, limits });
    const [failed] = failureOf(use.checks, rest) ?? [null];
    if (failed !== null) return refusal(rest, failed);
    const judged = taken(rest);
    return judged.at === 'taken' ? { at: 'spared', late: judged.late } : judged;
  };

  return {
    bind: (client, owner) => bindClient(ground, client, owner),
    take(bytes: Uint8Array, sender: Sender, moment: Moment): Judgement {
      const limits = moment.source === 'sync' ? use.sync : use.live;
      const update = readUpdate(bytes, limits);
      if (typeof update === 'string')
        return { at: 'refused', code: update, client: 0, fromClock: 0, close: update !== 'guard.shape' };
      const inspection = new Inspection(ground, { update, sender, moment, limits });
      const failure = failureOf(use.checks, inspection);
      if (failure === null) return taken(inspection);
      const [code, check] = failure;
      if (check === removals.name && code === 'guard.foreign-record') return spare(inspection);
      const entry = GENTLE.has(check) ? lonelyRecordOf(inspection) : null;
      if (entry === null) return refusal(inspection, code);
      const detail = apply(inspection, emptied(inspection, entry));
      const { client, clock } = entry.structs[0] ?? { client: 0, clock: 0 };
      return detail === null ? { at: 'neutralised', code, client, fromClock: clock } : { at: 'breach', detail };
    },
  };
}

/** Applies what passed, keeps the ground's notes, and looks whether all is as foreseen; gives what is wrong, or null. */
function applierOf(ground: Ground, use: GuardParts): (inspection: Inspection, bytes: Uint8Array) => string | null {
  const { doc, options } = ground;
  const applying = new Applying(doc, ({ changed, deleteSet }) => {
    ground.counts.note(changed);
    ground.deleted.note(deleteSet);
  });

  return (inspection, bytes) => {
    const { update, sender, moment } = inspection;
    let applied;
    try {
      applied = applying.apply(bytes, update.blocks);
    } catch (error) {
      return `an exception: ${String(error)}`;
    }
    const { starts, deleted, changed } = applied;
    ground.counts.note(changed);
    ground.deleted.note(deleted);
    for (const { client } of update.blocks)
      if (!options.bindings.has(client)) options.bindings.set(client, sender.owner);
    const wrong = use.postCondition(ground, inspection, changed);
    if (wrong !== null || (starts.length === 0 && deleted.clients.size === 0)) return wrong;
    // A SyncStep2 repeats the whole delete set; what was typed is new, and is kept as it was applied.
    const record = moment.source === 'live' ? bytes : encodeChanges(doc, starts, Y.mergeDeleteSets([deleted]));
    ground.bytes += record.length;
    options.onTaken?.({ record, starts, deleted });
    return null;
  };
}

function groundOf(doc: Y.Doc, options: GuardOptions): Ground {
  const roots = rootsIn(doc, options.roots);
  return {
    doc,
    options,
    roots,
    counts: new LiveCounts(roots),
    deleted: new DeletedRanges(doc),
    look: lookInto(roots),
    bytes: options.bytes ?? Y.encodeStateAsUpdate(doc).length,
  };
}

/** The first check that fails, and why; null when all pass. */
function failureOf(checks: readonly Check[], inspection: Inspection): readonly [RefusalCode, string] | null {
  for (const { name, run } of checks) {
    const code = run(inspection);
    if (code !== null) return [code, name];
  }
  return null;
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
