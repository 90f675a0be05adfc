import * as decoding from 'lib0/decoding';
import * as Y from 'yjs';

/** A shared document, for files that must name it without knowing yjs. */
export type Doc = Y.Doc;

export const newDoc = (): Doc => new Y.Doc();

/**
 * Where a transaction comes from: a closed union, so that no update is ever skipped for lacking one. `ground` is what a
 * gesture stands on and changes nothing that anybody sees: undo leaves it, so that there is a value to go back to.
 */
export type Origin = 'tool' | 'ground' | 'undo' | 'sync' | 'store' | 'server';

/** Plain data of a record: Y.Text reads as its text, bytes stay bytes. */
function plain(value: unknown): unknown {
  if (value instanceof Y.Text) return value.toJSON();
  if (value instanceof Y.Map) {
    const fields: Record<string, unknown> = {};
    for (const [field, each] of value.entries()) fields[field] = plain(each);
    return fields;
  }
  return value;
}

/** All records of a root as plain data, in no particular order. */
export function recordsOf(doc: Doc, root: string): [key: string, record: unknown][] {
  return [...doc.getMap(root).entries()].map(([key, value]) => [key, plain(value)]);
}

/**
 * The records of a root that fit their schema, in no particular order; the others are left out and counted, never thrown.
 * @param parse a schema's reader, null for what does not fit
 */
export function fittingRecords<Fields>(
  doc: Doc,
  root: string,
  parse: (record: unknown) => Fields | null,
): { readonly fitting: [key: string, fields: Fields][]; readonly unreadable: number } {
  const fitting: [string, Fields][] = [];
  let unreadable = 0;
  for (const [key, record] of recordsOf(doc, root)) {
    const fields = parse(record);
    if (fields === null) unreadable++;
    else fitting.push([key, fields]);
  }
  return { fitting, unreadable };
}

/** One record as plain data, or undefined. */
export function recordOf(doc: Doc, root: string, key: string): unknown {
  return plain(doc.getMap(root).get(key));
}

/** One field of one record as plain data, or undefined. */
export function fieldOf(doc: Doc, root: string, key: string, field: string): unknown {
  const record = doc.getMap(root).get(key);
  return record instanceof Y.Map ? plain(record.get(field)) : undefined;
}

/** The collaborative text of a field, for binding to an input; undefined when the record is gone. */
export function textOf(doc: Doc, root: string, key: string, field: string): Y.Text | undefined {
  const record = doc.getMap(root).get(key);
  const value = record instanceof Y.Map ? record.get(field) : undefined;
  return value instanceof Y.Text ? value : undefined;
}

/** Marks a field of a new record as collaborative text. */
export const text = (initial: string): Y.Text => new Y.Text(initial);

/** Runs writes as one edit: one transaction, one undo step, one update on the wire. */
export const edit = (doc: Doc, origin: Origin, write: () => void): void => doc.transact(write, origin);

/** Adds a whole record. Fields given as undefined are left out. */
export function addRecord(doc: Doc, root: string, key: string, fields: Readonly<Record<string, unknown>>): void {
  const record = new Y.Map<unknown>();
  for (const [field, value] of Object.entries(fields)) if (value !== undefined) record.set(field, value);
  doc.getMap(root).set(key, record);
}

/** Sets one field of a record; a record removed elsewhere stays removed. */
export function setField(doc: Doc, root: string, key: string, field: string, value: unknown): void {
  const record = doc.getMap(root).get(key);
  if (record instanceof Y.Map) record.set(field, value);
}

/** Removes one field of a record. */
export function clearField(doc: Doc, root: string, key: string, field: string): void {
  const record = doc.getMap(root).get(key);
  if (record instanceof Y.Map) record.delete(field);
}

/** Writes what is already seen at entries where nothing stands yet, as ground of the edit that follows. */
export function layGround(doc: Doc, root: string, seen: readonly string[]): void {
  const entries = doc.getMap(root);
  const absent = seen.flatMap((value, at) => (entries.has(String(at)) ? [] : [[String(at), value] as const]));
  if (absent.length > 0) edit(doc, 'ground', () => absent.forEach(([key, value]) => entries.set(key, value)));
}

/** Sets the entry of a root of plain values. */
export const setValue = (doc: Doc, root: string, key: string, value: unknown): void => {
  doc.getMap(root).set(key, value);
};

export const removeRecord = (doc: Doc, root: string, key: string): void => doc.getMap(root).delete(key);

/** Letters up to which reading them one by one beats the decoder of the platform: roots and keys of records. */
const SHORT = 32;

/** A short text of ASCII; null, with nothing read, for any other. */
function shortText(decoder: decoding.Decoder): string | null {
  const begin = decoder.pos;
  const length = decoding.readVarUint(decoder);
  const from = decoder.pos;
  if (length <= SHORT) {
    const text = asciiOf(decoder.arr, from, from + length);
    decoder.pos = from + length;
    if (text !== null) return text;
  }
  decoder.pos = begin;
  return null;
}

function asciiOf(bytes: Uint8Array, from: number, to: number): string | null {
  let text = '';
  for (let at = from; at < to; at++) {
    const code = bytes[at] ?? 128;
    if (code > 127) return null;
    text += String.fromCharCode(code);
  }
  return text;
}

/**
 * Leaves the bytes of pictures and lines where they stand, instead of copying each to a place of its own, and reads keys
 * without the platform's decoder, which costs more for a few letters than the rest of the record.
 */
class Sharing extends Y.UpdateDecoderV1 {
  override readBuf(): Uint8Array {
    return decoding.readVarUint8Array(this.restDecoder);
  }

  override readString(): string {
    return shortText(this.restDecoder) ?? decoding.readVarString(this.restDecoder);
  }
}

/**
 * Applies a v1 update that nobody writes into later: what it holds as bytes stays part of it. A map of five thousand lines
 * is read in half the time so, and each saves the memory that an array of its own costs.
 * @param origin of the transaction; a provider names itself
 */
export const takeIn = (doc: Doc, update: Uint8Array, origin: Origin | object): void =>
  Y.applyUpdateV2(doc, update, origin, Sharing);
