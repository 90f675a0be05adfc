/** What a painter may know of the frame. */
export interface Frame {
  /** Device pixels per CSS pixel. */
  readonly ratio: number;
  /** CSS pixels per board unit. */
  readonly scale: number;
}

/** Draws a layer; the context is in board units. */
export type PaintFrame = (ctx: CanvasRenderingContext2D, frame: Frame) => void;
