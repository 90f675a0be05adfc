import * as v from 'valibot';
import { AGE_GROUPS } from '../../shared/domain/ageGroup.ts';
import { NAME_LENGTH } from '../../shared/domain/limits.ts';
import { LANGUAGES } from '../../shared/domain/language.ts';
import { ROLES } from '../../shared/domain/role.ts';
import { reader, Seat as seat, Sex } from '../../shared/sync/schema.ts';
import type { Fact } from './fact.ts';

const board = v.pipe(v.string(), v.maxLength(40));
const id = v.pipe(v.string(), v.regex(/^[a-z0-9]{26}$/));
const seatFacts = v.object({
  sex: v.nullable(Sex),
  ageGroup: v.nullable(v.picklist(AGE_GROUPS)),
  tables: v.array(v.string()),
});

/** A fact as it stands in the log. Unknown further fields are left out, so that a newer hub may add some. */
const FactRecord = v.variant('fact', [
  v.object({
    fact: v.literal('session'),
    request: v.object({
      kind: v.picklist(['session', 'focus-group']),
      campaign: v.nullable(id),
      village: v.string(),
      ageGroup: v.nullable(v.picklist(AGE_GROUPS)),
      date: v.string(),
      place: v.string(),
      language: v.picklist(LANGUAGES),
      seats: v.number(),
      problemsFrom: v.array(id),
    }),
  }),
  v.object({
    fact: v.literal('about'),
    about: v.object({
      title: v.nullable(v.string()),
      village: v.string(),
      date: v.string(),
      place: v.string(),
      language: v.picklist(LANGUAGES),
      ageGroup: v.nullable(v.picklist(AGE_GROUPS)),
      doorOpen: v.boolean(),
    }),
  }),
  v.object({ fact: v.literal('campaign'), name: v.string(), language: v.picklist(LANGUAGES) }),
  v.object({ fact: v.literal('code'), code: v.string() }),
  v.object({
    fact: v.literal('token'),
    id: v.string(),
    hash: v.string(),
    role: v.picklist(ROLES),
    seat: v.nullable(seat),
    issue: v.nullable(v.number()),
  }),
  v.object({ fact: v.literal('revoked'), id: v.string() }),
  v.object({ fact: v.literal('seat'), seat, about: seatFacts }),
  v.object({ fact: v.literal('register-removed') }),
  v.object({ fact: v.literal('freed'), seat }),
]);

/** Reads one fact of the log; null when it is none this program knows. */
export function decodeFact(bytes: Uint8Array): Fact | null {
  let data: unknown;
  try {
    data = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
  const read = v.safeParse(FactRecord, data);
  return read.success ? read.output : null;
}

/** The arguments of the hub's own commands. */
export const hubArgs = {
  claim: reader(v.object({ claim: id })),
  out: reader(v.object({ seat, on: v.optional(v.boolean(), true) })),
  free: reader(v.object({ seat })),
  add: reader(v.object({ count: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(50)), 1) })),
  back: reader(v.object({ board, at: v.pipe(v.number(), v.finite()) })),
  undo: reader(v.object({ seat, board, minutes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_440)) })),
  renew: reader(v.object({ role: v.picklist(['facilitator', 'recorder', 'projector']) })),
  subgroup: reader(
    v.object({
      table: v.optional(v.pipe(v.string(), v.regex(/^[a-z0-9]{1,24}$/))),
      problem: v.optional(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(NAME_LENGTH))),
      seats: v.optional(v.array(seat)),
    }),
  ),
  about: reader(
    v.object({
      sex: v.optional(v.nullable(Sex)),
      ageGroup: v.optional(v.nullable(v.picklist(AGE_GROUPS))),
    }),
  ),
};
