import { PAGE, legendOf, type Condition, type Layer, type MapContent } from '../../../shared/methods/map/index.ts';
import type { MapTerms } from '../../../shared/i18n/map/en.ts';
import type { Legend } from '../../../shared/methods/map/index.ts';
import type { Place } from '../../canvas/index.ts';
import type { Layout } from './layout.ts';

/** A sign of the legend, `size` board units high around its middle. */
export interface SideSign {
  readonly at: Place;
  readonly size: number;
  readonly of:
    | { readonly condition: Condition }
    | { readonly mark: Legend['marks'][number] }
    | { readonly drawn: Legend['drawn'][number] };
}

/** A line of text; `at` is its left end on the base line. */
export interface SideText {
  readonly at: Place;
  readonly size: number;
  readonly text: string;
}

/** What stands beside a printed map: whose it is, the legend, and what the numbers stand for. */
export interface Side {
  /** Board units. */
  readonly width: number;
  readonly signs: readonly SideSign[];
  readonly texts: readonly SideText[];
}

interface SideWishes {
  readonly shown: ReadonlySet<Layer>;
  readonly layout: Layout;
  readonly terms: MapTerms;
  /** Village, group and date, one line each. */
  readonly title: readonly string[];
}

const EDGE = 220;
const LEGEND_WIDTH = 3_000;
const KEY_WIDTH = 2_700;
const TITLE = { size: 240, line: 330 };
/** The legend's rows shrink when they are many. */
const ROW = 310;
const KEY = { size: 118, line: 160 };

/** The strip at the right of a map that is saved as a picture, from the same records as the map itself (M7). */
export function sideOf(content: MapContent, { shown, layout, terms, title }: SideWishes): Side {
  const texts: SideText[] = [];
  const signs: SideSign[] = [];
  const left = PAGE.width + EDGE;
  let y = EDGE + TITLE.size;
  for (const text of title) {
    texts.push({ at: [left, y], size: TITLE.size, text });
    y += TITLE.line;
  }
  const rows = legendRows(legendOf(content, shown), terms);
  const row = Math.min(ROW, (PAGE.height - y - EDGE / 2) / Math.max(1, rows.length));
  for (const { of, text } of rows) {
    signs.push({ at: [left + row / 2, y + row / 2], size: row * 0.84, of });
    texts.push({ at: [left + row * 1.3, y + row * 0.68], size: row * 0.5, text });
    y += row;
  }
  const keys = keyRows(layout);
  const perColumn = Math.floor((PAGE.height - 2 * EDGE) / KEY.line);
  for (const [index, { number, text }] of keys.entries()) {
    const x = PAGE.width + LEGEND_WIDTH + Math.floor(index / perColumn) * KEY_WIDTH;
    const at = EDGE + ((index % perColumn) + 1) * KEY.line;
    texts.push({ at: [x, at], size: KEY.size, text: number });
    texts.push({ at: [x + KEY.size * 2.4, at], size: KEY.size, text });
  }
  const width = rows.length + title.length === 0 ? 0 : LEGEND_WIDTH + Math.ceil(keys.length / perColumn) * KEY_WIDTH;
  return { width, signs, texts };
}

function legendRows({ conditions, marks, drawn }: Legend, terms: MapTerms): { of: SideSign['of']; text: string }[] {
  return [
    ...conditions.map((condition) => ({ of: { condition }, text: terms.conditions[condition] })),
    ...marks.map((mark) => ({ of: { mark }, text: terms.marks[mark] })),
    ...drawn.map((kind) => ({ of: { drawn: kind }, text: terms.kinds[kind] })),
  ];
}

/** What stands on the map as a number alone, in the order of the numbers. */
function keyRows({ things }: Layout): { number: string; text: string }[] {
  return things
    .flatMap(({ short, number, lines }) => (short && number !== null ? [{ number, text: lines.join(' ') }] : []))
    .sort((a, b) => a.number - b.number)
    .map(({ number, text }) => ({ number: String(number), text }));
}
