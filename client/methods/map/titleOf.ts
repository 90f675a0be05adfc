import type { Language } from '../../../shared/domain/language.ts';
import { formatDate } from '../../../shared/i18n/format/date.ts';
import type { Session } from '../../../shared/session/session.ts';
import type { MapStrings } from './strings/en.ts';

/** Whose map it is and of when, one line each; what nobody said is left out. */
export function titleOf({ village, ageGroup, date }: Session, words: MapStrings, language: Language): string[] {
  return [
    ...(village === '' ? [] : [words.villageOf(village)]),
    ...(ageGroup === null ? [] : [words.yearsOld(ageGroup.replace('-', '–'))]),
    ...(date === '' ? [] : [formatDate(date, language)]),
  ];
}
