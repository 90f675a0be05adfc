import { refuse, type Verdict } from '../domain/refusal.ts';
import type { Access } from '../sync/change.ts';

/** The session is changed by commands only. */
export const permit = (): Verdict => refuse('board.server-only');

/** Everybody in the room follows the session. */
export const mayOpen = (): Access => 'read';
