import { byOrder, orderBetween } from '../domain/order.ts';
import type { SeatId } from '../domain/role.ts';
import type { SessionFact } from '../sync/room.ts';
import {
  addRecord,
  edit,
  fieldOf,
  fittingRecords,
  recordOf,
  recordsOf,
  removeRecord,
  setField,
  setValue,
  type Doc,
} from '../sync/doc.ts';
import { programmeOf } from './programme.ts';
import { parseFacts, parseSeat, parseStep, parseSubgroup, type Facts } from './schema.ts';
import type { PublicSeat, Session, Step, Subgroup, Timer } from './session.ts';
import { startTimer, timerOf } from './timer.ts';

/** What is said when a session is made; `seats` is how many seats stand in the room. */
export interface SessionStart {
  readonly kind: Session['kind'];
  readonly seats: number;
  readonly title?: string | null;
  readonly village?: string;
  readonly ageGroup?: Session['ageGroup'];
  readonly date?: string;
  readonly place?: string;
  readonly language?: Session['language'];
  readonly joinCode?: string;
}

const keysOf = (doc: Doc, root: string): ReadonlySet<string> =>
  new Set(
    recordsOf(doc, root)
      .filter(([, on]) => on === true)
      .map(([key]) => key),
  );

function stepsOf(doc: Doc): Step[] {
  const steps = fittingRecords(doc, 'steps', parseStep).fitting.map(([id, fields]) => ({ id, ...fields }));
  return steps.sort(byOrder);
}

function seatsOf(doc: Doc): PublicSeat[] {
  const seats = fittingRecords(doc, 'seats', parseSeat).fitting.map(([seat, fields]) => ({ seat, ...fields }));
  return seats.sort((a, b) => Number(a.seat) - Number(b.seat));
}

function subgroupsOf(doc: Doc): Subgroup[] {
  const { fitting } = fittingRecords(doc, 'subgroups', parseSubgroup);
  const subgroups = fitting.map(([table, fields]) => ({ table, ...fields }));
  return subgroups.sort((a, b) => byOrder({ id: a.table, order: a.order }, { id: b.table, order: b.order }));
}

const bare: Facts = {
  kind: 'session',
  title: null,
  village: '',
  ageGroup: null,
  date: '',
  place: '',
  language: 'ky',
  joinCode: '',
  doorOpen: false,
  screensHeld: false,
  activeStep: null,
  timer: { total: 0, left: 0, since: null },
};

/** The session as plain data. Seats by number, steps in the order of the agenda; a document not yet made reads as bare. */
export function readSession(doc: Doc): Session {
  const facts = parseFacts(Object.fromEntries(recordsOf(doc, 'facts'))) ?? bare;
  return {
    ...facts,
    seats: seatsOf(doc),
    steps: stepsOf(doc),
    subgroups: subgroupsOf(doc),
    locked: keysOf(doc, 'locked'),
    frozen: keysOf(doc, 'frozen'),
    revealed: keysOf(doc, 'revealed'),
    finished: keysOf(doc, 'finished'),
  };
}

/** Makes the session in an empty document: its facts, free seats 1…n, the standard programme standing at its first step. */
export function createSession(doc: Doc, start: SessionStart): void {
  edit(doc, 'server', () => {
    const { seats, ...said } = start;
    const steps = programmeOf(start.kind);
    const first = steps[0];
    const facts = {
      ...bare,
      ...said,
      doorOpen: true,
      activeStep: first?.id ?? null,
      timer: timerOf(first?.minutes ?? 0),
    };
    for (const [fact, value] of Object.entries(facts)) setValue(doc, 'facts', fact, value);
    for (let seat = 1; seat <= seats; seat++) setSeat(doc, String(seat), { taken: false, out: false });
    for (const step of steps) addStep(doc, step);
    if (first !== undefined) setField(doc, 'steps', first.id, 'begun', true);
  });
}

/** Facts a facilitator may mend later, and those the hub keeps: the code and the door. */
export type ChangeableFacts = Partial<Omit<Facts, 'kind' | 'activeStep' | 'timer'>>;

/** Writes some facts of the session; those given as undefined stay. */
export function setFacts(
  doc: Doc,
  facts: { readonly [Fact in keyof ChangeableFacts]?: ChangeableFacts[Fact] | undefined },
): void {
  for (const [fact, value] of Object.entries(facts)) if (value !== undefined) setValue(doc, 'facts', fact, value);
}

/** Says of a seat whether somebody holds it and whether it was taken out of the session; makes the seat if need be. */
export const setSeat = (doc: Doc, seat: SeatId, state: Omit<PublicSeat, 'seat'>): void =>
  setValue(doc, 'seats', seat, { taken: state.taken, out: state.out });

const ROOT_OF_FACT = { freeze: 'frozen', lock: 'locked', reveal: 'revealed', finish: 'finished' } as const;

/** Writes what a command decided of the session. */
export function applyFacts(doc: Doc, facts: readonly SessionFact[]): void {
  for (const each of facts) {
    const root = ROOT_OF_FACT[each.fact];
    const key = each.fact === 'reveal' ? each.what : each.board;
    if (each.on) setValue(doc, root, key, true);
    else removeRecord(doc, root, key);
  }
}

/** Adds a step to the agenda. */
export function addStep(doc: Doc, step: Step): void {
  const { id, ...fields } = step;
  addRecord(doc, 'steps', id, fields);
}

/** Writes a flag of a step, unless it stands so: every value that is written over leaves its trace on all devices. */
function setFlag(doc: Doc, step: string, flag: 'begun' | 'done' | 'skipped', on: boolean): void {
  if (fieldOf(doc, 'steps', step, flag) !== on) setField(doc, 'steps', step, flag, on);
}

/** Makes a step the active one at `now`: the one left is done, the timer runs with the planned minutes of the new one. */
export function goToStep(doc: Doc, step: Step, now: number): void {
  const left = recordOf(doc, 'facts', 'activeStep');
  if (typeof left === 'string' && left !== step.id) setFlag(doc, left, 'done', true);
  setFlag(doc, step.id, 'begun', true);
  setFlag(doc, step.id, 'skipped', false);
  setValue(doc, 'facts', 'activeStep', step.id);
  setTimer(doc, startTimer(timerOf(step.minutes), now));
}

/** Changes fields of a step; those given as undefined stay. */
export function setStep(
  doc: Doc,
  id: string,
  fields: { readonly [Field in keyof Omit<Step, 'id'>]?: Step[Field] | undefined },
): void {
  for (const [field, value] of Object.entries(fields))
    if (value !== undefined) setField(doc, 'steps', id, field, value);
}

export const setTimer = (doc: Doc, timer: Timer): void => setValue(doc, 'facts', 'timer', timer);

/** Makes a cause-effect table behind the others, or changes its problem or its people; what is not given stays. */
export function setSubgroup(
  doc: Doc,
  table: string,
  { problem, seats }: { readonly problem?: string | undefined; readonly seats?: readonly SeatId[] | undefined },
): void {
  const all = subgroupsOf(doc);
  const before = all.find((each) => each.table === table);
  setValue(doc, 'subgroups', table, {
    problem: problem ?? before?.problem ?? '',
    order: before?.order ?? orderBetween(all[all.length - 1]?.order ?? '', ''),
    seats: [...(seats ?? before?.seats ?? [])],
  });
}
