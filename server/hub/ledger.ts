import { documentName } from '../../shared/sync/documentName.ts';
import { NewerLogError } from '../store/header.ts';
import type { Entry, Store } from '../store/store.ts';
import type { Pass } from '../sync/live.ts';
import { encodeFact, HUB_DOCUMENT, type Fact } from './fact.ts';
import { nothingOf, withFact, type Owned } from './owned.ts';
import { decodeFact } from './schema.ts';
import { tokenIndex } from './tokenIndex.ts';

/** Looks at what is known and says which facts to add; runs alone, so two joins cannot both find a seat free. */
type Decide<Answer> = (now: Owned) => { readonly facts: readonly Fact[]; readonly answer: Answer };

/** The hub's facts of all sessions and campaigns: durable before they count. */
export interface Ledger {
  readonly of: (owner: string) => Owned | null;
  readonly all: () => readonly Owned[];
  readonly passOf: (token: string) => Pass | null;
  readonly onRevoked: (listener: (tokenId: string) => void) => () => void;
  /** Makes an owner known with its first facts. */
  readonly open: (owner: string, facts: readonly Fact[]) => Promise<void>;
  /** Adds facts to a known owner; null when it is not known (any more). */
  readonly change: <Answer>(owner: string, by: string, decide: Decide<Answer>) => Promise<Answer | null>;
  /** Forgets an owner; its tokens are revoked at once. The files are removed by the caller. */
  readonly forget: (owner: string) => void;
}

/** An owner whose log could not be opened: written by a newer program, or unreadable. It is left as it is. */
export interface Unopened {
  readonly owner: string;
  readonly reason: string;
  readonly newer: boolean;
}

export interface OpenedLedger extends Ledger {
  /** Entries this program does not know, left out. */
  readonly unread: number;
  readonly unopened: readonly Unopened[];
}

/** Reads all facts of the store. One log that does not open keeps no other session shut. */
export async function openLedger(store: Store, clock: () => number): Promise<OpenedLedger> {
  const owned = new Map<string, Owned>();
  const unopened: Unopened[] = [];
  let unread = 0;
  for (const owner of await store.owners()) {
    let entries: readonly Entry[];
    try {
      entries = await store.load(owner, HUB_DOCUMENT);
      // Opened here so that damage of either file is told at the start, not in the middle of a session.
      await store.load(owner, documentName(owner, 'register'));
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      unopened.push({ owner, reason, newer: error instanceof NewerLogError });
      continue;
    }
    let state = nothingOf(owner, entries[0]?.at ?? 0);
    for (const entry of entries) {
      const fact = decodeFact(entry.bytes);
      if (fact === null) unread++;
      else state = withFact(state, fact);
    }
    if (entries.length > 0) owned.set(owner, state);
  }
  return { ...ledgerOf(owned, store, clock), unread, unopened };
}

function ledgerOf(owned: Map<string, Owned>, store: Store, clock: () => number): Ledger {
  const tokens = tokenIndex();
  for (const state of owned.values()) tokens.follow(state.id, state);
  let last: Promise<unknown> = Promise.resolve();
  /** One change after another, whatever became of the one before. */
  const alone = <Answer>(work: () => Promise<Answer>): Promise<Answer> => {
    const mine = last.then(work, work);
    last = mine.catch(() => null);
    return mine;
  };
  const commit = async (state: Owned, by: string, facts: readonly Fact[]): Promise<void> => {
    const at = clock();
    await store.append(
      facts.map((fact) => ({ owner: state.id, document: HUB_DOCUMENT, at, by, bytes: encodeFact(fact) })),
    );
    const after = facts.reduce(withFact, state);
    owned.set(state.id, after);
    tokens.follow(state.id, after);
  };
  return {
    of: (owner) => owned.get(owner) ?? null,
    all: () => [...owned.values()],
    passOf: tokens.passOf,
    onRevoked: tokens.onRevoked,
    open: (owner, facts) => alone(() => commit(nothingOf(owner, clock()), 'server', facts)),
    change: (owner, by, decide) =>
      alone(async () => {
        const state = owned.get(owner);
        if (state === undefined) return null;
        const { facts, answer } = decide(state);
        if (facts.length > 0) await commit(state, by, facts);
        return answer;
      }),
    forget: (owner) => {
      owned.delete(owner);
      tokens.follow(owner, null);
    },
  };
}
