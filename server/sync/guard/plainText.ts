import { Sequence } from './sequence.ts';
import type { NewStruct, Site } from './landing.ts';

/** The letters of a text that an update brings, in their order, without those it deletes again. */
export function plainText(site: Site): string {
  const [only] = site.letters;
  if (only === undefined) return '';
  if (site.letters.length === 1 && only.covered === 0) return typeof only.value === 'string' ? only.value : '';
  const sequence = new Sequence(null);
  for (const letters of site.letters) sequence.insert(letters, Infinity);
  let text = '';
  for (let each = sequence.first; each !== null; each = each.after)
    if (each.struct !== null) text += uncovered(each.struct, each.clock, each.clock + each.length);
  return text;
}

/** How many letters of the update stay. */
export function stayingLetters(site: Site): number {
  let length = 0;
  for (const letters of site.letters) if (typeof letters.value === 'string') length += letters.length - letters.covered;
  return length;
}

function uncovered(struct: NewStruct, from: number, to: number): string {
  if (typeof struct.value !== 'string') return '';
  let text = '';
  let at = from;
  for (const [start, end] of struct.cuts ?? []) {
    if (end <= at || start >= to) continue;
    if (start > at) text += struct.value.slice(at - struct.clock, start - struct.clock);
    at = Math.max(at, end);
  }
  return at < to ? text + struct.value.slice(at - struct.clock, to - struct.clock) : text;
}
