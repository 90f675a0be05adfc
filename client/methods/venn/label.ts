import { circleOf, wrapName, type Labelled, type Organisation } from '../../../shared/methods/venn/index.ts';
import { textWidth } from '../../canvas/index.ts';

/** A name laid out for its circle. Sizes in board units. */
export interface Label extends Labelled {
  readonly organisation: Organisation;
  readonly lines: readonly string[];
  readonly size: number;
  readonly icon: number;
  readonly weight: 600 | 700;
  /** Of picture and name, where the circle is drawn otherwise than as a felt. */
  readonly ink?: { readonly on: string; readonly halo: string };
}

/** Line height as a multiple of the letters' size. */
export const LINE = 1.05;
/** Letters of a small or medium circle and of a large one: 36 and 42 px of a wall 1,920 wide. */
const SIZES = { small: 188, large: 219 } as const;
const LARGE = 800;
/** How a name is tried, widths in radii: two short words stand better one above the other. */
const SETTINGS = [
  { line: 1.2, word: 1.84, even: true },
  { line: 1.84, word: 1.84, even: true },
  { line: 1.84, word: 1.84, even: false },
] as const;
/** How far a line may reach into the cord, as a part of the chord. */
const RIM = 1.03;
/** Steps in which a long name shrinks. */
const SHRINK = [1, 0.88, 0.76, 0.66, 0.56];

/** Whether every line lies within the circle, the picture and all lines taken as one block in its middle. */
export function fits(radius: number, { lines, size, weight, icon }: Lines): boolean {
  const height = (icon + lines.length * size * LINE) / 2;
  return lines.every((line, at) => {
    const low = Math.abs(-height + icon + (at + 1) * size * LINE);
    const high = Math.abs(-height + icon + at * size * LINE);
    const off = Math.max(low, high);
    if (off >= radius) return false;
    return textWidth(line, weight) * size <= 2 * Math.sqrt(radius ** 2 - off ** 2) * RIM;
  });
}

const iconOf = (size: number): number => size * 1.45;

type Lines = Pick<Label, 'lines' | 'size' | 'icon' | 'weight'>;
type Layout = Lines & Pick<Label, 'width' | 'height'>;

/** Names already laid out; a diagram is drawn again with every change, its names seldom change. */
const known = { layouts: new Map<string, Layout>(), probe: 0 };
const MOST_KNOWN = 1_000;

/** A name laid out for a circle of a radius: as large as fits, in few lines, broken where Kyrgyz breaks. */
function layoutOf(name: string, radius: number): Layout {
  // The same letters are of another width once the font has come.
  const probe = textWidth('Аң', 600);
  if (probe !== known.probe || known.layouts.size > MOST_KNOWN) known.layouts.clear();
  known.probe = probe;
  const key = `${radius} ${name}`;
  const layout = known.layouts.get(key) ?? layOut(name, radius);
  known.layouts.set(key, layout);
  return layout;
}

function layOut(name: string, radius: number): Layout {
  const weight = radius > LARGE ? 700 : 600;
  const full = radius > LARGE ? SIZES.large : SIZES.small;
  const widthOf = (text: string): number => textWidth(text, weight);
  const tries = SHRINK.flatMap((share) =>
    SETTINGS.map(({ line, word, even }) => {
      const size = full * share;
      const unit = radius / size;
      const lines = wrapName(name, widthOf, { line: line * unit, word: word * unit, even });
      return { size, lines, good: fits(radius, { lines, size, weight, icon: iconOf(size) }) };
    }),
  );
  const chosen = tries.find(({ good }) => good) ?? tries[tries.length - 1] ?? { size: full, lines: [] };
  const { size, lines } = chosen;
  const icon = iconOf(size);
  const width = Math.max(icon, ...lines.map((line) => textWidth(line, weight) * size));
  return { lines, size, icon, weight, width, height: icon + lines.length * size * LINE };
}

/** The label of a placed organisation, null while it waits beside the page. */
export function labelOf(organisation: Organisation): Label | null {
  const circle = circleOf(organisation);
  return circle === null ? null : { ...circle, organisation, ...layoutOf(organisation.name, circle.radius) };
}
