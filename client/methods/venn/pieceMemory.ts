import type { Rect } from '../../../shared/geometry/circle.ts';
import type { LabelMemory } from '../../../shared/methods/venn/index.ts';
import type { Mark } from '../../canvas/index.ts';

/** Marks that are drawn only while all of their circles lie at rest. */
export interface Piece {
  readonly of: readonly string[];
  readonly marks: readonly Mark[];
  /** No mark reaches out of it, board units. */
  readonly box: Rect;
}

/** Gives the piece of a name as it was, or makes it anew where something differs that it shows. */
export type Keep = (name: string, about: readonly unknown[], make: () => Piece) => Piece;

interface Known {
  readonly about: readonly unknown[];
  readonly piece: Piece;
}

/** The pieces of a diagram as they were drawn last: what did not change stays the same piece, and needs no new paint. */
export class PieceMemory {
  readonly labels: LabelMemory = new Map();
  private pieces: ReadonlyMap<string, Known> = new Map();

  /** Begins a drawing; what it does not ask for is forgotten. */
  round(): Keep {
    const before = this.pieces;
    const now = new Map<string, Known>();
    this.pieces = now;
    return (name, about, make) => {
      const known = before.get(name);
      const same = known?.about.length === about.length && known.about.every((each, at) => Object.is(each, about[at]));
      const kept = same && known !== undefined ? known : { about, piece: make() };
      now.set(name, kept);
      return kept.piece;
    };
  }
}
