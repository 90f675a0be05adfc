import type { Language } from '../../domain/language.ts';
import type { Step } from '../../session/session.ts';
import type { Catalogue } from '../catalogue.ts';
import { en, type StepNames } from './en.ts';
import { ky } from './ky.ts';
import { ru } from './ru.ts';

export const stepNames: Catalogue<StepNames> = { ky, ru, en };

/** A step's name: the facilitator's own title, else the standard name of its kind. */
export const stepName = (step: Pick<Step, 'kind' | 'title'>, language: Language): string =>
  step.title ?? stepNames[language].kinds[step.kind];

/** The name of a moment within a step; a moment unknown here shows as it is called. */
export const momentName = (moment: string, language: Language): string => stepNames[language].moments[moment] ?? moment;
