import type { Language } from '../../domain/language.ts';

/** No-break space: it keeps groups of digits, a number and its unit on one line. */
const NBSP = '\u00A0';

const MARKS: Readonly<Record<Language, { readonly group: string; readonly point: string }>> = {
  ky: { group: NBSP, point: ',' },
  ru: { group: NBSP, point: ',' },
  en: { group: ',', point: '.' },
};

/**
 * A number in the language's digits: 1 250 000,5. Browsers have no Kyrgyz number table, so the tables are our own.
 * @param value finite; others show as a dash
 * @param decimals most digits after the point, 0–6; closing zeros are left out
 */
export function formatNumber(value: number, language: Language, decimals = 0): string {
  if (!Number.isFinite(value)) return '–';
  const { group, point } = MARKS[language];
  const [whole = '0', fraction = ''] = Math.abs(value).toFixed(decimals).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
  const rest = fraction.replace(/0+$/, '');
  const text = rest === '' ? grouped : grouped + point + rest;
  return value < 0 && /[1-9]/.test(text) ? `-${text}` : text;
}

/** A share of a hundred, 0–100, with its sign: 30,5 % in Russian, 30,5% in Kyrgyz and English. */
export function formatPercent(percent: number, language: Language, decimals = 1): string {
  return formatNumber(percent, language, decimals) + (language === 'ru' ? `${NBSP}%` : '%');
}

/** Whole som: 1 250 000 сом. The currency is written as a word, for fonts lack its sign. */
export function formatMoney(som: number, language: Language): string {
  return formatNumber(som, language) + NBSP + (language === 'en' ? 'som' : 'сом');
}
