import type { Language } from '../../shared/domain/language.ts';
import type { Role, SeatId } from '../../shared/domain/role.ts';
import type { Fact, SeatFacts, SessionAbout, SessionRequest } from './fact.ts';

/** A token as the hub knows it: never the token itself. */
export interface TokenRecord {
  readonly id: string;
  readonly hash: string;
  readonly role: Role;
  readonly seat: SeatId | null;
  readonly issue: number | null;
}

/** What the hub knows of one session or campaign: a fold of its facts. */
export interface Owned {
  readonly id: string;
  /** Server time of the first fact, milliseconds. */
  readonly since: number;
  readonly session: SessionRequest | null;
  /** As last seen in the session document; null before its first command. */
  readonly about: SessionAbout | null;
  readonly campaign: { readonly name: string; readonly language: Language } | null;
  /** The last join code given; null before the first. */
  readonly code: string | null;
  readonly tokens: ReadonlyMap<string, TokenRecord>;
  /** The highest issue of each leader's link so far, revoked ones too, so that no link comes to life again. */
  readonly issues: ReadonlyMap<Role, number>;
  /** How often its register was deleted. */
  readonly registersRemoved: number;
  /** Seats that are taken. */
  readonly seats: ReadonlyMap<SeatId, SeatFacts>;
}

export const nothingOf = (id: string, since: number): Owned => ({
  id,
  since,
  session: null,
  about: null,
  campaign: null,
  code: null,
  tokens: new Map(),
  issues: new Map(),
  registersRemoved: 0,
  seats: new Map(),
});

/** What is known after one more fact. */
export function withFact(before: Owned, fact: Fact): Owned {
  switch (fact.fact) {
    case 'session':
      return { ...before, session: fact.request };
    case 'about':
      return { ...before, about: fact.about };
    case 'campaign':
      return { ...before, campaign: { name: fact.name, language: fact.language } };
    case 'code':
      return { ...before, code: fact.code };
    case 'token':
      return {
        ...before,
        tokens: new Map(before.tokens).set(fact.id, fact),
        issues: fact.issue === null ? before.issues : new Map(before.issues).set(fact.role, fact.issue),
      };
    case 'revoked':
      return { ...before, tokens: without(before.tokens, fact.id) };
    case 'seat':
      return { ...before, seats: new Map(before.seats).set(fact.seat, fact.about) };
    case 'register-removed':
      return { ...before, registersRemoved: before.registersRemoved + 1 };
    case 'freed':
      return { ...before, seats: without(before.seats, fact.seat) };
  }
}

function without<Value>(map: ReadonlyMap<string, Value>, key: string): ReadonlyMap<string, Value> {
  const copy = new Map(map);
  copy.delete(key);
  return copy;
}
