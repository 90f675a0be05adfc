import * as Y from 'yjs';
import type { Inspection } from './inspection.ts';
import type { NewStruct } from './landing.ts';

/**
 * Whether reading a struct would tear a letter of two halves (an emoji) apart: Yjs cuts the text at every neighbour
 * that a struct names, also for structs that are known or come to rest nowhere, and puts a mark in place of both halves.
 */
export function tears(inspection: Inspection, struct: NewStruct): boolean {
  return (
    (struct.originClient >= 0 && halvesAt(inspection, struct.originClient, struct.originClock + 1)) ||
    (struct.rightClient >= 0 && halvesAt(inspection, struct.rightClient, struct.rightClock))
  );
}

function halvesAt(inspection: Inspection, client: number, clock: number): boolean {
  const item = clock === 0 ? undefined : inspection.standing(client, clock - 1);
  if (!(item instanceof Y.Item) || item.deleted || !(item.content instanceof Y.ContentString)) return false;
  const offset = clock - item.id.clock;
  if (offset >= item.length) return false;
  const before = item.content.str.charCodeAt(offset - 1);
  return before >= 0xd800 && before <= 0xdbff;
}
