import { refuse } from '../domain/refusal.ts';
import type { AnyCommand, Command } from './room.ts';

/** Makes a command fit for a list: its arguments are known to it alone, so it reads them anew wherever it needs them. */
export function command<Args>(spec: Command<Args>): AnyCommand {
  return {
    name: spec.name,
    roles: spec.roles,
    parse: spec.parse,
    boards: (args, session, actor) => {
      const known = spec.parse(args);
      return known === null ? [] : spec.boards(known, session, actor);
    },
    run: (context) => {
      const known = spec.parse(context.args);
      return known === null ? refuse('command.arguments') : spec.run({ ...context, args: known });
    },
  };
}
