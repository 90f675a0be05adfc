import { orderBetween } from '../domain/order.ts';
import type { Step } from './session.ts';

/** The next step of the agenda that is not skipped, after the active one; the first when none is active; null at the end. */
export function stepAfter(steps: readonly Step[], active: string | null): Step | null {
  const at = steps.findIndex((step) => step.id === active);
  return steps.find((step, index) => index > at && !step.skipped) ?? null;
}

/** The last step before the active one that is not skipped; null at the start. */
export function stepBefore(steps: readonly Step[], active: string | null): Step | null {
  const at = steps.findIndex((step) => step.id === active);
  const before = steps.slice(0, Math.max(at, 0)).filter((step) => !step.skipped);
  return before[before.length - 1] ?? null;
}

/**
 * The order key of a step that is to stand behind `after`.
 * @param steps in the order of the agenda
 * @param after a step's id, or null for the front
 * @param moving the step itself when it stands in the agenda already
 */
export function orderAfter(steps: readonly Step[], after: string | null, moving: string | null): string {
  const others = steps.filter((step) => step.id !== moving);
  const at = after === null ? -1 : others.findIndex((step) => step.id === after);
  return orderBetween(others[at]?.order ?? '', others[at + 1]?.order ?? '');
}
