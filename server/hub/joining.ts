import type { SeatId } from '../../shared/domain/role.ts';
import type { Session } from '../../shared/session/session.ts';
import type { Claim, Claims } from './claims.ts';
import type { Directory } from './directory.ts';
import type { Fact, SeatFacts } from './fact.ts';
import type { HubCode } from './hubCode.ts';
import { freshId, hashOf } from './ids.ts';
import type { Ledger } from './ledger.ts';
import type { Owned } from './owned.ts';
import { tokenIdOf } from './tokenIndex.ts';
import type { Tries } from './tries.ts';

interface Wish {
  readonly code: string;
  readonly seat: SeatId | null;
  readonly about: Claim['about'];
  /** Network address, for the pace of wrong codes only. */
  readonly address: string;
}

export type Joined =
  | { readonly is: 'in'; readonly session: string; readonly seat: SeatId; readonly token: string }
  | { readonly is: 'out'; readonly code: HubCode; readonly wait?: number; readonly claim?: string };

type Door =
  | { readonly is: 'in'; readonly session: string; readonly state: Session }
  | { readonly is: 'out'; readonly code: HubCode; readonly wait?: number };

/** The way in for participants: by code, to a free seat or, confirmed by a facilitator, to one's own on another device. */
export interface Joining {
  /** What a code opens; a wrong one counts as a try. */
  readonly knock: (code: string, address: string) => Promise<Door>;
  readonly join: (wish: Wish) => Promise<Joined>;
  readonly outcomeOf: (claim: string) => Joined | { readonly is: 'waiting' };
}

interface Parts {
  readonly ledger: Ledger;
  readonly directory: Directory;
  readonly claims: Claims;
  readonly tries: Tries;
  /** After a seat was taken or a claim was made: tell the room. */
  readonly onSeats: (session: string) => Promise<void>;
  readonly onClaims: (session: string) => void;
}

const out = (code: HubCode): { readonly is: 'out'; readonly code: HubCode } => ({ is: 'out', code });

export function joiningOf({ ledger, directory, claims, tries, onSeats, onClaims }: Parts): Joining {
  const knock = async (code: string, address: string): Promise<Door> => {
    const wait = tries.waitOf(address);
    if (wait > 0) return { ...out('join.too-many-tries'), wait };
    const owned = directory.byCode(code);
    const state = owned === null ? null : await directory.sessionOf(owned.id);
    if (owned === null || state === null) {
      tries.wrong(address);
      return out('join.unknown-code');
    }
    return state.doorOpen ? { is: 'in', session: owned.id, state } : out('join.door-closed');
  };
  const claim = (session: string, seat: SeatId, about: Claim['about']): Joined => {
    const made = claims.open(session, seat, about);
    if (made === null) return out('join.too-many-claims');
    onClaims(session);
    return { ...out('join.seat-taken'), claim: made.id };
  };
  return {
    knock,
    async join({ code, seat, about, address }) {
      const door = await knock(code, address);
      if (door.is === 'out') return door;
      const token = freshId();
      const found = await ledger.change<Choice>(door.session, 'server', (now) => {
        const free = chooseSeat(door.state, now, seat);
        return free.is === 'free'
          ? { facts: takeSeat(free.seat, { ...about, tables: tablesOf(door.state, free.seat) }, token), answer: free }
          : { facts: [], answer: free };
      });
      if (found === null) return out('join.unknown-code');
      if (found.is === 'taken') return claim(door.session, found.seat, about);
      if (found.is === 'no') return out(found.code);
      await onSeats(door.session);
      return { is: 'in', session: door.session, seat: found.seat, token };
    },
    outcomeOf(id) {
      const asked = claims.of(id);
      if (asked === null) return out('join.unknown-claim');
      switch (asked.outcome.is) {
        case 'open':
          return { is: 'waiting' };
        case 'confirmed':
          return { is: 'in', session: asked.session, seat: asked.seat, token: asked.outcome.token };
        case 'refused':
          return out('join.claim-refused');
        case 'expired':
          return out('join.claim-expired');
      }
    },
  };
}

/** A seat may have been brought to a table before anybody sat on it. */
const tablesOf = ({ subgroups }: Session, seat: SeatId): readonly string[] =>
  subgroups.filter(({ seats }) => seats.includes(seat)).map(({ table }) => table);

type Choice =
  | { readonly is: 'free'; readonly seat: SeatId }
  | { readonly is: 'taken'; readonly seat: SeatId }
  | { readonly is: 'no'; readonly code: HubCode };

/** The seat asked for, or the first free one. */
function chooseSeat(session: Session, now: Owned, wished: SeatId | null): Choice {
  if (wished === null) {
    const free = session.seats.find(({ seat, out }) => !out && !now.seats.has(seat));
    return free === undefined ? { is: 'no', code: 'join.no-free-seat' } : { is: 'free', seat: free.seat };
  }
  const seat = session.seats.find((each) => each.seat === wished);
  if (seat === undefined) return { is: 'no', code: 'join.no-such-seat' };
  if (seat.out) return { is: 'no', code: 'join.seat-out' };
  return { is: now.seats.has(wished) ? 'taken' : 'free', seat: wished };
}

/** The facts that seat somebody with a token. */
export function takeSeat(seat: SeatId, about: SeatFacts, token: string): readonly Fact[] {
  const hash = hashOf(token);
  return [
    { fact: 'seat', seat, about },
    { fact: 'token', id: tokenIdOf(hash), hash, role: 'participant', seat, issue: null },
  ];
}

/** The facts that end every token of a seat. */
export const endTokensOf = (now: Owned, seat: SeatId): readonly Fact[] =>
  [...now.tokens.values()].filter((token) => token.seat === seat).map(({ id }) => ({ fact: 'revoked', id }));
