import * as Y from 'yjs';
import { makerOf } from '../../domain/key.ts';
import { addRecord, clearField, recordsOf, setField, setValue, type Doc } from '../../sync/doc.ts';
import { centreOf, middleOf, moved } from '../../geometry/path.ts';
import type { Path } from '../../geometry/path.ts';
import type { Layer, MarkKind, ObjectKind, StampKind, User } from './kinds.ts';
import { isLine } from './kinds.ts';
import { contentOf, type MapContent } from './content.ts';
import { shapeOf } from './ink.ts';
import { onPage } from './page.ts';
import type { ObjectRecord } from './schema.ts';

const ROOTS = ['objects', 'marks', 'layers', 'page', 'answers', 'answered'] as const;
const kept = new WeakMap<Doc, { content: MapContent | null }>();

/**
 * The map as plain data, ink left out: strokes come by the thousand and go to the renderer as they come (`watchInk`).
 * The same object comes back until something other than ink changes.
 */
export function readMap(doc: Doc): MapContent {
  const memory = kept.get(doc) ?? remember(doc);
  memory.content ??= contentOf((root) => recordsOf(doc, root));
  return memory.content;
}

function remember(doc: Doc): { content: MapContent | null } {
  const memory: { content: MapContent | null } = { content: null };
  for (const root of ROOTS)
    doc.getMap(root).observeDeep(() => {
      memory.content = null;
    });
  kept.set(doc, memory);
  return memory;
}

/** What of the ink changed: records new or back from the bin, and keys that are gone or in the bin. */
export interface InkChange {
  readonly come: readonly (readonly [key: string, bytes: Uint8Array])[];
  readonly gone: readonly string[];
}

/** All ink that is not in the bin. */
export function inkIn(doc: Doc): [key: string, bytes: Uint8Array][] {
  const found: [string, Uint8Array][] = [];
  const bin = doc.getMap('inkBin');
  doc.getMap('ink').forEach((bytes, key) => {
    if (bytes instanceof Uint8Array && !binned(bin, key)) found.push([key, bytes]);
  });
  return found;
}

/** The strokes in the bin, with the name of their bin (M8). */
export function strokesInBin(doc: Doc): { id: string; bin: string }[] {
  const found: { id: string; bin: string }[] = [];
  const ink = doc.getMap('ink');
  for (const [id, name] of doc.getMap('inkBin').entries())
    if (typeof name === 'string' && ink.has(id)) found.push({ id, bin: name });
  return found;
}

const binned = (bin: Y.Map<unknown>, key: string): boolean => typeof bin.get(key) === 'string';

/** Tells what changes in the ink, once per transaction; returns the function that lets go. */
export function watchInk(doc: Doc, onChange: (change: InkChange) => void): () => void {
  const [ink, bin] = [doc.getMap('ink'), doc.getMap('inkBin')];
  const tell = (event: Y.YMapEvent<unknown>): void => {
    const come: [string, Uint8Array][] = [];
    const gone: string[] = [];
    for (const key of event.keysChanged) {
      const bytes = ink.get(key);
      if (bytes instanceof Uint8Array && !binned(bin, key)) come.push([key, bytes]);
      else gone.push(key);
    }
    onChange({ come, gone });
  };
  ink.observe(tell);
  bin.observe(tell);
  return () => {
    ink.unobserve(tell);
    bin.unobserve(tell);
  };
}

/** Whether a stroke of that key is here, in the bin or not. */
export const hasInk = (doc: Doc, key: string): boolean => doc.getMap('ink').has(key);

/** Who has made something that stands on the map: seats in the order of their numbers, then leaders. */
export function makersOf(doc: Doc): string[] {
  const { objects, marks } = readMap(doc);
  const makers = new Set<string>();
  for (const id of [
    ...inkIn(doc).map(([key]) => key),
    ...objects.map((each) => each.id),
    ...marks.map((each) => each.id),
  ]) {
    const maker = makerOf(id);
    if (maker !== null) makers.add(maker);
  }
  const place = (maker: string): number => (/^\d+$/.test(maker) ? Number(maker) : Infinity);
  return [...makers].sort((a, b) => place(a) - place(b) || (a < b ? -1 : 1));
}

/** Adds a finished stroke (M2); it never changes again. */
export const addInk = (doc: Doc, key: string, bytes: Uint8Array): void => setValue(doc, 'ink', key, bytes);

export interface NewStamp {
  readonly kind: StampKind;
  readonly pos: readonly [number, number];
  readonly layer: Layer;
}

