import { isLeader, type Actor } from '../../shared/domain/role.ts';
import { refuse, type RefusalCode } from '../../shared/domain/refusal.ts';
import { rooms } from '../../shared/methods/registry.ts';
import { applyFacts } from '../../shared/session/index.ts';
import type { Doc } from '../../shared/sync/doc.ts';
import { documentName } from '../../shared/sync/documentName.ts';
import type { AnyCommand, CommandResult, SessionView } from '../../shared/sync/room.ts';
import type { Hub, LiveDocuments, ServerWrite } from './live.ts';

/** What came of a command. */
export type CommandOutcome =
  | { readonly ok: true; readonly answer: Readonly<Record<string, unknown>> }
  | { readonly ok: false; readonly code: RefusalCode };

interface CommandRequest {
  readonly session: string;
  readonly name: string;
  readonly args: unknown;
  readonly actor: Actor;
  /** The step that the sender saw as active; a command meant for another step does nothing. */
  readonly expect?: string | undefined;
}

export interface CommandRunner {
  /** Knows a command of this name. */
  readonly knows: (name: string) => boolean;
  /** Runs a command of a room. Resolves when what it wrote is durable, shown, and in force. */
  readonly run: (request: CommandRequest) => Promise<CommandOutcome>;
}

export interface RunnerParts {
  readonly live: LiveDocuments;
  readonly hub: Pick<Hub, 'viewOf'>;
  readonly clock: () => number;
  /** A fresh id of 16 characters. */
  readonly fresh: () => string;
  /** Commands to run; those of the registry's rooms unless a test says otherwise. */
  readonly commands?: readonly AnyCommand[];
}

/** How the log names an actor. */
const ownerOf = (actor: Actor): string => (actor.seat === null ? actor.role : `seat:${actor.seat}`);

/** One after another per session, so that of two commands that expect the same step one finds it gone. */
function turnstile() {
  const last = new Map<string, Promise<unknown>>();
  return <Answer>(key: string, run: () => Promise<Answer>): Promise<Answer> => {
    const before = last.get(key) ?? Promise.resolve();
    const mine = before.then(run, run);
    last.set(key, mine);
    const clear = (): void => {
      if (last.get(key) === mine) last.delete(key);
    };
    mine.then(clear, clear);
    return mine;
  };
}

export function createCommandRunner(parts: RunnerParts): CommandRunner {
  const commands = new Map<string, AnyCommand>();
  for (const command of parts.commands ?? rooms.flatMap((room) => room.commands)) commands.set(command.name, command);
  const oneByOne = turnstile();
  return {
    knows: (name) => commands.has(name),
    run: (request) => {
      const command = commands.get(request.name);
      if (command === undefined) return Promise.resolve(refuse('command.unknown'));
      if (!command.roles.includes(request.actor.role)) return Promise.resolve(refuse('command.not-allowed'));
      return oneByOne(request.session, () => runNow(parts, command, request));
    },
  };
}

async function runNow(parts: RunnerParts, command: AnyCommand, request: CommandRequest): Promise<CommandOutcome> {
  const { session, actor, expect } = request;
  const args = command.parse(request.args);
  if (args === null) return refuse('command.arguments');
  const view = await parts.hub.viewOf(session);
  if (view === null) return refuse('command.unknown');
  if (expect !== undefined && expect !== view.activeStep) return refuse('command.moved-on');
  const boards = [...new Set(command.boards(args, view, actor))];
  const nameOf = (board: string): string => documentName(session, board === '' ? undefined : board);
  const { result } = await parts.live.transact([nameOf(''), ...boards.map(nameOf)], (open) => {
    const docs = new Map<string, Doc>();
    for (const board of boards) {
      const doc = open.get(nameOf(board));
      if (doc !== undefined) docs.set(board, doc);
    }
    const { clock, fresh } = parts;
    const result = command.run({ args, actor, session: view, docs, now: clock(), fresh });
    return { writes: writesOf(result, session, actor), answer: { result } };
  });
  return told(parts, command, result, view);
}

function writesOf(result: CommandResult, session: string, actor: Actor): readonly ServerWrite[] {
  if (!result.ok) return [];
  const by = ownerOf(actor);
  const writes = result.writes.map(({ board, write }) => ({
    document: documentName(session, board === '' ? undefined : board),
    write,
    by,
  }));
  const { facts } = result;
  if (facts === undefined || facts.length === 0) return writes;
  return [...writes, { document: documentName(session), by, write: (doc: Doc) => applyFacts(doc, facts) }];
}

function told({ live }: RunnerParts, command: AnyCommand, result: CommandResult, view: SessionView): CommandOutcome {
  if (!result.ok) return refuse(result.code);
  if (result.tell !== undefined)
    live.tell(view.id, { name: command.name, data: result.tell }, (pass) => isLeader(pass.actor));
  return { ok: true, answer: result.answer };
}
