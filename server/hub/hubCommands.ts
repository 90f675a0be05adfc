import { isLeader, type Actor } from '../../shared/domain/role.ts';
import { refuse, type RefusalCode } from '../../shared/domain/refusal.ts';
import { readSession, SEAT_LIMIT, setSeat } from '../../shared/session/index.ts';
import type { Doc } from '../../shared/sync/doc.ts';
import { documentName } from '../../shared/sync/documentName.ts';
import type { LiveDocuments } from '../sync/live.ts';
import type { Claims } from './claims.ts';
import { goBack } from './goingBack.ts';
import { freshId } from './ids.ts';
import { endTokensOf, takeSeat } from './joining.ts';
import type { Ledger } from './ledger.ts';
import type { Links } from './links.ts';
import { hubArgs } from './schema.ts';
import { putSubgroup, type SubgroupWish } from './subgroups.ts';
import type { Telling } from './telling.ts';

/** What came of a command: its answer, or a refusal. */
export type Outcome =
  | { readonly ok: true; readonly answer: Readonly<Record<string, unknown>> }
  | { readonly ok: false; readonly code: RefusalCode };

export interface HubCommandParts {
  readonly ledger: Ledger;
  readonly claims: Claims;
  readonly links: Links;
  readonly live: LiveDocuments;
  readonly telling: Telling;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
}

interface HubCommand {
  readonly mayRun: (actor: Actor) => boolean;
  readonly run: (args: unknown, session: string, actor: Actor) => Promise<Outcome>;
}

const done = (answer: Readonly<Record<string, unknown>> = {}): Outcome => ({ ok: true, answer });

/**
 * Commands that concern tokens and seats, and so stand beside them and not in a room: `seats.confirm`, `seats.refuse`,
 * `seats.out`, `seats.free`, `seats.add`, `seat.sex`, `subgroups.set`, `links.renew`; and those that look into the log:
 * `board.back` (a board as it stood at a moment) and `seats.undo` (what a seat did on a board in the last minutes).
 */
export const hubCommands = (parts: HubCommandParts): ReadonlyMap<string, HubCommand> =>
  new Map([
    ['seats.confirm', leaders(hubArgs.claim, ({ claim }, session) => confirm(parts, session, claim))],
    ['seats.refuse', leaders(hubArgs.claim, ({ claim }, session) => refuseClaim(parts, session, claim))],
    ['seats.out', leaders(hubArgs.out, ({ seat, on }, session) => putOut(parts, session, seat, on))],
    ['seats.free', leaders(hubArgs.free, ({ seat }, session) => freeSeat(parts, session, seat))],
    ['seats.add', leaders(hubArgs.add, ({ count }, session) => addSeats(parts, session, count))],
    ['subgroups.set', leaders(hubArgs.subgroup, (wish, session) => subgroup(parts, session, wish))],
    ['board.back', leaders(hubArgs.back, (args, session, actor) => back(parts, session, { ...args, by: actor.role }))],
    ['seats.undo', leaders(hubArgs.undo, (args, session, actor) => undo(parts, session, { ...args, by: actor.role }))],
    ['links.renew', leaders(hubArgs.renew, ({ role }, session) => renewLink(parts, session, role))],
    [
      'seat.sex',
      { mayRun: (actor) => actor.seat !== null, run: (args, session, actor) => say(parts, session, { args, actor }) },
    ],
  ]);

function leaders<Args>(
  parse: (args: unknown) => Args | null,
  run: (args: Args, session: string, actor: Actor) => Promise<Outcome>,
): HubCommand {
  return {
    mayRun: isLeader,
    async run(args, session, actor) {
      const read = parse(args);
      return read === null ? refuse('command.arguments') : run(read, session, actor);
    },
  };
}

/** The asking device gets the seat and a new token; the old token dies. What the seat said of itself stays unless said anew. */
async function confirm({ ledger, claims, telling }: HubCommandParts, session: string, id: string): Promise<Outcome> {
  const claim = claims.of(id);
  if (claim === null || claim.session !== session || claim.outcome.is !== 'open')
    return refuse('session.no-such-claim');
  const token = freshId();
  await ledger.change(session, 'server', (now) => {
    const before = now.seats.get(claim.seat);
    const about = {
      sex: claim.about.sex ?? before?.sex ?? null,
      ageGroup: claim.about.ageGroup ?? before?.ageGroup ?? null,
      tables: before?.tables ?? [],
    };
    return { facts: [...endTokensOf(now, claim.seat), ...takeSeat(claim.seat, about, token)], answer: null };
  });
  claims.settle(id, { is: 'confirmed', token });
  telling.claims(session);
  await telling.seats(session);
  return done({ seat: claim.seat });
}

async function refuseClaim({ claims, telling }: HubCommandParts, session: string, id: string): Promise<Outcome> {
  const claim = claims.of(id);
  if (claim === null || claim.session !== session || claim.outcome.is !== 'open')
    return refuse('session.no-such-claim');
  claims.settle(id, { is: 'refused' });
  telling.claims(session);
  return done({ seat: claim.seat });
}

