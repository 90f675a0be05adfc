import type { Fact } from './fact.ts';
import { derivedId, hashOf } from './ids.ts';
import type { Owned } from './owned.ts';
import { tokenIdOf } from './tokenIndex.ts';

/** Whose links stand on home; they can be shown again, unlike those of seats. */
type Linked = 'facilitator' | 'recorder' | 'projector' | 'working-group';

/** The links of a session's leaders: made from the hub's secret, so that home can show them again while only hashes are kept. */
export interface Links {
  /** The fact that issues a link, and the token in it. */
  readonly issue: (owner: string, role: Linked, issue: number) => { readonly token: string; readonly fact: Fact };
  /** The token of the link that is good now; null when there is none or the secret was changed since. */
  readonly tokenOf: (owned: Owned, role: Linked) => string | null;
  /** Which issue comes next when a link is renewed. */
  readonly nextIssue: (owned: Owned, role: Linked) => number;
}

export function linksFrom(secret: string): Links {
  const made = (owner: string, role: Linked, issue: number) => derivedId(secret, `${owner}.${role}.${issue}`);
  return {
    issue(owner, role, issue) {
      const token = made(owner, role, issue);
      const hash = hashOf(token);
      return { token, fact: { fact: 'token', id: tokenIdOf(hash), hash, role, seat: null, issue } };
    },
    tokenOf(owned, role) {
      const issue = owned.issues.get(role);
      if (issue === undefined) return null;
      const token = made(owned.id, role, issue);
      return owned.tokens.get(tokenIdOf(hashOf(token)))?.hash === hashOf(token) ? token : null;
    },
    nextIssue: (owned, role) => (owned.issues.get(role) ?? -1) + 1,
  };
}
