import * as encoding from 'lib0/encoding';
import { outcomeOf } from './changes.ts';
import type { Inspection } from './inspection.ts';
import type { NewStruct, Slot } from './landing.ts';

/**
 * The one refusal that needs no reset: an update that is exactly one whole new record at a key never used before.
 * @returns the slot of that record, or null
 */
export function lonelyRecordOf(inspection: Inspection): Slot | null {
  const { changes, overwritten, traces } = outcomeOf(inspection);
  const [only] = changes;
  if (only === undefined || changes.length > 1 || overwritten.length > 0 || traces.length > 0) return null;
  if (only.change.kind !== 'add' || only.slot.existing !== null || only.slot.structs.length > 1) return null;
  return only.slot;
}

/**
 * The update to apply in place of a refused new record: the same ids and lengths, so that the sender's later edits
 * still fit, but nothing in them. The entry becomes a deleted item, whose deletion reaches the sender with the same
 * update and takes the record from his screen; all inside it is collected.
 */
export function emptied(inspection: Inspection, entry: Slot): Uint8Array {
  const encoder = encoding.createEncoder();
  const [record] = entry.structs;
  const runs = runsOf(inspection, record);
  if (record !== undefined) record.covered = record.length;
  encoding.writeVarUint(encoder, runs.size);
  for (const [client, structs] of runs) {
    encoding.writeVarUint(encoder, structs.length);
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, structs[0]?.clock ?? 0);
    for (const run of structs) {
      if (run.isEntry) writeEntry(encoder, entry);
      else {
        encoding.writeUint8(encoder, 0);
        encoding.writeVarUint(encoder, run.length);
      }
    }
  }
  encoding.writeVarUint(encoder, 0);
  return encoding.toUint8Array(encoder);
}

interface Run {
  readonly clock: number;
  length: number;
  readonly isEntry: boolean;
}

function runsOf(inspection: Inspection, entry: NewStruct | undefined): Map<number, Run[]> {
  const runs = new Map<number, Run[]>();
  for (const struct of inspection.fresh) {
    const known = inspection.stateOf(struct.client);
    const clock = Math.max(struct.clock, known);
    let own = runs.get(struct.client);
    if (own === undefined) runs.set(struct.client, (own = []));
    const last = own[own.length - 1];
    const isEntry = struct === entry;
    if (last !== undefined && !last.isEntry && !isEntry) last.length += struct.end - clock;
    else own.push({ clock, length: struct.end - clock, isEntry });
  }
  return runs;
}

const DELETED_WITH_KEY = 1 | 32;

function writeEntry(encoder: encoding.Encoder, { site, sub }: Slot): void {
  encoding.writeUint8(encoder, DELETED_WITH_KEY);
  encoding.writeVarUint(encoder, 1);
  encoding.writeVarString(encoder, site.root.name);
  encoding.writeVarString(encoder, sub);
  encoding.writeVarUint(encoder, 1);
}
