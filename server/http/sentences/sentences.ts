import type { Language } from '../../../shared/domain/language.ts';
import type { RefusalCode } from '../../../shared/domain/refusal.ts';
import { refusals } from '../../../shared/i18n/refusals/refusals.ts';
import { en, type Sentences } from './en.ts';
import { ky } from './ky.ts';
import { ru } from './ru.ts';

export type { Remains } from './en.ts';

const own: Readonly<Record<Language, Sentences>> = { ky, ru, en };

/** The sentence of a code: what happened and what to do. */
export function sentenceOf(code: keyof Sentences | RefusalCode, language: Language): string {
  const sentences: Readonly<Record<keyof Sentences | RefusalCode, string>> = {
    ...refusals[language],
    ...own[language],
  };
  return sentences[code];
}
