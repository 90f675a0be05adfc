import * as Y from 'yjs';
import type { Look } from '../../../shared/sync/change.ts';
import type { Inspection } from './inspection.ts';
import { NewStruct, type Slot } from './landing.ts';
import { plainItem } from './plainItem.ts';
import { plainNew } from './plainNew.ts';
import { entriesOf } from './sharedType.ts';

/** Reads one field as the document will stand after the update; letters typed in a standing text are not in it yet. */
export function lookAfter(inspection: Inspection): Look {
  const { roots } = inspection.ground;
  return (name, key, field) => {
    const root = roots.named.get(name);
    if (root === undefined) return undefined;
    const slot = inspection.siteOfType(root.type)?.slotOf(key);
    const entry = slot === undefined ? entriesOf(root.type).get(key) : slot.after;
    if (field === null) return plainOf(entry);
    if (entry instanceof NewStruct) return plainIn(entry.inside?.slotOf(field));
    if (entry === null || entry === undefined || !(entry.content instanceof Y.ContentType)) return undefined;
    const { type } = entry.content;
    const touched = inspection.siteOfType(type)?.slotOf(field);
    return touched === undefined ? plainItem(entriesOf(type).get(field)) : plainIn(touched);
  };
}

const plainIn = (slot: Slot | undefined): unknown => plainOf(slot?.after);

const plainOf = (holder: Y.Item | NewStruct | null | undefined): unknown =>
  holder instanceof NewStruct ? plainNew(holder) : plainItem(holder);
