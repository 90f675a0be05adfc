import { guides } from '../../shared/i18n/guides/guides.ts';
import type { Language } from '../../shared/domain/language.ts';
import type { StepKind } from '../../shared/session/session.ts';

/** The guiding questions of a step, for its help; none for a page. */
export function guideOf(kind: StepKind | undefined, language: Language): readonly string[] {
  const texts: Partial<Readonly<Record<StepKind, readonly string[]>>> = guides[language];
  return kind === undefined ? [] : (texts[kind] ?? []);
}
