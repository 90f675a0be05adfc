import * as v from 'valibot';
import { NAME_LENGTH, NOTE_LENGTH } from '../domain/limits.ts';
import { Bin, Order, reader, Seat, Sex, valueField, words } from '../sync/schema.ts';
import type { RootSpec } from '../sync/room.ts';

/** As whom a person came (DOMAIN.md §4, form A8 counts them apart). */
const CAPACITIES = ['resident', 'deputy', 'ao', 'village-head', 'ngo', 'specialist', 'other'] as const;
export type Capacity = (typeof CAPACITIES)[number];

/** What an active person is proposed or chosen for (DOMAIN.md §4, form A7). */
const CALLINGS = ['focus', 'initiative', 'monitoring'] as const;
export type Calling = (typeof CALLINGS)[number];

const Name = words(NAME_LENGTH);
const Age = v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(120)));

/** One line of the registration sheet (form A6, with the sex column it lacks). Personal data: it stays in this document. */
const fields = {
  seat: v.optional(v.nullable(Seat), null),
  name: Name,
  age: v.optional(Age, null),
  sex: v.optional(v.nullable(Sex), null),
  occupation: v.optional(Name, ''),
  contacts: v.optional(Name, ''),
  /** Street or quarter, for the coverage of the village. */
  street: v.optional(Name, ''),
  capacity: v.optional(v.picklist(CAPACITIES), 'resident'),
  present: v.optional(v.boolean(), true),
  focus: v.optional(v.boolean(), false),
  initiative: v.optional(v.boolean(), false),
  monitoring: v.optional(v.boolean(), false),
  order: Order,
  bin: v.optional(v.nullable(Bin), null),
};
const Person = v.object(fields);
export type Person = v.InferOutput<typeof Person> & { readonly id: string };
export const parsePerson = reader(Person);

/** A criterion for choosing members of the initiative group, from the brainstorm (DOMAIN.md §2, focus group). */
const Criterion = v.object({ text: words(NOTE_LENGTH), order: Order, bin: v.optional(v.nullable(Bin), null) });
export type Criterion = v.InferOutput<typeof Criterion> & { readonly id: string };
export const parseCriterion = reader(Criterion);

/** What the forms ask of the event and the village beside the people; texts, empty until said. */
export const SHEET_FACTS = [
  'facilitator',
  'facilitatorPosition',
  'recorder',
  'recorderPosition',
  'author',
  'authorPosition',
  'residentsMen',
  'residentsWomen',
  'households',
  'aim',
] as const;
export type SheetFact = (typeof SHEET_FACTS)[number];

export const registerRoots: Readonly<Record<string, RootSpec>> = {
  people: {
    as: 'record',
    perBoard: 500,
    optional: Object.keys(fields).filter((field) => field !== 'name' && field !== 'order'),
    fields: {
      seat: valueField(Seat),
      name: valueField(Name),
      age: valueField(Age),
      sex: valueField(Sex),
      occupation: valueField(Name),
      contacts: valueField(Name),
      street: valueField(Name),
      capacity: valueField(v.picklist(CAPACITIES)),
      present: valueField(v.boolean()),
      focus: valueField(v.boolean()),
      initiative: valueField(v.boolean()),
      monitoring: valueField(v.boolean()),
      order: valueField(Order),
      bin: valueField(v.nullable(Bin)),
    },
  },
  criteria: {
    as: 'record',
    perBoard: 100,
    optional: ['bin'],
    fields: { text: valueField(words(NOTE_LENGTH)), order: valueField(Order), bin: valueField(v.nullable(Bin)) },
  },
  sheet: {
    as: 'value',
    perBoard: SHEET_FACTS.length,
    fixedKeys: (key) => v.is(v.picklist(SHEET_FACTS), key),
    field: valueField(words(NOTE_LENGTH)),
  },
};
