import type { Box, Path } from '../../../shared/geometry/path.ts';
import { brushOf, inkBox, readInk, type Brush, type Layer } from '../../../shared/methods/map/index.ts';
import type { NewStroke } from '../../canvas/index.ts';
import { INK } from './colours.ts';

/** Bytes of a usual line: sixty points. */
const USUAL = 180;
/** How much more each part of a long line costs: it crosses itself, as scribbling does. */
const CROSSING = 1.6;

/**
 * A record of ink as the canvas draws it; null when it is no ink. The line is unpacked each time it is drawn, which
 * costs less than drawing it: kept, five thousand lines would fill ten times the memory of their records.
 */
export function inkStroke(id: string, bytes: Uint8Array): NewStroke | null {
  const brush = brushOf(bytes);
  const box = brush === null ? null : inkBox(bytes);
  return brush === null || box === null ? null : new InkStroke(id, bytes, brush, box);
}

class InkStroke implements NewStroke {
  readonly id: string;
  readonly layer: Layer;
  readonly width: number;
  readonly colour: string;
  readonly box: Box;
  private readonly bytes: Uint8Array;

  // Plain assignments: thousands are made before the code is worth translating, and lists in between cost most then.
  constructor(id: string, bytes: Uint8Array, brush: Brush, box: Box) {
    this.id = id;
    this.bytes = bytes;
    this.box = box;
    this.layer = brush.layer;
    this.width = brush.width;
    this.colour = INK[brush.colour];
  }

  get weight(): number {
    return this.bytes.length <= USUAL ? 1 : 1 + CROSSING * (this.bytes.length / USUAL - 1);
  }

  get path(): Path {
    return readInk(this.bytes)?.path ?? [];
  }
}
