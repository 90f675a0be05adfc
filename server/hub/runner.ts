import { refuse } from '../../shared/domain/refusal.ts';
import { isLeader } from '../../shared/domain/role.ts';
import { createCommandRunner, type CommandOutcome } from '../sync/index.ts';
import type { LiveDocuments, Pass } from '../sync/live.ts';
import type { Desk } from './hub.ts';
import { freshKey } from './ids.ts';

interface CommandCall {
  readonly name: string;
  readonly args: unknown;
  /** The step the sender saw; undefined when he did not say. */
  readonly expect: string | undefined;
}

/** Runs one command for somebody; resolves when all it wrote is durable and on its way to every screen. */
export type RunCommand = (pass: Pass, call: CommandCall) => Promise<CommandOutcome>;

interface Parts {
  readonly desk: Pick<Desk, 'commands' | 'directory'>;
  readonly live: LiveDocuments;
  readonly clock: () => number;
}

/** The one door for commands: those about tokens and seats go to the hub, all others to the rooms that declare them. */
export function runnerOf({ desk, live, clock }: Parts): RunCommand {
  const rooms = createCommandRunner({ live, hub: desk.directory, clock, fresh: freshKey });
  return async ({ actor, session }, { name, args, expect }) => {
    if (session === null) return refuse('command.not-allowed');
    const own = desk.commands.get(name);
    if (own !== undefined) return own.mayRun(actor) ? own.run(args, session, actor) : refuse('command.not-allowed');
    const outcome = await rooms.run({ session, name, args, actor, expect });
    if (outcome.ok && isLeader(actor)) await desk.directory.follow(session);
    return outcome;
  };
}
