/** Who somebody is in the room (DOMAIN.md §1, PRODUCT.md "Who uses it"). The server decides it from the token. */
export const ROLES = ['facilitator', 'recorder', 'projector', 'participant', 'working-group'] as const;
export type Role = (typeof ROLES)[number];

export const SEXES = ['woman', 'man'] as const;
export type Sex = (typeof SEXES)[number];

/** A seat as text: a whole number from 1, as the outer contract writes it. */
export type SeatId = string;
/** What a seat looks like; the room's own limit is session/schema.ts's. */
export const SEAT = /^[1-9][0-9]{0,3}$/;

/** The one who acts: what a policy may know of a person. Facts of the server, never read from a document. */
export interface Actor {
  readonly role: Role;
  readonly seat: SeatId | null;
  readonly sex: Sex | null;
  /** Cause-effect tables whose subgroup the seat belongs to. */
  readonly tables: readonly string[];
}

/** Facilitator and recorder lead; they alone hold step, timer, lock and reveal. */
export const LEADERS: readonly Role[] = ['facilitator', 'recorder'];
export const isLeader = (actor: Actor): boolean => LEADERS.includes(actor.role);

const marks = { facilitator: 'f', recorder: 'r', projector: 'p', 'working-group': 'w' } as const;

/** The mark that an actor's new records carry in their keys: a seat number, or f, r, w; s is the server's. */
export const markOf = (actor: Actor): string => (actor.role === 'participant' ? (actor.seat ?? '') : marks[actor.role]);

export const SERVER_MARK = 's';
