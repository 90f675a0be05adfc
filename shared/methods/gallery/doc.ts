import { byOrder, orderBetween } from '../../domain/order.ts';
import {
  addRecord,
  clearField,
  edit,
  fittingRecords,
  recordOf,
  recordsOf,
  removeRecord,
  setField,
  setValue,
  type Doc,
} from '../../sync/doc.ts';
import type { Candidate, CheckName, Column, Impact, PocketSticker, Sticker } from './schema.ts';
import { parseCandidate, parseColumn, parseImpact, parsePocketSticker, parseSticker } from './schema.ts';

/** The gallery as plain data. */
export interface Gallery {
  /** In the order of reading. */
  readonly stickers: readonly Sticker[];
  /** In their own order, merged and binned ones too. */
  readonly columns: readonly Column[];
  readonly candidates: readonly Candidate[];
  /** The sticker read last; null before the first. */
  readonly last: string | null;
  readonly impact: ReadonlyMap<string, Impact>;
  readonly checks: ReadonlyMap<string, string>;
  /** Records that no longer fit their schema; left out, never thrown. */
  readonly unreadable: number;
}

const withId = <Fields>([id, fields]: readonly [id: string, fields: Fields]) => ({ id, ...fields });

const byReading = (a: Sticker, b: Sticker): number => a.at - b.at || (a.id < b.id ? -1 : 1);

/** Reads the gallery. The same content gives the same answer on every device, whatever the order of its merging. */
export function readGallery(doc: Doc): Gallery {
  const stickers = fittingRecords(doc, 'stickers', parseSticker);
  const columns = fittingRecords(doc, 'columns', parseColumn);
  const candidates = fittingRecords(doc, 'candidates', parseCandidate);
  const impact = fittingRecords(doc, 'impact', parseImpact);
  const checks = new Map<string, string>();
  for (const [name, answer] of recordsOf(doc, 'checks')) if (typeof answer === 'string') checks.set(name, answer);
  const last = recordOf(doc, 'reading', 'last');
  return {
    stickers: stickers.fitting.map(withId).sort(byReading),
    columns: columns.fitting.map(withId).sort(byOrder),
    candidates: candidates.fitting.map(withId).sort((a, b) => (a.id < b.id ? -1 : 1)),
    last: typeof last === 'string' ? last : null,
    impact: new Map(impact.fitting),
    checks,
    unreadable: stickers.unreadable + columns.unreadable + candidates.unreadable + impact.unreadable,
  };
}

/** A pocket’s stickers in the order of writing, which is the same on every device. */
export function readPocket(doc: Doc): readonly PocketSticker[] {
  return fittingRecords(doc, 'stickers', parsePocketSticker).fitting.map(withId).sort(byOrder);
}

/** How full a pocket is, without a word of it (G2). */
export function pocketStateOf(doc: Doc): { readonly written: number; readonly unread: number } {
  const stickers = readPocket(doc);
  return { written: stickers.length, unread: stickers.filter((each) => !each.read).length };
}

/** Puts a new sticker into one's own pocket (G1). `id` is `<seat>.<random>`. */
export function writeSticker(pocket: Doc, id: string, text: string): void {
  const written = readPocket(pocket);
  const order = orderBetween(written[written.length - 1]?.order ?? '', '');
  edit(pocket, 'tool', () => addRecord(pocket, 'stickers', id, { text, order }));
}

/** Words an unread sticker anew (G4). */
export const rewordSticker = (pocket: Doc, id: string, text: string): void =>
  edit(pocket, 'tool', () => setField(pocket, 'stickers', id, 'text', text));

/** Takes an unread sticker back; its place in the five is free again (G4). */
export const takeBackSticker = (pocket: Doc, id: string): void =>
  edit(pocket, 'tool', () => removeRecord(pocket, 'stickers', id));

/** The server's mark that a sticker was read (G4, G6). */
export const markRead = (pocket: Doc, id: string): void => setField(pocket, 'stickers', id, 'read', true);

/** The server's copy of a sticker into the gallery (G6); one that is there already stays as it is. */
export function showSticker(
  gallery: Doc,
  id: string,
  sticker: {
    readonly text: string;
    readonly at: number;
    readonly column?: string | null;
    readonly count?: number | undefined;
  },
): void {
  if (recordOf(gallery, 'stickers', id) === undefined)
    addRecord(gallery, 'stickers', id, { ...sticker, column: sticker.column ?? null });
  setValue(gallery, 'reading', 'last', id);
}

/** One field, one write: a sticker moved elsewhere at the same time ends in one of the two columns, never in both. */
export const moveSticker = (doc: Doc, id: string, column: string | null): void =>
  edit(doc, 'tool', () => setField(doc, 'stickers', id, 'column', column));

/** Puts a read sticker into the bin (`at`) or takes it out again (null). */
export const binSticker = (doc: Doc, id: string, at: number | null): void =>
  edit(doc, 'tool', () => setField(doc, 'stickers', id, 'bin', at));

/** Ties a sticker to a thing of another board, or unties it (G19). */
export function pinSticker(doc: Doc, id: string, place: Sticker['place'] | null): void {
  if (place === null || place === undefined) clearField(doc, 'stickers', id, 'place');
  else setField(doc, 'stickers', id, 'place', place);
}

/** Adds a column. `id` carries its maker's mark; `order` comes from domain/order.ts. */
export const addColumn = (
  doc: Doc,
  id: string,
  column: { readonly name: string; readonly order: string; readonly picture?: string | null },
): void =>
  edit(doc, 'tool', () =>
    addRecord(doc, 'columns', id, {
      name: column.name,
      order: column.order,
      picture: column.picture ?? null,
      class: 'undecided',
      mergedInto: null,
      bin: null,
    }),
  );

/** Changes one field of a column: its name, picture, class or order. */
export const setColumn = <Field extends 'name' | 'picture' | 'class' | 'order'>(
  doc: Doc,
  id: string,
  field: Field,
  value: Column[Field],
): void => edit(doc, 'tool', () => setField(doc, 'columns', id, field, value));

/** Counts a column's stickers in another column (G10). */
export const mergeColumn = (doc: Doc, id: string, into: string): void =>
  edit(doc, 'tool', () => setField(doc, 'columns', id, 'mergedInto', into));

/** Takes a merged column out again, with its own stickers (G10). */
export const splitColumn = (doc: Doc, id: string): void =>
  edit(doc, 'tool', () => setField(doc, 'columns', id, 'mergedInto', null));

/** Puts a column into the bin (`at`) or restores it (null); its stickers keep their place in it. */
export const binColumn = (doc: Doc, id: string, at: number | null): void =>
  edit(doc, 'tool', () => setField(doc, 'columns', id, 'bin', at));

/** Says whom a column's problem touches, now and later (G17). */
export const answerImpact = (doc: Doc, column: string, impact: Impact): void =>
  edit(doc, 'tool', () => setValue(doc, 'impact', column, { ...impact }));

/** Says why a warning stands (G17). */
export const answerCheck = (doc: Doc, check: CheckName, answer: string): void =>
  edit(doc, 'tool', () => setValue(doc, 'checks', check, answer));
