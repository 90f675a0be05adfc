import type { Path } from '../../geometry/path.ts';
import { moved } from '../../geometry/path.ts';
import { readShape } from './ink.ts';
import {
  isArea,
  LAYERS,
  type Condition,
  type Form,
  type Layer,
  type MarkKind,
  type ObjectKind,
  type ResourceState,
  type StampKind,
  type User,
} from './kinds.ts';
import { pageFact, parseMark, parseObject, type MarkRecord, type ObjectRecord } from './schema.ts';

/** An object as shown (M3). What nobody said is null, '' or empty. */
export interface MapObject {
  readonly id: string;
  readonly form: Form;
  readonly kind: ObjectKind;
  readonly pos: readonly [x: number, y: number];
  readonly layer: Layer;
  /** Of a line or an area, on the page; null for a stamp. */
  readonly path: Path | null;
  readonly name: string;
  readonly condition: Condition | null;
  readonly resource: ResourceState | null;
  readonly users: readonly User[];
  readonly decides: string;
  readonly fetchNow: number | null;
  readonly fetchThen: number | null;
  readonly note: string;
}

/** A problem, a wish, a disagreement or a text (M5). */
export interface MapMark {
  readonly id: string;
  readonly kind: MarkKind;
  readonly pos: readonly [x: number, y: number];
  readonly layer: Layer;
  readonly text: string;
  readonly wished: StampKind | null;
  readonly users: readonly User[];
  readonly candidate: string | null;
}

/** A thing in the bin. */
interface Binned {
  readonly root: 'objects' | 'marks';
  readonly id: string;
  readonly bin: string;
  readonly kind: ObjectKind | MarkKind;
  /** Its name or its words, '' when it has none. */
  readonly name: string;
}

export interface MapContent {
  readonly objects: readonly MapObject[];
  readonly marks: readonly MapMark[];
  /** What lies in the bin, with the name of its bin (M8). */
  readonly bin: readonly Binned[];
  readonly locked: ReadonlySet<Layer>;
  readonly page: {
    readonly picture: string | null;
    readonly pictureShade: number;
    readonly north: number | null;
    readonly northSign: string;
    /** Layers shown on the wall. */
    readonly wall: readonly Layer[];
  };
  /** By question number: note and whether it is answered (M12). */
  readonly answers: ReadonlyMap<number, { readonly note: string; readonly done: boolean }>;
  /** Records left out because they are not of their schema (M14). */
  readonly left: number;
}

type Records = readonly (readonly [key: string, record: unknown])[];

/** The map from its records (M7, M14). Sorted by key, so that every device shows the same order. */
export function contentOf(records: (root: string) => Records): MapContent {
  const sorted = (root: string): Records => [...records(root)].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const bin: Binned[] = [];
  let left = 0;
  const objects: MapObject[] = [];
  for (const [id, record] of sorted('objects')) {
    const read = objectOf(id, record);
    if (read === null) left++;
    else if (typeof read.bin === 'string')
      bin.push({ root: 'objects', id, bin: read.bin, kind: read.object.kind, name: read.object.name });
    else objects.push(read.object);
  }
  const marks: MapMark[] = [];
  for (const [id, record] of sorted('marks')) {
    const read = parseMark(record);
    if (read === null) left++;
    else if (typeof read.bin === 'string')
      bin.push({ root: 'marks', id, bin: read.bin, kind: read.kind, name: read.text ?? '' });
    else marks.push(markOf(id, read));
  }
  return {
    objects,
    marks,
    bin,
    left,
    locked: lockedOf(records('layers')),
    page: pageOf(records('page')),
    answers: answersOf(records),
  };
}

function markOf(id: string, record: MarkRecord): MapMark {
  const { kind, pos, layer, text = '', wished = null, users = [], candidate = null } = record;
  return { id, kind, pos, layer, text, wished, users, candidate };
}

const objectDefaults = {
  name: '',
  condition: null,
  resource: null,
  users: [],
  decides: '',
  fetchNow: null,
  fetchThen: null,
  note: '',
};

function objectOf(id: string, record: unknown): { object: MapObject; bin: string | null | undefined } | null {
  const read = parseObject(record);
  if (read === null) return null;
  const { path: bytes, bin, ...facts } = read;
  const path = pathOf(bytes, facts.pos);
  if (bytes !== undefined && path === null) return null;
  return { object: { id, ...objectDefaults, ...facts, path, form: formOf(facts.kind, path) }, bin };
}

function pathOf(bytes: Uint8Array | undefined, pos: ObjectRecord['pos']): Path | null {
  const relative = bytes === undefined ? null : readShape(bytes);
  return relative === null ? null : moved(relative, pos[0], pos[1]);
}

function formOf(kind: ObjectKind, path: Path | null): Form {
  if (path === null) return 'stamp';
  return isArea(kind) ? 'area' : 'line';
}

function lockedOf(records: Records): ReadonlySet<Layer> {
  const locked = new Map(records);
  return new Set(LAYERS.filter((layer) => locked.get(layer) === true));
}

function pageOf(records: Records): MapContent['page'] {
  const facts = new Map(records);
  return {
    picture: pageFact('picture', facts.get('picture')) ?? null,
    pictureShade: pageFact('pictureShade', facts.get('pictureShade')) ?? 0.35,
    north: pageFact('north', facts.get('north')) ?? null,
    northSign: pageFact('northSign', facts.get('northSign')) ?? '',
    wall: pageFact('wall', facts.get('wall')) ?? LAYERS,
  };
}

function answersOf(records: (root: string) => Records): MapContent['answers'] {
  const [notes, done] = [new Map(records('answers')), new Map(records('answered'))];
  const answers = new Map<number, { note: string; done: boolean }>();
  for (let question = 1; question <= 12; question++) {
    const note = notes.get(String(question));
    answers.set(question, { note: typeof note === 'string' ? note : '', done: done.get(String(question)) === true });
  }
  return answers;
}
