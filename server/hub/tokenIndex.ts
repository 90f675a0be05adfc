import { timingSafeEqual } from 'node:crypto';
import type { Pass } from '../sync/live.ts';
import { hashOf } from './ids.ts';
import type { Owned, TokenRecord } from './owned.ts';

/** Names a token without being it: the beginning of its hash. */
export const tokenIdOf = (hash: string): string => hash.slice(0, 16);

/** Finds who a token speaks for by its hash, and tells when one dies. */
export interface TokenIndex {
  /** Takes over what an owner became; null: it is gone, with all its tokens. */
  readonly follow: (owner: string, after: Owned | null) => void;
  readonly passOf: (token: string) => Pass | null;
  readonly onRevoked: (listener: (tokenId: string) => void) => () => void;
}

export function tokenIndex(): TokenIndex {
  const owners = new Map<string, Owned>();
  const ownerOfToken = new Map<string, string>();
  const listeners = new Set<(tokenId: string) => void>();
  return {
    follow(owner, after) {
      const before = owners.get(owner)?.tokens ?? new Map<string, TokenRecord>();
      const now = after?.tokens ?? new Map<string, TokenRecord>();
      if (after === null) owners.delete(owner);
      else owners.set(owner, after);
      for (const id of now.keys()) ownerOfToken.set(id, owner);
      for (const id of before.keys()) {
        if (now.has(id)) continue;
        ownerOfToken.delete(id);
        for (const listener of listeners) listener(id);
      }
    },
    passOf(token) {
      const hash = hashOf(token);
      const tokenId = tokenIdOf(hash);
      const owner = ownerOfToken.get(tokenId);
      const kept = owner === undefined ? undefined : owners.get(owner)?.tokens.get(tokenId);
      if (owner === undefined || kept === undefined) return null;
      const same = timingSafeEqual(Buffer.from(kept.hash), Buffer.from(hash));
      return same ? passFor(() => owners.get(owner), kept) : null;
    },
    onRevoked(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** A pass whose actor is always as the hub knows the seat now: sex and tables may change while a socket is open. */
function passFor(ownerNow: () => Owned | undefined, token: TokenRecord): Pass | null {
  const owner = ownerNow();
  if (owner === undefined) return null;
  return {
    session: owner.session === null ? null : owner.id,
    campaign: owner.campaign === null ? null : owner.id,
    get actor() {
      const about = token.seat === null ? undefined : ownerNow()?.seats.get(token.seat);
      return { role: token.role, seat: token.seat, sex: about?.sex ?? null, tables: about?.tables ?? [] };
    },
    owner: token.seat === null ? token.role : `seat:${token.seat}`,
    tokenId: token.id,
  };
}
