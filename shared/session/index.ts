import type { Room } from '../sync/room.ts';
import { sessionCommands } from './commands.ts';
import { mayOpen, permit } from './policy.ts';
import { sessionRoots } from './schema.ts';

/** The room of the session itself: agenda, timer, seats, what is locked, frozen and shown. */
export const sessionRoom: Room = {
  name: 'session',
  roots: { session: sessionRoots },
  permit,
  mayOpen,
  commands: sessionCommands,
};

export { applyFacts, createSession, readSession, setFacts, setSeat, setSubgroup } from './doc.ts';
export type { SessionStart } from './doc.ts';
export { MOMENTS, minutesOf, programmeOf } from './programme.ts';
export { remaining } from './timer.ts';
export { boardsOf, stepNow, viewOf } from './view.ts';
export { SEAT_LIMIT, SUBGROUP_LIMIT } from './schema.ts';
