import type { Language } from '../../../shared/domain/language.ts';
import { formatShortDate } from '../../../shared/i18n/format/format.ts';
import { people } from '../../../shared/i18n/people/people.ts';
import type { KnownSession } from './knownSession.ts';

/**
 * What tells a meeting from the others of its village, beside the village: a title of its own, else its kind; the age
 * group, for three sessions of one day differ in nothing else; the date.
 */
export function aboutOf(
  { kind, title, village, ageGroup, date }: KnownSession,
  kinds: Readonly<Record<KnownSession['kind'], string>>,
  language: Language,
): string {
  const name = title === '' || title === village ? kinds[kind] : title;
  const group = ageGroup === null ? '' : people[language].ageGroups[ageGroup];
  return [name, group, formatShortDate(date, language)].filter((part) => part !== '').join(' · ');
}
