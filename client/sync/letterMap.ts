/** One step of a change of text, as Yjs reports it. */
export interface TextStep {
  readonly retain?: number | undefined;
  readonly insert?: unknown;
  readonly delete?: number | undefined;
}

/**
 * Where each letter that a field shows stands in the text now, while the two differ because changes of others wait.
 * An entry is a 0-based index in UTF-16 units, or null when somebody took the letter away.
 */
export type LetterMap = readonly (number | null)[];

/** The map of a field that shows the whole text. */
export const wholeText = (length: number): LetterMap => Array.from({ length }, (_, index) => index);

/** Where the letter at `index` stands after the change; null when the change took it away. */
function letterAfter(index: number, delta: readonly TextStep[]): number | null {
  let old = 0;
  let fresh = 0;
  for (const step of delta) {
    if (step.insert !== undefined) {
      fresh += typeof step.insert === 'string' ? step.insert.length : 1;
      continue;
    }
    const span = step.retain ?? step.delete ?? 0;
    if (index < old + span) return step.retain === undefined ? null : fresh + index - old;
    old += span;
    if (step.retain !== undefined) fresh += span;
  }
  return fresh + index - old;
}

/** The map after somebody else's change. */
export const mapAfter = (map: LetterMap, delta: readonly TextStep[]): LetterMap =>
  map.map((at) => (at === null ? null : letterAfter(at, delta)));

/** Where in the text a caret stands that the field shows before its letter `index`: right behind the letter before it. */
export function caretIn(map: LetterMap, index: number): number {
  for (let before = index - 1; before >= 0; before--) {
    const at = map[before];
    if (typeof at === 'number') return at + 1;
  }
  return 0;
}

/** A person's edit of what the field shows. */
export interface Typed {
  readonly index: number;
  readonly remove: number;
  readonly insert: string;
}

/**
 * What an edit of the field means for the text: letters to take away, last first, and where the new ones go. Letters
 * that others put between the removed ones stay.
 */
export function intentOf(
  map: LetterMap,
  typed: Typed,
): { readonly removals: readonly number[]; readonly at: number; readonly after: LetterMap } {
  const removals: number[] = [];
  for (const at of map.slice(typed.index, typed.index + typed.remove)) if (at !== null) removals.unshift(at);
  const at = caretIn(map, typed.index);
  const shifted = (index: number | null): number | null => {
    if (index === null) return null;
    const gone = removals.filter((each) => each < index).length;
    return index - gone + (index >= at ? typed.insert.length : 0);
  };
  const fresh = Array.from({ length: typed.insert.length }, (_, offset) => at + offset);
  const after = [
    ...map.slice(0, typed.index).map(shifted),
    ...fresh,
    ...map.slice(typed.index + typed.remove).map(shifted),
  ];
  return { removals, at, after };
}