/** What people may say of an object (M3). */
export type ObjectFacts = Partial<Omit<ObjectRecord, 'kind' | 'pos' | 'layer' | 'path' | 'bin'>>;

/** Places a stamp; facts may come with it or later. */
export function addStamp(doc: Doc, key: string, stamp: NewStamp, facts: ObjectFacts = {}): void {
  addRecord(doc, 'objects', key, { kind: stamp.kind, pos: onPage(...stamp.pos), layer: stamp.layer, ...facts });
}

export interface NewShape {
  readonly kind: ObjectKind;
  /** As drawn, board units on the page. */
  readonly path: Path;
  readonly layer: Layer;
}

/** Board units by which a road or the edge of an area may be simplified: below a pixel on the wall. */
const SHAPE_TOLERANCE = 4;

/** Adds a road, a river or an area; its place is its middle and the path is kept relative to it, so that moving is one field. */
export function addShape(doc: Doc, key: string, shape: NewShape, facts: ObjectFacts = {}): void {
  const path: number[] = [];
  for (let at = 0; at + 1 < shape.path.length; at += 2)
    path.push(...onPage(shape.path[at] ?? NaN, shape.path[at + 1] ?? NaN));
  const pos = onPage(...(isLine(shape.kind) ? middleOf(path) : centreOf(path)));
  const bytes = shapeOf(moved(path, -pos[0], -pos[1]), SHAPE_TOLERANCE);
  addRecord(doc, 'objects', key, { kind: shape.kind, pos, layer: shape.layer, path: bytes, ...facts });
}

export interface NewMark {
  readonly kind: MarkKind;
  readonly pos: readonly [number, number];
  readonly layer: Layer;
  readonly text?: string;
  readonly wished?: StampKind;
  readonly users?: readonly User[];
}

/** Puts a problem, a wish, a disagreement or a text (M5). */
export function addMark(doc: Doc, key: string, mark: NewMark): void {
  addRecord(doc, 'marks', key, { ...mark, pos: onPage(...mark.pos) });
}

export type Standing = 'objects' | 'marks';

/** One field, one write: a name changed elsewhere survives, a thing binned elsewhere stays binned. */
export const moveThing = (doc: Doc, root: Standing, key: string, pos: readonly [number, number]): void =>
  setField(doc, root, key, 'pos', onPage(...pos));

/** Says one fact of an object (M3); undefined takes it back. */
export function sayFact<F extends keyof ObjectFacts>(doc: Doc, key: string, fact: F, value: ObjectFacts[F]): void {
  if (value === undefined) clearField(doc, 'objects', key, fact);
  else setField(doc, 'objects', key, fact, value);
}

/** Changes what a mark says. */
export const sayMark = (doc: Doc, key: string, field: 'text' | 'wished' | 'users', value: unknown): void =>
  setField(doc, 'marks', key, field, value);

/** Puts a thing or a stroke into a bin (M8), or with null takes it out. */
export function bin(doc: Doc, root: Standing | 'ink', key: string, name: string | null): void {
  if (root === 'ink') setValue(doc, 'inkBin', key, name);
  else setField(doc, root, key, 'bin', name);
}

/** Locks or opens a layer (M6). */
export const lockLayer = (doc: Doc, layer: Layer, locked: boolean): void => setValue(doc, 'layers', layer, locked);

/** Says one fact of the page (M10); null takes a picture, the north or a choice of layers away. */
export const sayPage = (
  doc: Doc,
  fact: 'picture' | 'pictureShade' | 'north' | 'northSign' | 'wall',
  value: string | number | readonly Layer[] | null,
): void => setValue(doc, 'page', fact, value);

/** Notes what was said to a guiding question (M12). */
export const answer = (doc: Doc, question: number, note: string): void =>
  setValue(doc, 'answers', String(question), note);
export const markAnswered = (doc: Doc, question: number, done: boolean): void =>
  setValue(doc, 'answered', String(question), done);

/** Remembers on the mark which candidate it became (M10); by the server alone. */
export const linkCandidate = (doc: Doc, key: string, candidate: string): void =>
  setField(doc, 'marks', key, 'candidate', candidate);

/** What the gallery keeps of a problem of the map: its words, and the link back. */
export interface CandidateLink {
  readonly text: string;
  readonly from: { readonly document: string; readonly id: string };
}

/** Puts a link into the gallery's candidates: opaque there, no vote, no author. By the server alone. */
export function addCandidate(gallery: Doc, key: string, link: CandidateLink): void {
  addRecord(gallery, 'candidates', key, { ...link });
}
