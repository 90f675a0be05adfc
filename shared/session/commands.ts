import { LEADERS } from '../domain/role.ts';
import { refuse } from '../domain/refusal.ts';
import { command } from '../sync/command.ts';
import type { AnyCommand, CommandContext, CommandResult, SessionFact } from '../sync/room.ts';
import { setFacts, setTimer } from './doc.ts';
import { args } from './schema.ts';
import type { Timer } from './session.ts';
import { SESSION, sessionOf, stepCommands, write } from './stepCommands.ts';
import { addTime, MINUTE, pauseTimer, startTimer, timerOf } from './timer.ts';

/** A command of the timer: leaders only; the answer is the timer as it stands now. */
const timerCommand = <Args>(
  name: string,
  parse: (given: unknown) => Args | null,
  turn: (timer: Timer, args: Args, now: number) => Timer,
): AnyCommand =>
  command<Args>({
    name,
    roles: LEADERS,
    parse,
    boards: () => [SESSION],
    run: ({ args, docs, now }) => {
      const session = sessionOf(docs);
      if (session === null) return refuse('session.no-such-step');
      const timer = turn(session.timer, args, now);
      return write((doc) => setTimer(doc, timer), { timer });
    },
  });

const timerCommands = [
  timerCommand('timer.start', args.minutes, (timer, { minutes }, now) =>
    startTimer(minutes === undefined ? timer : timerOf(minutes), now),
  ),
  timerCommand('timer.pause', args.none, (timer, _, now) => pauseTimer(timer, now)),
  timerCommand('timer.add', args.change, (timer, { minutes }, now) => addTime(timer, minutes * MINUTE, now)),
  timerCommand('timer.reset', args.minutes, (timer, { minutes }) => timerOf(minutes ?? timer.total / MINUTE)),
];

/** Leaders only, nothing to look at: a plain write into the session. */
const plain = <Args>(
  name: string,
  parse: (given: unknown) => Args | null,
  run: (context: CommandContext<Args>) => CommandResult,
): AnyCommand => command<Args>({ name, roles: LEADERS, parse, boards: () => [SESSION], run });

const decide = (fact: SessionFact, answer: Readonly<Record<string, unknown>>): CommandResult => ({
  ok: true,
  writes: [],
  facts: [fact],
  answer,
});

const roomCommands = [
  plain('board.lock', args.board, ({ args: { board, on } }) => decide({ fact: 'lock', board, on }, { board, on })),
  plain('board.freeze', args.board, ({ args: { board, on } }) => decide({ fact: 'freeze', board, on }, { board, on })),
  plain('door.open', args.none, () => write((doc) => setFacts(doc, { doorOpen: true }), { doorOpen: true })),
  plain('door.close', args.none, () => write((doc) => setFacts(doc, { doorOpen: false }), { doorOpen: false })),
  plain('screens.hold', args.on, ({ args: { on } }) => write((doc) => setFacts(doc, { screensHeld: on }), { on })),
  plain('session.title', args.title, ({ args: facts }) => write((doc) => setFacts(doc, facts))),
];

/** A seat asks for somebody; leaders are told, nothing is written anywhere. */
const seatCommand = (name: string, parse: (given: unknown) => object | null): AnyCommand =>
  command<object>({
    name,
    roles: ['participant'],
    parse,
    boards: () => [],
    run: ({ args, actor, now }) =>
      actor.seat === null
        ? refuse('session.no-such-seat')
        : { ok: true, writes: [], tell: { seat: actor.seat, ...args, at: now }, answer: {} },
  });

/** What only the server may do to a session. Those that need tokens (seats, codes) stand beside the tokens. */
export const sessionCommands: readonly AnyCommand[] = [
  ...stepCommands,
  ...timerCommands,
  ...roomCommands,
  seatCommand('seat.call', args.call),
  seatCommand('seat.hand', args.on),
];
