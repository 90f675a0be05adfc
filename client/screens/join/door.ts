import type { AgeGroup } from '../../../shared/domain/ageGroup.ts';
import { isLanguage } from '../../../shared/domain/language.ts';
import type { Language } from '../../../shared/domain/language.ts';
import type { Sex } from '../../../shared/domain/role.ts';
import { call, isRecord, textOf } from '../../sync/index.ts';
import type { Answer } from '../../sync/index.ts';

/** A seat as the door shows it. */
export interface DoorSeat {
  readonly seat: string;
  readonly taken: boolean;
  readonly out: boolean;
}

/** Why somebody does not come in; each has a sentence that says what to do. */
export type DoorProblem = 'wrongCode' | 'closed' | 'tooMany' | 'noLink' | 'problem' | 'noFree' | 'seatGone';

export type Knock =
  | { readonly at: 'open'; readonly session: string; readonly language: Language; readonly seats: readonly DoorSeat[] }
  | { readonly at: 'shut'; readonly why: DoorProblem };

export interface Seated {
  readonly session: string;
  readonly seat: string;
  readonly token: string;
}

export type Entry =
  | { readonly at: 'in'; readonly seated: Seated }
  | { readonly at: 'claim'; readonly claim: string }
  | { readonly at: 'waiting' }
  | { readonly at: 'refused' }
  | { readonly at: 'expired' }
  | { readonly at: 'shut'; readonly why: DoorProblem };

export interface Wish {
  readonly joinCode: string;
  readonly seat: string;
  readonly sex: Sex | null;
  readonly ageGroup: AgeGroup | null;
}

const PROBLEMS: Readonly<Record<number, DoorProblem>> = {
  0: 'noLink',
  404: 'wrongCode',
  423: 'closed',
  429: 'tooMany',
};

const shut = (answer: Extract<Answer, { ok: false }>): { readonly at: 'shut'; readonly why: DoorProblem } => ({
  at: 'shut',
  why: answer.code === 'link.offline' ? 'noLink' : (PROBLEMS[answer.status] ?? 'problem'),
});

function readSeat(value: unknown): DoorSeat | null {
  if (!isRecord(value)) return null;
  return { seat: textOf(value['seat']), taken: value['taken'] === true, out: value['out'] === true };
}

/** Asks what stands behind a code. A wrong code counts as a try. */
export async function knock(joinCode: string): Promise<Knock> {
  const answer = await call({ method: 'POST', path: '/api/join/seats', body: { joinCode } });
  if (!answer.ok) return shut(answer);
  const { language, seats } = { language: answer.answer['language'], seats: answer.answer['seats'] };
  return {
    at: 'open',
    session: textOf(answer.answer['sessionId']),
    language: isLanguage(language) ? language : 'ky',
    seats: (Array.isArray(seats) ? seats.map(readSeat) : []).filter((seat) => seat !== null),
  };
}

const seated = (answer: Readonly<Record<string, unknown>>): Entry => ({
  at: 'in',
  seated: {
    session: textOf(answer['sessionId']),
    seat: textOf(answer['seat']),
    token: textOf(answer['token']),
  },
});

/** Sits down, or, on a taken seat, asks a facilitator for it. */
export async function sitDown({ joinCode, seat, sex, ageGroup }: Wish): Promise<Entry> {
  const body = { joinCode, seat, ...(sex === null ? {} : { sex }), ...(ageGroup === null ? {} : { ageGroup }) };
  const answer = await call({ method: 'POST', path: '/api/join', body });
  if (answer.ok) return seated(answer.answer);
  const claim = answer.detail['claim'];
  if (answer.status === 409 && typeof claim === 'string') return { at: 'claim', claim };
  return answer.status === 409 ? { at: 'shut', why: 'noFree' } : shut(answer);
}

/** How a claim stands. */
export async function claimOf(claim: string): Promise<Entry> {
  const answer = await call({ method: 'GET', path: `/api/join/${encodeURIComponent(claim)}` });
  if (answer.ok) return typeof answer.answer['token'] === 'string' ? seated(answer.answer) : { at: 'waiting' };
  if (answer.status === 403) return { at: 'refused' };
  if (answer.status === 410) return { at: 'expired' };
  // A lost moment of the link is no answer: the tablet asks again.
  return answer.code === 'link.offline' ? { at: 'waiting' } : { at: 'refused' };
}
