import type { Step } from '../../shared/session/session.ts';

/** Marks on a screen's main part which stop of the agenda it shows, for whoever must wait for it from outside. */
export const stopMarks = (step: Step | null | undefined) => ({
  'data-step': step?.id,
  'data-moment': step?.moment ?? undefined,
});
