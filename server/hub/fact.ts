import type { AgeGroup } from '../../shared/domain/ageGroup.ts';
import type { Language } from '../../shared/domain/language.ts';
import type { Role, SeatId, Sex } from '../../shared/domain/role.ts';

/** The document under which the facts of the hub are kept in a session's or a campaign's log. */
export const HUB_DOCUMENT = '@hub';

/** What was asked for when a session was made. */
export interface SessionRequest {
  readonly kind: 'session' | 'focus-group';
  readonly campaign: string | null;
  readonly village: string;
  readonly ageGroup: AgeGroup | null;
  /** ISO date. */
  readonly date: string;
  readonly place: string;
  readonly language: Language;
  readonly seats: number;
  /** Sessions whose first problems a focus group works on. */
  readonly problemsFrom: readonly string[];
}

/** What one seat said of itself; kept by the server beside its token, shown to facilitator and recorder only. */
export interface SeatFacts {
  readonly sex: Sex | null;
  readonly ageGroup: AgeGroup | null;
  readonly tables: readonly string[];
}

/** What the list on home shows of a session, kept here so that the list opens no documents. */
export interface SessionAbout {
  readonly title: string | null;
  readonly village: string;
  readonly date: string;
  readonly place: string;
  readonly language: Language;
  readonly ageGroup: AgeGroup | null;
  readonly doorOpen: boolean;
}

/** One fact of the hub, in the order in which it happened. Nothing here is ever changed, only added to. */
export type Fact =
  | { readonly fact: 'session'; readonly request: SessionRequest }
  | { readonly fact: 'about'; readonly about: SessionAbout }
  | { readonly fact: 'campaign'; readonly name: string; readonly language: Language }
  | { readonly fact: 'code'; readonly code: string }
  | {
      readonly fact: 'token';
      readonly id: string;
      /** SHA-256 of the token, hexadecimal. The token itself is never kept. */
      readonly hash: string;
      readonly role: Role;
      readonly seat: SeatId | null;
      /** Which issue of a leader's link, from 0; null for seats. */
      readonly issue: number | null;
    }
  | { readonly fact: 'revoked'; readonly id: string }
  | { readonly fact: 'seat'; readonly seat: SeatId; readonly about: SeatFacts }
  | { readonly fact: 'register-removed' }
  | { readonly fact: 'freed'; readonly seat: SeatId };

export const encodeFact = (fact: Fact): Uint8Array => new TextEncoder().encode(JSON.stringify(fact));
