/** A felt of the look and what may be written on it, as the canvas needs it. */
export interface Felt {
  readonly ground: string;
  readonly on: string;
}

const INK = '#241C17';
const WHITE = '#FFFFFF';

/** The twelve felts of tokens.css, in their order. */
const FELTS: readonly Felt[] = [
  { ground: '#245E8B', on: WHITE },
  { ground: '#F49C1C', on: INK },
  { ground: '#0F855B', on: WHITE },
  { ground: '#832E4A', on: WHITE },
  { ground: '#78B6F0', on: INK },
  { ground: '#D13A0E', on: WHITE },
  { ground: '#F1F3B6', on: INK },
  { ground: '#2F1F6B', on: WHITE },
  { ground: '#A9B98C', on: INK },
  { ground: '#F4C7D6', on: INK },
  { ground: '#54290A', on: WHITE },
  { ground: '#7A97A8', on: INK },
];

/** Undyed felt, for what has no colour of its own. */
const UNDYED: Felt = { ground: '#E4D7C3', on: INK };

/** Felt 1 … 12; any other number is undyed. */
export const feltOf = (colour: number): Felt => FELTS[colour - 1] ?? UNDYED;
