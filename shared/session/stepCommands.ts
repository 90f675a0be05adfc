import { refuse } from '../domain/refusal.ts';
import { LEADERS } from '../domain/role.ts';
import { command } from '../sync/command.ts';
import type { Doc } from '../sync/doc.ts';
import type { CommandContext, CommandResult } from '../sync/room.ts';
import { orderAfter, stepAfter, stepBefore } from './agenda.ts';
import { addStep, goToStep, readSession, setStep, setTimer } from './doc.ts';
import { BOARDS, MOMENTS, OPTIONAL_MOMENTS, SETTINGS } from './programme.ts';
import { args, STEP_LIMIT } from './schema.ts';
import type { Session, Step } from './session.ts';
import { startTimer, timerOf } from './timer.ts';

/** The session document among a command's boards. */
export const SESSION = '';

export const sessionOf = (docs: ReadonlyMap<string, Doc>): Session | null => {
  const doc = docs.get(SESSION);
  return doc === undefined ? null : readSession(doc);
};

/** A write into the session document, with what the sender is told. */
export const write = (change: (doc: Doc) => void, answer: Readonly<Record<string, unknown>> = {}): CommandResult => ({
  ok: true,
  writes: [{ board: SESSION, write: change }],
  answer,
});

interface StepSpec<Args> {
  readonly name: string;
  readonly parse: (given: unknown) => Args | null;
  readonly run: (context: CommandContext<Args>, session: Session) => CommandResult;
}

/** A command of the agenda: leaders only, and nothing happens when the sender saw another step than the one that runs. */
const stepCommand = <Args>({ name, parse, run }: StepSpec<Args>) =>
  command<Args>({
    name,
    roles: LEADERS,
    parse,
    boards: () => [SESSION],
    run: (context) => {
      const session = sessionOf(context.docs);
      if (session === null) return refuse('session.no-such-step');
      const { expect } = context;
      if (expect !== undefined && expect !== null && expect !== session.activeStep) return refuse('command.moved-on');
      return run(context, session);
    },
  });

const to = (step: Step, now: number): CommandResult =>
  write((doc) => goToStep(doc, step, now), { activeStep: step.id, moment: step.moment });

const next = stepCommand({
  name: 'step.next',
  parse: args.none,
  run: ({ now }, session) => {
    const step = stepAfter(session.steps, session.activeStep);
    return step === null ? refuse('session.last-step') : to(step, now);
  },
});

const back = stepCommand({
  name: 'step.back',
  parse: args.none,
  run: ({ now }, session) => {
    const step = stepBefore(session.steps, session.activeStep);
    return step === null ? refuse('session.first-step') : to(step, now);
  },
});

const go = stepCommand({
  name: 'step.go',
  parse: args.step,
  run: ({ args: { step: id }, now }, session) => {
    const step = session.steps.find((each) => each.id === id);
    if (step === undefined) return refuse('session.no-such-step');
    return id === session.activeStep ? write(() => undefined, { activeStep: id, moment: step.moment }) : to(step, now);
  },
});

const moment = stepCommand({
  name: 'step.moment',
  parse: args.moment,
  run: ({ args: { moment: wanted }, now }, session) => {
    const step = session.steps.find((each) => each.id === session.activeStep);
    if (step === undefined || !step.moments.includes(wanted)) return refuse('session.no-such-step');
    const minutes = step.settings[`${wanted}Minutes`];
    return write(
      (doc) => {
        setStep(doc, step.id, { moment: wanted });
        if (wanted !== step.moment && typeof minutes === 'number') setTimer(doc, startTimer(timerOf(minutes), now));
      },
      { activeStep: step.id, moment: wanted },
    );
  },
});

const skip = stepCommand({
  name: 'step.skip',
  parse: args.skip,
  run: ({ args: { step: id, on }, now }, session) => {
    if (!session.steps.some((each) => each.id === id)) return refuse('session.no-such-step');
    const onward = on && id === session.activeStep ? stepAfter(session.steps, id) : null;
    return write(
      (doc) => {
        if (onward !== null) goToStep(doc, onward, now);
        setStep(doc, id, { skipped: on });
      },
      { activeStep: onward?.id ?? session.activeStep },
    );
  },
});

const add = stepCommand({
  name: 'step.add',
  parse: args.add,
  run: ({ args: wanted, fresh }, session) => {
    if (session.steps.length >= STEP_LIMIT) return refuse('board.full');
    const { kind, title } = wanted;
    const after = wanted.after === undefined ? session.activeStep : wanted.after;
    if (after !== null && !session.steps.some((each) => each.id === after)) return refuse('session.no-such-step');
    const id = `s.${fresh()}`;
    const moments = MOMENTS[kind].filter((each) => !OPTIONAL_MOMENTS.has(each));
    const step: Step = {
      id,
      kind,
      board: wanted.board === undefined ? BOARDS[kind] : wanted.board,
      moments,
      moment: moments[0] ?? null,
      minutes: wanted.minutes ?? 10,
      order: orderAfter(session.steps, after, null),
      skipped: false,
      begun: false,
      done: false,
      title,
      settings: { ...SETTINGS[kind], ...wanted.settings },
    };
    return write((doc) => addStep(doc, step), { step: id });
  },
});

const move = stepCommand({
  name: 'step.move',
  parse: args.move,
  run: ({ args: { step, after } }, session) => {
    const known = (id: string): boolean => session.steps.some((each) => each.id === id);
    if (!known(step) || (after !== null && !known(after)) || after === step) return refuse('session.no-such-step');
    const order = orderAfter(session.steps, after, step);
    return write((doc) => setStep(doc, step, { order }));
  },
});

const settings = stepCommand({
  name: 'step.settings',
  parse: args.settings,
  run: ({ args: wanted }, session) => {
    const step = session.steps.find((each) => each.id === wanted.step);
    if (step === undefined) return refuse('session.no-such-step');
    const { minutes, title } = wanted;
    const moments = wanted.moments && MOMENTS[step.kind].filter((each) => wanted.moments?.includes(each));
    const held = moments === undefined || step.moment === null || moments.includes(step.moment);
    return write((doc) =>
      setStep(doc, step.id, {
        settings: { ...step.settings, ...wanted.settings },
        moments,
        moment: held ? undefined : (moments[0] ?? null),
        minutes,
        title,
      }),
    );
  },
});

export const stepCommands = [next, back, go, moment, skip, add, move, settings];
