import type { Language } from '../domain/language.ts';

/** The forms a counted word needs. English and Kyrgyz have one and other; Russian also few (2–4) and many (5–20). */
export interface PluralForms {
  readonly one: string;
  readonly few?: string;
  readonly many?: string;
  readonly other: string;
}

const rules = new Map<Language, Intl.PluralRules>();

/** `Intl.PluralRules` knows Kyrgyz even where the other `Intl` tables do not. Made once: making one is slow on a phone. */
function rulesOf(language: Language): Intl.PluralRules {
  const known = rules.get(language);
  if (known !== undefined) return known;
  const made = new Intl.PluralRules(language);
  rules.set(language, made);
  return made;
}

/** The form of a word that stands with `count`; a form that the language lacks falls back to `other`. */
export function plural(language: Language, count: number, forms: PluralForms): string {
  const category = rulesOf(language).select(count);
  if (category === 'one') return forms.one;
  if (category === 'few') return forms.few ?? forms.other;
  if (category === 'many') return forms.many ?? forms.other;
  return forms.other;
}
