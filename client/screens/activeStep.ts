import type { Session, Step } from '../../shared/session/session.ts';

/** The step in which the room is; null before the first. */
export const activeStepOf = (session: Session): Step | null =>
  session.steps.find((step) => step.id === session.activeStep) ?? null;
