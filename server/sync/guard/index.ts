export { createGuard } from './createGuard.ts';
export type { Guard, GuardedRoot, GuardOptions, Judgement, Moment, Sender } from './guard.ts';
