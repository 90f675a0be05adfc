import { addInk, addShape, addStamp, bin, readMap } from '../../../shared/methods/map/index.ts';
import type { Place, StrokeStore } from '../../canvas/index.ts';
import type { LiveBoard } from '../../sync/index.ts';
import { inkFor, isLargeEnough, layerForTool, newKey, type PendingMark, type Voice } from './newThings.ts';
import { thingOf, type ThingRef } from './thingRef.ts';
import type { MapEdit, MapTool } from './tools.ts';
import type { Wanted } from './useMay.ts';

/** What an edit may use: nothing of it is React. */
export interface EditDesk {
  readonly live: LiveBoard;
  readonly tool: MapTool;
  readonly voice: Voice;
  readonly store: StrokeStore;
  /** Writes when the policy allows it; says whether it did. */
  readonly attempt: (wanted: Wanted, write: () => void) => boolean;
  readonly moveBy: (thing: ThingRef, dx: number, dy: number) => void;
  readonly open: (thing: ThingRef | null) => void;
  readonly ask: (mark: PendingMark) => void;
  readonly keep: (key: string, bytes: Uint8Array) => void;
}

/** Fingertip of the eraser, board units. */
const WIPE = 60;

/** Does what a gesture asked for. */
export function performEdit(asked: MapEdit, desk: EditDesk): void {
  switch (asked.type) {
    case 'open':
      desk.open(thingOf(readMap(desk.live.doc), asked.id));
      return;
    case 'move':
      moveThere(asked.id, asked.by, desk);
      return;
    case 'erase':
      wipe(asked.at, desk);
      return;
    case 'line':
      if (desk.tool.does === 'pen') addStroke(asked.path, desk);
      else drawShape(asked.path, desk);
      return;
    case 'place':
      if (desk.tool.does === 'stamp') placeStamp(asked.at, desk);
      else askForWords(asked.at, desk);
  }
}

function moveThere(id: string, by: Place, { live, moveBy }: EditDesk): void {
  const thing = thingOf(readMap(live.doc), id);
  if (thing !== null) moveBy(thing, ...by);
}

function wipe(at: Place, { live, store, attempt }: EditDesk): void {
  const stroke = store.hit(at, WIPE);
  if (stroke === null) return;
  const wanted: Wanted = { root: 'inkBin', key: stroke.id, kind: 'set', to: '' };
  attempt(wanted, () => bin(live.doc, 'ink', stroke.id, live.fresh()));
}

function addStroke(path: readonly number[], { live, tool, voice, attempt, keep }: EditDesk): void {
  for (const bytes of inkFor(tool, path, voice)) {
    const key = newKey(live);
    keep(key, bytes);
    attempt({ root: 'ink', key, kind: 'add', to: bytes }, () => addInk(live.doc, key, bytes));
  }
}

function drawShape(path: readonly number[], { live, tool, voice, attempt, open }: EditDesk): void {
  if (tool.does !== 'draw' || !isLargeEnough(path)) return;
  const key = newKey(live);
  const shape = { kind: tool.kind, path, layer: layerForTool(tool, voice) };
  if (attempt({ root: 'objects', key, kind: 'add', to: shape }, () => addShape(live.doc, key, shape)))
    open({ root: 'objects', id: key });
}

function placeStamp(at: Place, { live, tool, voice, attempt, open }: EditDesk): void {
  if (tool.does !== 'stamp') return;
  const key = newKey(live);
  const stamp = { kind: tool.kind, pos: at, layer: layerForTool(tool, voice) };
  const done = attempt({ root: 'objects', key, kind: 'add', to: stamp }, () => addStamp(live.doc, key, stamp));
  // Houses come by the dozen: what there is to say of one is said by a tap on it.
  if (done && tool.kind !== 'house') open({ root: 'objects', id: key });
}

function askForWords(at: Place, { live, tool, voice, attempt, ask }: EditDesk): void {
  if (tool.does !== 'mark') return;
  const to = { kind: tool.kind, layer: layerForTool(tool, voice) };
  const allowed = attempt({ root: 'marks', key: newKey(live), kind: 'add', to }, () => undefined);
  if (allowed) ask({ kind: tool.kind, at, wished: tool.wished ?? null });
}
