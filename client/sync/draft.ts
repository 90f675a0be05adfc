import { fresh } from './random.ts';
import { forgetText, isKept, recall, recalledKeys, remember } from './memory.ts';
import { packBytes, unpackBytes } from './packedBytes.ts';
import { isRecord, numberOf, parseJson, textOf } from './plain.ts';
import type { Rescued } from './rescue.ts';

/** Work that could not land, kept on this device until it can or its maker lets it go. */
export interface Draft {
  readonly id: string;
  /** The board it was made on. */
  readonly board: string;
  readonly root: string;
  readonly key: string;
  readonly field: string | null;
  readonly value: unknown;
  /** The shape of its record; drafts of before it was named are of the first. */
  readonly schema: number;
  /** Why: a refusal code, or '' when it was only caught up in another's refusal. */
  readonly code: string;
  /** Milliseconds since 1970, the device's clock. */
  readonly at: number;
}

const PACKED = '$packed';
/** How bytes were kept before: as an array of numbers. */
const BYTES = '$bytes';

/** JSON with bytes in it, for ink. */
const packed = (_key: string, value: unknown): unknown =>
  value instanceof Uint8Array ? { [PACKED]: packBytes(value), length: value.length } : value;

function unpacked(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(unpacked);
  if (!isRecord(value)) return value;
  const letters = value[PACKED];
  if (typeof letters === 'string') return unpackBytes(letters, Math.min(numberOf(value['length']), 2 * letters.length));
  const bytes = value[BYTES];
  if (Array.isArray(bytes)) return Uint8Array.from(bytes.map(numberOf));
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, unpacked(each)]));
}

const keyOf = (owner: string, id: string): string => `ashar.draft.${owner}.${id}`;

function readDraft(key: string): Draft | null {
  const kept = parseJson(recall(key) ?? '');
  if (!isRecord(kept)) return null;
  return {
    id: textOf(kept['id']),
    board: textOf(kept['board']),
    root: textOf(kept['root']),
    key: textOf(kept['key']),
    field: typeof kept['field'] === 'string' ? kept['field'] : null,
    value: unpacked(kept['value']),
    schema: numberOf(kept['schema']) || 1,
    code: textOf(kept['code']),
    at: numberOf(kept['at']),
  };
}

/** Whether all drafts of a person are kept on the device, and not only as long as this page is open. */
export const areDraftsKept = (owner: string): boolean => recalledKeys(keyOf(owner, '')).every(isKept);

/** Writes anew what a person's drafts hold in the form of before, which takes eight times the room. */
export function packDrafts(owner: string): void {
  for (const key of recalledKeys(keyOf(owner, ''))) {
    const draft = recall(key)?.includes(`"${BYTES}"`) === true ? readDraft(key) : null;
    if (draft !== null) remember(key, JSON.stringify(draft, packed));
  }
}

/** Drafts of one person on this device, oldest first. `owner` is `<session>.<mark>`. */
export const draftsOf = (owner: string): readonly Draft[] =>
  recalledKeys(keyOf(owner, ''))
    .map(readDraft)
    .filter((draft) => draft !== null)
    .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));

/** Of which board and shape drafts are. */
export type DraftKind = Pick<Draft, 'board' | 'schema'>;

const placeOf = ({ board, schema }: DraftKind, { root, key, field }: Pick<Draft, 'root' | 'key' | 'field'>): string =>
  JSON.stringify([board, schema, root, key, field]);

/**
 * Keeps work that could not land; a later rescue of the same record, by a program
 * of the same shape, replaces its content and never forgets why it was
 * refused. What is kept already is read once, however much comes: an hour without the link is a thousand strokes.
 * @param codeOf why each was refused, or ''
 */
export function keepDrafts(
  owner: string,
  kind: DraftKind,
  rescued: readonly Rescued[],
  codeOf: (rescued: Rescued) => string = () => '',
): readonly Draft[] {
  if (rescued.length === 0) return [];
  const kept = new Map(draftsOf(owner).map((draft) => [placeOf(draft, draft), draft]));
  return rescued.map((each) => keep(owner, kind, each, { code: codeOf(each), same: kept.get(placeOf(kind, each)) }));
}

function keep(
  owner: string,
  { board, schema }: DraftKind,
  { root, key, field, value }: Rescued,
  { code, same }: { readonly code: string; readonly same: Draft | undefined },
): Draft {
  const draft: Draft = {
    id: same?.id ?? fresh(),
    board,
    root,
    key,
    field,
    value,
    schema,
    code: code === '' ? (same?.code ?? '') : code,
    at: same?.at ?? Date.now(),
  };
  remember(keyOf(owner, draft.id), JSON.stringify(draft, packed));
  return draft;
}

/** Notes why a draft could not go in: from then on it waits for its maker. That it is of before is the last word. */
export function markDraft(owner: string, draft: Draft, code: string): void {
  if (draft.code === '' || (code === 'board.written-before' && draft.code !== code))
    remember(keyOf(owner, draft.id), JSON.stringify({ ...draft, code }, packed));
}

export const dropDraft = (owner: string, id: string): void => forgetText(keyOf(owner, id));
