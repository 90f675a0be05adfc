import * as Y from 'yjs';
import { makerOf } from '../../shared/domain/key.ts';
import type { Actor } from '../../shared/domain/role.ts';
import type { RefusalCode } from '../../shared/domain/refusal.ts';
import type { Change, StepNow } from '../../shared/sync/change.ts';
import { addRecord, edit, fieldOf, recordOf, setField, setValue } from '../../shared/sync/doc.ts';
import type { Doc } from '../../shared/sync/doc.ts';
import { parseDocumentName } from '../../shared/sync/documentName.ts';
import type { FieldSpec, Room, RootSpec } from '../../shared/sync/room.ts';
import { ageOf } from '../../shared/sync/schemas.ts';
import type { Draft } from './draft.ts';
import { areEqual, isRecord } from './plain.ts';

const changeOf = (draft: Draft, doc: Doc, document: Change['document']): Change => ({
  document,
  root: draft.root,
  key: draft.key,
  maker: makerOf(draft.key) ?? '',
  field: draft.field,
  kind: draft.field === null ? 'add' : 'set',
  from: draft.field === null ? undefined : fieldOf(doc, draft.root, draft.key, draft.field),
  to: draft.value,
});

/** Fields as they are stored: those the room declares as text become shared text again. */
function stored(spec: RootSpec, fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  if (spec.as !== 'record') return { ...fields };
  return Object.fromEntries(
    Object.entries(fields).map(([field, value]) => [
      field,
      spec.fields[field]?.as === 'text' && typeof value === 'string' ? new Y.Text(value) : value,
    ]),
  );
}

function write(doc: Doc, draft: Draft, spec: RootSpec): void {
  if (spec.as === 'value') setValue(doc, draft.root, draft.key, draft.value);
  else if (draft.field === null && isRecord(draft.value))
    addRecord(doc, draft.root, draft.key, stored(spec, draft.value));
  else if (draft.field !== null) setField(doc, draft.root, draft.key, draft.field, draft.value);
}

/** Whether the draft has a place to go: a free key, or a record whose field is no shared text (that would overwrite others). */
function hasPlace(doc: Doc, draft: Draft, spec: RootSpec): boolean {
  const there = recordOf(doc, draft.root, draft.key) !== undefined;
  if (draft.field === null) return !there || spec.fixedKeys !== undefined;
  return there && spec.as === 'record' && spec.fields[draft.field]?.as === 'value';
}

function fitsField(spec: FieldSpec | undefined, value: unknown): boolean {
  if (spec === undefined) return false;
  if (spec.as === 'text') return typeof value === 'string' && value.length <= spec.max;
  if (spec.as === 'bytes') return value instanceof Uint8Array && value.length <= spec.max && spec.check(value);
  return spec.check(value);
}

/** Whether its shape is one that the guard takes: a refusal for its shape would have this device start afresh. */
function hasShape({ field, value }: Draft, spec: RootSpec): boolean {
  if (spec.as === 'value') return fitsField(spec.field, value);
  if (field !== null) return fitsField(spec.fields[field], value);
  if (!isRecord(value)) return false;
  const isThere = (name: string): boolean => value[name] !== undefined;
  return (
    Object.keys(spec.fields).every((name) => isThere(name) || spec.optional.includes(name)) &&
    Object.keys(value).every((name) => !isThere(name) || fitsField(spec.fields[name], value[name]))
  );
}

/** What of a draft the board does not have yet: itself, or of a record that is there the fields that differ. */
function missingOf(doc: Doc, draft: Draft, spec: RootSpec): readonly Draft[] {
  const { root, key, field, value } = draft;
  if (field !== null) return areEqual(fieldOf(doc, root, key, field), value) ? [] : [draft];
  const there = recordOf(doc, root, key);
  if (there === undefined || spec.as === 'value' || !isRecord(value) || !isRecord(there))
    return areEqual(there, value) ? [] : [draft];
  return Object.keys(value)
    .filter((each) => !areEqual(there[each], value[each]))
    .map((each) => ({ ...draft, field: each, value: value[each] }));
}

export interface Place {
  readonly doc: Doc;
  readonly document: string;
  readonly actor: Actor;
  readonly step: StepNow;
}

/**
 * - landed: the board has it
 * - waits: nothing of it is there yet, and it may be tried again by itself
 * - a code: it would change what is there and may not now. It waits for its maker: by the time it may, what is there
 *   may be newer.
 */
export type Fate = 'landed' | 'waits' | RefusalCode;

/** Why a part may not be written now; null when it may. */
function hindranceOf(
  part: Draft,
  { doc, actor, step }: Place,
  { spec, room, document }: { readonly spec: RootSpec; readonly room: Room; readonly document: Change['document'] },
): Fate | null {
  const look = (root: string, key: string, field: string | null): unknown =>
    field === null ? recordOf(doc, root, key) : fieldOf(doc, root, key, field);
  if (!hasPlace(doc, part, spec)) return 'board.moved-on';
  if (!hasShape(part, spec)) return 'guard.shape';
  const verdict = room.permit(changeOf(part, doc, document), actor, step, look);
  if (verdict.ok) return null;
  return part.field === null && recordOf(doc, part.root, part.key) === undefined ? 'waits' : verdict.code;
}

/**
 * Writes a draft into its board again if the policy, asked on this device, allows it now, or finds that it is there. The
 * rooms are loaded only when this is needed: their checks are no part of a pocket's first load.
 * @param where asked after the loading, during which the board may have begun another life
 */
export async function reenter(draft: Draft, where: () => Place | null): Promise<Fate> {
  const { rootsOf } = await import('../../shared/methods/registry.ts');
  const place = where();
  if (place === null) return 'waits';
  const age = ageOf(place.document, draft.schema);
  if (age !== 'now') return age === 'older' ? 'board.written-before' : 'waits';
  const document = parseDocumentName(place.document);
  const rule = document === null ? undefined : rootsOf(document.kind).get(draft.root);
  if (document === null || rule === undefined) return 'waits';
  const missing = missingOf(place.doc, draft, rule.spec);
  for (const part of missing) {
    const fate = hindranceOf(part, place, { ...rule, document });
    if (fate !== null) return fate;
  }
  if (missing.length > 0)
    edit(place.doc, 'tool', () => {
      for (const part of missing) write(place.doc, part, rule.spec);
    });
  return 'landed';
}
