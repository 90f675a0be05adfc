import type { Language } from '../../domain/language.ts';
import type { Step } from '../../session/session.ts';
import type { Catalogue } from '../catalogue.ts';
import { en, type StepNames } from './en.ts';
import { ky } from './ky.ts';
import { ru } from './ru.ts';

export const stepNames: Catalogue<StepNames> = { ky, ru, en };

/**
 * A step's name: the facilitator's own title, else the standard name of its kind. Where one kind stands several times in
 * a programme, each for moments of its own (the focus group's causes, consequences, solutions), the first moment names it.
 */
export function stepName(step: Pick<Step, 'kind' | 'title' | 'moments'>, language: Language): string {
  const [first] = step.moments;
  if (step.title !== null) return step.title;
  if (step.kind === 'causes' && first !== undefined && step.moments.length < 4) return momentName(first, language);
  return stepNames[language].kinds[step.kind];
}

/** The name of a moment within a step; a moment unknown here shows as it is called. */
export const momentName = (moment: string, language: Language): string => stepNames[language].moments[moment] ?? moment;
