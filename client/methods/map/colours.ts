import type { AreaKind, InkColour, LineKind } from '../../../shared/methods/map/index.ts';

/** Colours of what is drawn, as in the tokens of the look; the canvas cannot read them from there. */
export const INK: Readonly<Record<InkColour, string>> = {
  ink: '#241C17',
  lake: '#245E8B',
  juniper: '#0F855B',
  poppy: '#B3261E',
  apricot: '#F49C1C',
  earth: '#54290A',
  cherry: '#832E4A',
  sky: '#78B6F0',
};

export const PAPER = '#FBF6EC';
export const PEN = '#241C17';
/** Ink of what stands back. */
export const FADED = '#5A4C40';
export const LAKE = '#0E5468';
export const WHITE = '#FFFFFF';
export const NOW = '#F4A340';
export const NOW_SOFT = '#FDE9CC';
export const BAD = '#B3261E';

interface LineLook {
  readonly edge: string;
  readonly fill: string;
  /** Board units. */
  readonly width: number;
  /** Dashes of a line without a body, board units. */
  readonly dash?: readonly number[];
}

export const LINES: Readonly<Record<LineKind, LineLook>> = {
  road: { edge: '#8A6A44', fill: '#FBF1DC', width: 250 },
  'side-road': { edge: '#8A6A44', fill: '#FBF1DC', width: 150 },
  river: { edge: '#245E8B', fill: '#A8D2F2', width: 290 },
  ditch: { edge: '#245E8B', fill: '#245E8B', width: 56, dash: [200, 60] },
  pipe: { edge: '#0E5468', fill: '#DCEBEE', width: 70 },
};

interface AreaLook {
  readonly edge: string;
  readonly fill: string;
  readonly mark: string;
}

export const AREAS: Readonly<Record<AreaKind, AreaLook>> = {
  field: { edge: '#A77B22', fill: '#F6E3AE', mark: '#C79A3A' },
  pasture: { edge: '#7E9259', fill: '#DDE5C8', mark: '#7E9259' },
  forest: { edge: '#33593F', fill: '#C3D6BC', mark: '#33593F' },
  orchard: { edge: '#5F8B66', fill: '#D9E6CF', mark: '#5F8B66' },
  water: { edge: '#245E8B', fill: '#CFE6F7', mark: '#245E8B' },
  zone: { edge: '#75665A', fill: '#EFE3CF', mark: '#B9A78F' },
};
