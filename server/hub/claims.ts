import type { SeatId } from '../../shared/domain/role.ts';
import type { SeatFacts } from './fact.ts';
import { freshId } from './ids.ts';

/** How long a claim waits for a facilitator, and how long its answer stays to be fetched. Milliseconds. */
const CLAIM_WAITS = 120_000;
/** Expired claims are remembered this long, so that a slow tablet hears "too late" and not "unknown". */
const REMEMBERED = 3_600_000;
/** Open claims on one seat: a tablet that asks twice, and one more. */
const PER_SEAT = 3;

/** Somebody asks for a seat that is taken: a second device of the same person, or a mistake. A facilitator decides. */
export interface Claim {
  readonly id: string;
  readonly session: string;
  readonly seat: SeatId;
  readonly about: Pick<SeatFacts, 'sex' | 'ageGroup'>;
  readonly at: number;
  readonly outcome: Outcome;
}

type Outcome =
  | { readonly is: 'open' }
  | { readonly is: 'confirmed'; readonly token: string }
  | { readonly is: 'refused' }
  | { readonly is: 'expired' };

/** Claims live in memory: after a restart the device simply asks again. */
export interface Claims {
  /** Null when too many are open on this seat. */
  readonly open: (session: string, seat: SeatId, about: Claim['about']) => Claim | null;
  readonly of: (id: string) => Claim | null;
  readonly openOf: (session: string) => readonly Claim[];
  readonly settle: (id: string, outcome: Outcome) => void;
  readonly forget: (session: string) => void;
}

export function keepClaims(clock: () => number): Claims {
  const claims = new Map<string, Claim>();
  const asOfNow = (claim: Claim): Claim =>
    claim.outcome.is === 'open' && clock() - claim.at > CLAIM_WAITS ? { ...claim, outcome: { is: 'expired' } } : claim;
  const openOf = (session: string) =>
    [...claims.values()].map(asOfNow).filter((claim) => claim.session === session && claim.outcome.is === 'open');
  return {
    open(session, seat, about) {
      for (const claim of claims.values()) if (clock() - claim.at > REMEMBERED) claims.delete(claim.id);
      if (openOf(session).filter((claim) => claim.seat === seat).length >= PER_SEAT) return null;
      const claim: Claim = { id: freshId(), session, seat, about, at: clock(), outcome: { is: 'open' } };
      claims.set(claim.id, claim);
      return claim;
    },
    of(id) {
      const claim = claims.get(id);
      return claim === undefined ? null : asOfNow(claim);
    },
    openOf,
    settle(id, outcome) {
      const claim = claims.get(id);
      if (claim !== undefined) claims.set(id, { ...claim, outcome });
    },
    forget(session) {
      for (const claim of claims.values()) if (claim.session === session) claims.delete(claim.id);
    },
  };
}
