/** One slice to draw; directions in radians, clockwise from twelve o'clock. */
export interface DrawnSlice {
  readonly id: string;
  readonly name: string;
  readonly emblem: string;
  readonly colour: number;
  readonly percent: number;
  readonly from: number;
  readonly to: number;
  /** Shown in its felt; else plain dough, so that others stand out. */
  readonly coloured: boolean;
}
