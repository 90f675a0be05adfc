import { terms } from '../../shared/i18n/terms/terms.ts';
import type { Language } from '../../shared/domain/language.ts';

/** Headings of tables that are no terms of the handbook. */
const headings: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  rank: { ky: 'орду', ru: 'место', en: 'rank' },
  people: { ky: 'адам', ru: 'людей', en: 'people' },
  undecided: { ky: 'чечиле элек', ru: 'не решено', en: 'undecided' },
  class: { ky: 'кимдин маселеси', ru: 'чей вопрос', en: 'whose matter' },
  organisation: { ky: 'уюм', ru: 'организация', en: 'organisation' },
  kind: { ky: 'түрү', ru: 'вид', en: 'kind' },
  size: { ky: 'өлчөмү', ru: 'размер', en: 'size' },
  why: { ky: 'эмне үчүн', ru: 'почему', en: 'why' },
  links: { ky: 'байланыштары', ru: 'связи', en: 'links' },
  quality: { ky: 'тейлөөнүн сапаты', ru: 'качество услуг', en: 'service quality' },
  satisfaction: { ky: 'канааттануу', ru: 'удовлетворённость', en: 'satisfaction' },
  proposals: { ky: 'сунуштар', ru: 'предложения', en: 'proposals' },
  relation: { ky: 'байланышы', ru: 'связь', en: 'relation' },
  group: { ky: 'жергиликтүү топ', ru: 'местная группа', en: 'local group' },
  institution: { ky: 'жергиликтүү мекеме', ru: 'местное учреждение', en: 'local institution' },
  external: { ky: 'сырттан', ru: 'внешняя', en: 'from outside' },
  good: { ky: 'жакшы', ru: 'хорошо', en: 'good' },
  middling: { ky: 'орточо', ru: 'средне', en: 'middling' },
  bad: { ky: 'начар', ru: 'плохо', en: 'bad' },
  reason: { ky: 'себеби', ru: 'причина', en: 'reason' },
};

/** The heading of a column in words, first letter large; a key nobody knows stands as it is. */
export function headingOf(key: string, language: Language): string {
  const known: Readonly<Record<string, string>> = terms[language];
  const words = known[key] ?? headings[key]?.[language] ?? key;
  return words.charAt(0).toUpperCase() + words.slice(1);
}
