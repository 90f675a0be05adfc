import type { Session } from '../../../shared/session/session.ts';

/** The seats that somebody sits on. */
export const takenSeats = (session: Session): readonly string[] =>
  session.seats.filter((each) => each.taken && !each.out).map((each) => each.seat);
