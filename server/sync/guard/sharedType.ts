import type * as Y from 'yjs';

// The one place of the server that knows the inner fields of Yjs' shared types, which have no public face.

/** A shared type whose contents we only pass on. */
export type SharedType = Exclude<Y.Item['parent'], Y.ID | null>;

/** The item in which a type stands; null for a root. */
export const itemOf = (type: SharedType): Y.Item | null => type._item;

/** For each key of a map the last item of its chain, live or not. */
export const entriesOf = (type: SharedType): Map<string, Y.Item> => type._map;

/** The first item of a text's list, live or not. */
export const firstOf = (type: SharedType): Y.Item | null => type._start;

/** Live letters of a text. */
export const lengthOf = (type: SharedType): number => type._length;
