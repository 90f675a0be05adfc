import type { Language } from '../../domain/language.ts';

const MONTHS: Readonly<Record<Language, readonly string[]>> = {
  ky: 'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь'.split(' '),
  ru: 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
};

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})/;

interface DateParts {
  readonly year: string;
  readonly month: number;
  readonly day: number;
}

function partsOf(iso: string): DateParts | null {
  const [, year, month, day] = ISO_DATE.exec(iso) ?? [];
  if (year === undefined || month === undefined || day === undefined) return null;
  return { year, month: Number(month), day: Number(day) };
}

/**
 * A date in words: 2014-ж., 19-ноябрь; 19 ноября 2014 г.; 19 November 2014.
 * @param iso ISO date, the rest of a timestamp is not read; what is no date comes back as it is
 */
export function formatDate(iso: string, language: Language): string {
  const parts = partsOf(iso);
  const month = parts === null ? undefined : MONTHS[language][parts.month - 1];
  if (parts === null || month === undefined) return iso;
  if (language === 'ky') return `${parts.year}-ж., ${parts.day}-${month}`;
  if (language === 'ru') return `${parts.day} ${month} ${parts.year} г.`;
  return `${parts.day} ${month} ${parts.year}`;
}

/** Day and month in words, for lists of one year: 19-ноябрь; 19 ноября; 19 November. */
export function formatDay(iso: string, language: Language): string {
  const parts = partsOf(iso);
  const month = parts === null ? undefined : MONTHS[language][parts.month - 1];
  if (parts === null || month === undefined) return iso;
  return `${parts.day}${language === 'ky' ? '-' : ' '}${month}`;
}

/** A date in digits as the forms write it: 19.11.2014, in English 19/11/2014. */
export function formatShortDate(iso: string, language: Language): string {
  const [, year, month, day] = ISO_DATE.exec(iso) ?? [];
  if (year === undefined || month === undefined || day === undefined) return iso;
  return [day, month, year].join(language === 'en' ? '/' : '.');
}
