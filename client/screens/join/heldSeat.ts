import type { Sex } from '../../../shared/domain/role.ts';
import { isLanguage } from '../../../shared/domain/language.ts';
import type { Language } from '../../../shared/domain/language.ts';
import { forgetText, isRecord, parseJson, recall, recalledKeys, remember, textOf } from '../../sync/index.ts';

/** A seat this device holds. A tablet that is passed round holds several of one session. */
export interface HeldSeat {
  readonly code: string;
  readonly session: string;
  readonly seat: string;
  readonly token: string;
  readonly sex: Sex | null;
  /** The session's language, until this device chooses its own. */
  readonly language: Language;
}

const PREFIX = 'ashar.seat.';
const keyOf = (held: Pick<HeldSeat, 'session' | 'seat'>): string => `${PREFIX}${held.session}.${held.seat}`;

function readHeld(key: string): HeldSeat | null {
  const kept = parseJson(recall(key) ?? '');
  if (!isRecord(kept)) return null;
  const sex = kept['sex'];
  const language = kept['language'];
  return {
    code: textOf(kept['code']),
    session: textOf(kept['session']),
    seat: textOf(kept['seat']),
    token: textOf(kept['token']),
    sex: sex === 'woman' || sex === 'man' ? sex : null,
    language: isLanguage(language) ? language : 'ky',
  };
}

/** The seats this device holds under a join code, by number. */
export const seatsUnder = (code: string): readonly HeldSeat[] =>
  recalledKeys(PREFIX)
    .map(readHeld)
    .filter((held) => held !== null)
    .filter((held) => held.code === code)
    .sort((a, b) => Number(a.seat) - Number(b.seat));

export const holdSeat = (held: HeldSeat): void => remember(keyOf(held), JSON.stringify(held));

export const letSeatGo = (held: HeldSeat): void => forgetText(keyOf(held));
