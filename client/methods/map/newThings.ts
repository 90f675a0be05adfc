import { keyFor } from '../../../shared/domain/key.ts';
import { boxOf } from '../../../shared/geometry/path.ts';
import {
  inkOf,
  layerOfKind,
  layerOfMark,
  type Layer,
  type MarkKind,
  type StampKind,
} from '../../../shared/methods/map/index.ts';
import type { LiveBoard } from '../../sync/index.ts';
import type { MapTool } from './tools.ts';

/** A layer chosen for all that one makes (a voice), or null for the usual layer of each kind. */
export type Voice = Extract<Layer, 'women' | 'youth'> | null;

export const newKey = (live: LiveBoard): string => keyFor(live.maker, live.fresh());

export const layerForTool = (tool: MapTool, voice: Voice): Layer => {
  if (voice !== null) return voice;
  if (tool.does === 'draw' || tool.does === 'stamp') return layerOfKind(tool.kind);
  return tool.does === 'mark' ? layerOfMark(tool.kind) : 'skeleton';
};

/** Board units that a road or the side of an area must have; less is a tap. */
const LEAST = 120;

/** Whether a drawn path is large enough to be a road or an area. */
export function isLargeEnough(path: readonly number[]): boolean {
  const box = boxOf(path);
  return Math.max(box.maxX - box.minX, box.maxY - box.minY) >= LEAST;
}

/** The records of a stroke of the pen. */
export const inkFor = (tool: MapTool, path: readonly number[], voice: Voice): Uint8Array[] =>
  tool.does === 'pen' ? inkOf(path, { colour: tool.colour, width: tool.width, layer: voice ?? 'skeleton' }) : [];

/** A mark that waits for its words. */
export interface PendingMark {
  readonly kind: MarkKind;
  readonly at: readonly [number, number];
  readonly wished: StampKind | null;
}
