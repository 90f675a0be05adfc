import * as Y from 'yjs';
import type { RefusalCode } from '../../shared/domain/refusal.ts';
import type { Actor, Sex } from '../../shared/domain/role.ts';
import { commandNamed } from '../../shared/methods/registry.ts';
import { applyFacts, createSession, readSession, viewOf } from '../../shared/session/index.ts';
import type { Session } from '../../shared/session/session.ts';
import type { SessionView } from '../../shared/sync/room.ts';

export const facilitator: Actor = { role: 'facilitator', seat: null, sex: null, tables: [] };
export const recorder: Actor = { role: 'recorder', seat: null, sex: null, tables: [] };
export const wall: Actor = { role: 'projector', seat: null, sex: null, tables: [] };
export const seatActor = (seat: string, sex: Sex | null = null): Actor => ({
  role: 'participant',
  seat,
  sex,
  tables: [],
});

export type Outcome =
  | { readonly ok: true; readonly answer: Readonly<Record<string, unknown>>; readonly tell: unknown }
  | { readonly ok: false; readonly code: RefusalCode };

/** A session in memory in which commands run as the server runs them, without wire, guard or disk. */
export class Desk {
  readonly docs = new Map<string, Y.Doc>();
  now = 1_000_000;
  private made = 0;

  /** How many seats are taken, from 1. */
  readonly taken: number;

  constructor(kind: Session['kind'] = 'session', taken = 15) {
    this.taken = taken;
    createSession(this.board(''), { kind, seats: 30 });
  }

  board(name: string): Y.Doc {
    const known = this.docs.get(name);
    if (known !== undefined) return known;
    const doc = new Y.Doc();
    this.docs.set(name, doc);
    return doc;
  }

  get session(): Session {
    return readSession(this.board(''));
  }

  get view(): SessionView {
    const seats = Array.from({ length: this.taken }, (_, index) => ({ seat: String(index + 1), sex: null }));
    return viewOf('a'.repeat(26), this.session, seats);
  }

  /** Runs a command; what it may not do throws, as the server would answer 403. */
  run(name: string, args: unknown = {}, actor: Actor = facilitator, expect?: string | null): Outcome {
    const command = commandNamed(name);
    if (command === undefined) return { ok: false, code: 'command.unknown' };
    if (!command.roles.includes(actor.role)) return { ok: false, code: 'command.not-allowed' };
    const known = command.parse(args);
    if (known === null) return { ok: false, code: 'command.arguments' };
    const session = this.view;
    const docs = new Map(command.boards(known, session, actor).map((board) => [board, this.board(board)]));
    const fresh = () => `x${String(this.made++).padStart(15, '0')}`;
    const result = command.run({ args: known, actor, session, docs, expect: expect ?? null, now: this.now++, fresh });
    if (!result.ok) return result;
    for (const { board, write } of result.writes) {
      const doc = this.board(board);
      doc.transact(() => write(doc), 'server');
    }
    applyFacts(this.board(''), result.facts ?? []);
    return { ok: true, answer: result.answer, tell: result.tell };
  }
}