/** Puts a person out of the session, at once, or lets the seat be taken again. Its stickers and marks stay. */
async function putOut(parts: HubCommandParts, session: string, seat: string, on: boolean): Promise<Outcome> {
  const known = await markSeat(parts, session, seat, on);
  if (!known) return refuse('session.no-such-seat');
  return on ? freeSeat(parts, session, seat) : done({ seat, out: false });
}

async function markSeat({ live }: HubCommandParts, session: string, seat: string, out: boolean): Promise<boolean> {
  const document = documentName(session);
  return live.transact([document], (docs) => {
    const doc = docs.get(document);
    const found = doc === undefined ? undefined : readSession(doc).seats.find((each) => each.seat === seat);
    if (found === undefined) return { writes: [], answer: false };
    const write = (doc: Doc) => setSeat(doc, seat, { taken: found.taken, out });
    return { writes: [{ document, by: 'server', write }], answer: true };
  });
}

/** Nobody holds the seat any more: its tokens die. */
async function freeSeat({ ledger, telling }: HubCommandParts, session: string, seat: string): Promise<Outcome> {
  await ledger.change(session, 'server', (now) => ({
    facts: now.seats.has(seat) ? [...endTokensOf(now, seat), { fact: 'freed', seat }] : [],
    answer: null,
  }));
  await telling.seats(session);
  return done({ seat });
}

interface BackWish {
  readonly board: string;
  readonly at: number;
  readonly by: string;
}

/** A board goes back to an earlier moment, or forward again: what stood there is in the log in either case. */
async function back({ live }: HubCommandParts, session: string, { board, at, by }: BackWish): Promise<Outcome> {
  const refusal = await goBack(live, { session, board }, { at, by });
  return refusal === null ? done({ board, at }) : refuse(refusal);
}

interface UndoWish {
  readonly seat: string;
  readonly board: string;
  readonly minutes: number;
  readonly by: string;
}

/** What a seat did on a board in the last minutes is taken back, where nobody has changed it since. */
async function undo(
  { live, clock }: HubCommandParts,
  session: string,
  { seat, board, minutes, by }: UndoWish,
): Promise<Outcome> {
  const wish = { at: clock() - minutes * 60_000, by, whose: `seat:${seat}` };
  const refusal = await goBack(live, { session, board }, wish);
  return refusal === null ? done({ seat, board }) : refuse(refusal);
}

/** More seats for people who came late. */
async function addSeats({ live }: HubCommandParts, session: string, count: number): Promise<Outcome> {
  const document = documentName(session);
  const seats = await live.transact([document], (docs) => {
    const doc = docs.get(document);
    const now = doc === undefined ? [] : readSession(doc).seats;
    const last = now.reduce((most, { seat }) => Math.max(most, Number(seat)), 0);
    const added = Array.from({ length: count }, (_, index) => String(last + index + 1)).slice(
      0,
      Math.max(0, SEAT_LIMIT - now.length),
    );
    const write = (doc: Doc) => {
      for (const seat of added) setSeat(doc, seat, { taken: false, out: false });
    };
    return { writes: added.length === 0 ? [] : [{ document, by: 'server', write }], answer: added };
  });
  return seats.length === 0 ? refuse('board.full') : done({ seats });
}

async function subgroup(parts: HubCommandParts, session: string, wish: SubgroupWish): Promise<Outcome> {
  const table = await putSubgroup(parts, session, wish);
  if (table !== null) return done({ table });
  return refuse(wish.table === undefined ? 'board.full' : 'causes.no-table');
}

/** A leader's link was seen by the wrong eyes: the old one dies, the answer holds the new token. */
async function renewLink(
  { ledger, links }: HubCommandParts,
  session: string,
  role: 'facilitator' | 'recorder' | 'projector',
): Promise<Outcome> {
  const token = await ledger.change(session, 'server', (now) => {
    const next = links.issue(session, role, links.nextIssue(now, role));
    const old = [...now.tokens.values()].filter((each) => each.role === role);
    return { facts: [next.fact, ...old.map(({ id }) => ({ fact: 'revoked' as const, id }))], answer: next.token };
  });
  return done({ role, token });
}

/** A seat says woman or man and its age group, or takes it back. */
async function say(
  { ledger, telling, live }: HubCommandParts,
  session: string,
  { args, actor }: { readonly args: unknown; readonly actor: Actor },
): Promise<Outcome> {
  const said = hubArgs.about(args);
  const seat = actor.seat;
  if (said === null || seat === null) return refuse('command.arguments');
  const about = await ledger.change(session, `seat:${seat}`, (now) => {
    const before = now.seats.get(seat);
    if (before === undefined) return { facts: [], answer: null };
    const { sex = before.sex, ageGroup = before.ageGroup } = said;
    return { facts: [{ fact: 'seat', seat, about: { ...before, sex, ageGroup } }], answer: { sex, ageGroup } };
  });
  if (about === null) return refuse('session.no-such-seat');
  await telling.seats(session);
  live.tell(session, { name: 'you', data: { ...actor, sex: about.sex } }, (pass) => pass.actor.seat === seat);
  await live.recheck(session);
  return done(about);
}
