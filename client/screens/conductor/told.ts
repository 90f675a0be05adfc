import type { AgeGroup } from '../../../shared/domain/ageGroup.ts';
import { AGE_GROUPS } from '../../../shared/domain/ageGroup.ts';
import type { Sex } from '../../../shared/domain/role.ts';
import { isRecord, numberOf, textOf } from '../../sync/index.ts';

/** What the server tells leaders beside the documents (shared/sync/wire.ts, Progress), read without trust. */
export interface SeatFacts {
  readonly seat: string;
  readonly sex: Sex | null;
  readonly ageGroup: AgeGroup | null;
}

export interface Claim {
  readonly claim: string;
  readonly seat: string;
}

export interface Device {
  readonly owner: string;
  readonly seat: string | null;
  readonly role: string;
  readonly online: boolean;
  /** Milliseconds since 1970; null when it has not come since the laptop's program started. */
  readonly connectedAt: number | null;
  /** When its link went; null while it is there or has not come. */
  readonly goneAt: number | null;
  /** Milliseconds; null before the first answer. */
  readonly roundTrip: number | null;
  /** Edits on it that were not saved yet when it last said so. */
  readonly unsaved: number;
}

const numberOrNull = (value: unknown): number | null => (typeof value === 'number' ? value : null);

const records = (value: unknown): readonly Readonly<Record<string, unknown>>[] =>
  Array.isArray(value) ? value.filter(isRecord) : [];

const sexOf = (value: unknown): Sex | null => (value === 'woman' || value === 'man' ? value : null);

export const seatFactsOf = (told: unknown): ReadonlyMap<string, SeatFacts> =>
  new Map(
    records(told).map((each) => {
      const seat = textOf(each['seat']);
      const ageGroup = AGE_GROUPS.find((group) => group === each['ageGroup']) ?? null;
      return [seat, { seat, sex: sexOf(each['sex']), ageGroup }];
    }),
  );

export const claimsOf = (told: unknown): readonly Claim[] =>
  records(told).map((each) => ({ claim: textOf(each['claim']), seat: textOf(each['seat']) }));

/** How many stickers stand in each pocket; what is written there never comes here. */
export const filledOf = (told: unknown): ReadonlyMap<string, number> =>
  new Map(
    records(isRecord(told) ? told['seats'] : undefined).map((each) => [textOf(each['seat']), numberOf(each['filled'])]),
  );

export const devicesOf = (told: unknown): readonly Device[] =>
  records(told).map((each) => ({
    owner: textOf(each['owner']),
    seat: typeof each['seat'] === 'string' ? each['seat'] : null,
    role: textOf(each['role']),
    online: each['online'] === true,
    connectedAt: numberOrNull(each['connectedAt']),
    goneAt: numberOrNull(each['goneAt']),
    roundTrip: numberOrNull(each['roundTrip']),
    unsaved: numberOf(each['unsaved']),
  }));
