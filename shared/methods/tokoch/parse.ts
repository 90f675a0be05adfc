import { refuse, type RefusalCode } from '../../domain/refusal.ts';

/** What somebody typed, read as a number; or why not. */
export type Parsed = { readonly ok: true; readonly value: number } | { readonly ok: false; readonly code: RefusalCode };

/** Largest sum of a budget, in som: far above any village, and exact in every calculation here. */
export const MOST_SOM = 1_000_000_000_000;

const NOT_A_NUMBER: Parsed = refuse('tokoch.not-a-number');
const WORDS: readonly (readonly [RegExp, number])[] = [
  [/(млрд|миллиард|billion)\.?$/, 1e9],
  [/(млн|миллион|million)\.?$/, 1e6],
  [/(тыс|миң|thousand)\.?$/, 1e3],
];

/** Whether separators cut a number into thousands: 1–3 digits, then threes. */
const isGrouped = (text: string, mark: string): boolean => new RegExp(`^\\d{1,3}(\\${mark}\\d{3})+$`).test(text);

function plainDigits(text: string, single: 'decimal' | 'thousands'): string | null {
  if (/^\d+$/.test(text)) return text;
  const marks = text.replace(/[^.,]/g, '');
  const last = marks.charAt(marks.length - 1);
  const point = text.lastIndexOf(last);
  const [whole, fraction] = [text.slice(0, point), text.slice(point + 1)];
  if (marks.length > 1 && new Set(marks).size === 1) return isGrouped(text, last) ? text.split(last).join('') : null;
  if (marks.length === 1) {
    if (single === 'thousands' && isGrouped(text, last)) return whole + fraction;
    return `${whole === '' ? '0' : whole}.${fraction}`;
  }
  const other = last === ',' ? '.' : ',';
  return isGrouped(whole, other) ? `${whole.split(other).join('')}.${fraction}` : null;
}

function numberIn(text: string, single: 'decimal' | 'thousands'): Parsed {
  const bare = text.toLowerCase().replace(/[\s\u00a0\u2009\u202f'’]/g, '');
  if (bare === '' || /^[-−–(]/.test(bare)) return bare === '' ? NOT_A_NUMBER : negativeOrNot(bare, single);
  const digits = /^[\d.,]*\d[\d.,]*$/.test(bare) ? plainDigits(bare, single) : null;
  const value = digits === null ? NaN : Number(digits);
  return Number.isFinite(value) ? { ok: true, value } : NOT_A_NUMBER;
}

function negativeOrNot(bare: string, single: 'decimal' | 'thousands'): Parsed {
  const inner = numberIn(bare.replace(/^[-−–(]/, '').replace(/\)$/, ''), single);
  if (!inner.ok) return inner;
  return inner.value === 0 ? inner : refuse('tokoch.negative');
}

/**
 * A typed percent as so many crumbs (T5): 15, 2,5 or 2.5, with or without the sign.
 * @param parts crumbs of the bread, 100 or 1,000
 */
export function parsePercent(text: string, parts: number): Parsed {
  const found = numberIn(text.replace(/(%|пайыз|процент(а|ов)?|percent)\s*$/i, ''), 'decimal');
  if (!found.ok) return found;
  if (found.value > 100) return refuse('tokoch.over-whole');
  const crumbs = (found.value * parts) / 100;
  if (Math.abs(crumbs - Math.round(crumbs)) > 1e-9) return refuse('tokoch.too-fine');
  return { ok: true, value: Math.round(crumbs) };
}

/** A typed amount in whole som (T5): thousands apart or not, tyiyn rounded, "миң", "тыс." and "млн" understood. */
export function parseSom(text: string): Parsed {
  let bare = text
    .trim()
    .toLowerCase()
    .replace(/\s*(сомдор|сома|сомов|сом|som|kgs|с\.)$/, '')
    .trim();
  let times = 1;
  for (const [word, factor] of WORDS) if (word.test(bare)) [bare, times] = [bare.replace(word, '').trim(), factor];
  const found = numberIn(bare, times === 1 ? 'thousands' : 'decimal');
  if (!found.ok) return found;
  const value = Math.round(found.value * times);
  return value > MOST_SOM ? refuse('tokoch.too-large') : { ok: true, value };
}

/** The stated sum of a budget: more than nothing. */
export function parseTotal(text: string): Parsed {
  const found = parseSom(text);
  return found.ok && found.value === 0 ? refuse('tokoch.total-zero') : found;
}

/** A typed amount as the nearest number of crumbs of a bread worth `total` som. */
export function parseAmount(text: string, total: number, parts: number): Parsed {
  const found = parseSom(text);
  if (!found.ok) return found;
  if (total <= 0) return refuse('tokoch.total-zero');
  if (found.value > total) return refuse('tokoch.over-whole');
  return { ok: true, value: Math.round((found.value * parts) / total) };
}
