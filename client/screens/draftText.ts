import type { Language } from '../../shared/domain/language.ts';
import { REFUSAL_CODES } from '../../shared/domain/refusal.ts';
import { refusals } from '../../shared/i18n/refusals/refusals.ts';
import { isRecord } from '../sync/index.ts';
import type { Draft } from '../sync/index.ts';

const NAMES = ['text', 'name', 'title', 'note'] as const;

/** What stands in a draft, in its maker's words; null when it has none (a drawing, a place). */
export function draftText({ value }: Draft): string | null {
  if (typeof value === 'string') return value;
  if (!isRecord(value)) return null;
  for (const name of NAMES) {
    const text = value[name];
    if (typeof text === 'string' && text !== '') return text;
  }
  return null;
}

/** Why it could not land; null when it was only caught up in something else. */
export function draftWhy({ code }: Draft, language: Language): string | null {
  const known = REFUSAL_CODES.find((each) => each === code);
  return known === undefined ? null : refusals[language][known];
}
