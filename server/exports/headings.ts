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
  solutions: { ky: 'чечүү жолдору', ru: 'пути решения', en: 'ways to solve' },
  giver: { ky: 'ким берет', ru: 'кто даёт', en: 'who gives' },
  what: { ky: 'эмне', ru: 'что', en: 'what' },
  when: { ky: 'качан', ru: 'когда', en: 'when' },
  meets: { ky: 'кайсы себептерди жоёт', ru: 'какие причины снимает', en: 'which causes it meets' },
  agreed: { ky: 'макулдашылдыбы', ru: 'согласовано ли', en: 'agreed or not' },
  mark: { ky: 'муну ким чече алат', ru: 'кто может это решить', en: 'who can solve it' },
  'giver.ao': { ky: 'АӨ', ru: 'АО', en: 'AO' },
  'giver.ak': { ky: 'АК', ru: 'АК', en: 'AK' },
  'giver.community': { ky: 'жамаат', ru: 'сообщество', en: 'community' },
  'what.money': { ky: 'акча', ru: 'деньги', en: 'money' },
  'what.labour': { ky: 'эмгек', ru: 'труд', en: 'labour' },
  'what.material': { ky: 'материал', ru: 'материал', en: 'material' },
  'what.land': { ky: 'жер', ru: 'земля', en: 'land' },
  'what.decision': { ky: 'чечим', ru: 'решение', en: 'decision' },
  'what.other': { ky: 'башка', ru: 'другое', en: 'other' },
  'when.already': { ky: 'болуп жатат', ru: 'уже происходит', en: 'already happening' },
  'when.possible': { ky: 'болушу мүмкүн', ru: 'может случиться', en: 'may happen' },
  'agreed.yes': { ky: 'макулдашылды', ru: 'согласовано', en: 'agreed' },
  'agreed.no': { ky: 'азырынча макулдашыла элек', ru: 'пока не согласовано', en: 'not agreed yet' },
  'mark.community-alone': { ky: 'жамааттын өз күчү менен', ru: 'силами сообщества', en: 'the community alone' },
  'mark.outside-help': { ky: 'тышкы жардам керек', ru: 'нужна внешняя помощь', en: 'outside help needed' },
  'mark.not-soon': { ky: 'жакында чечилбейт', ru: 'не скоро', en: 'not soon' },
  reason: { ky: 'себеби', ru: 'причина', en: 'reason' },
};

/** The heading of a column in words, first letter large; a key nobody knows stands as it is. */
export function headingOf(key: string, language: Language): string {
  const known: Readonly<Record<string, string>> = terms[language];
  const words = known[key] ?? headings[key]?.[language] ?? key;
  return words.charAt(0).toUpperCase() + words.slice(1);
}
