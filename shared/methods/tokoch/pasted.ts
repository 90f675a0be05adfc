import { parseSom } from './parse.ts';

/** One line of a budget as pasted. */
interface PastedLine {
  readonly name: string;
  /** Whole som. */
  readonly amount: number;
}

/** A pasted table, read; nothing is dropped without being named. */
export interface Pasted {
  readonly lines: readonly PastedLine[];
  /** The totals row, when there was one. */
  readonly stated: number | null;
  /** What the lines total; when it differs from `stated`, people should look. */
  readonly sum: number;
  /** Rows with a name and an amount that cannot be: negative or too large. */
  readonly refused: readonly string[];
  /** Rows without an amount: headings, notes. */
  readonly skipped: readonly string[];
}

const TOTALS = /^(итого|всего|жалпы|бардыгы|баары|жыйынт|total|sum)/i;
const LAST_NUMBER = /^(.*?\S)[\s:–—]+([(−-]?\d[\d\s\u00a0\u202f.,]*(?:\s*(?:сом|som|с\.))?\)?)$/i;

/** What parts the cells of the whole text: a spreadsheet's tab before all, null when it was typed line by line. */
const markOf = (text: string): string | null => ['\t', ';', '|'].find((mark) => text.includes(mark)) ?? null;

function cellsOf(row: string, mark: string | null): readonly string[] {
  if (mark !== null) return row.split(mark).map((cell) => cell.trim());
  const [, name, amount] = LAST_NUMBER.exec(row.trim()) ?? [];
  return name !== undefined && amount !== undefined ? [name, amount] : [row.trim()];
}

const looksNumeric = (cell: string): boolean =>
  /\d/.test(cell) && parseSom(cell.replace(/^[-−–(]/, '').replace(/\)$/, '')).ok;

type Row =
  | { readonly at: 'line'; readonly line: PastedLine }
  | { readonly at: 'totals'; readonly amount: number }
  | { readonly at: 'refused' | 'skipped' };

function readRow(row: string, mark: string | null): Row {
  const cells = cellsOf(row, mark).filter((cell) => cell !== '');
  const amountCell = [...cells].reverse().find(looksNumeric);
  const name = cells.find((cell) => /\p{L}/u.test(cell) && !looksNumeric(cell));
  if (amountCell === undefined || name === undefined) return { at: 'skipped' };
  const amount = parseSom(amountCell);
  if (!amount.ok) return { at: 'refused' };
  if (TOTALS.test(name)) return { at: 'totals', amount: amount.value };
  return { at: 'line', line: { name: name.replace(/\s+/g, ' '), amount: amount.value } };
}

/**
 * Reads a table pasted from a spreadsheet or typed line by line (T5): a name and, last, an amount. Numbering, headings,
 * thousands separators and a totals row are understood.
 */
export function readPasted(text: string): Pasted {
  const lines: PastedLine[] = [];
  const refused: string[] = [];
  const skipped: string[] = [];
  let stated: number | null = null;
  const mark = markOf(text);
  for (const row of text.split(/\r?\n/).filter((each) => each.trim() !== '')) {
    const read = readRow(row, mark);
    if (read.at === 'line') lines.push(read.line);
    else if (read.at === 'totals') stated = read.amount;
    else (read.at === 'refused' ? refused : skipped).push(row.trim());
  }
  return { lines, stated, sum: lines.reduce((sum, { amount }) => sum + amount, 0), refused, skipped };
}
