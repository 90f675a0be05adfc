import * as v from 'valibot';
import { KEY } from '../domain/key.ts';
import { SEAT, SEXES } from '../domain/role.ts';
import type { FieldSpec, RootSpec } from './room.ts';

/**
 * Turns a schema into the guard's question "may this value stand here?".
 * @param meanwhile a value that forbids nothing, for a field on which the policy of others hangs
 */
export const valueField = (schema: v.GenericSchema, meanwhile?: unknown): FieldSpec => ({
  as: 'value',
  check: (value) => v.is(schema, value),
  ...(meanwhile === undefined ? {} : { meanwhile }),
});

/** A collaborative text of at most `max` UTF-16 units. */
export const textField = (max: number): FieldSpec => ({ as: 'text', max });

/** Reads unknown data by a schema: the typed value, or null when it does not fit. */
export const reader =
  <Out>(schema: v.GenericSchema<unknown, Out>) =>
  (value: unknown): Out | null => {
    const result = v.safeParse(schema, value);
    return result.success ? result.output : null;
  };

/** Plain text of at most `max` characters. */
export const words = (max: number) => v.pipe(v.string(), v.maxLength(max));

/** A record's key or a pointer to one. */
export const Key = v.pipe(v.string(), v.regex(KEY));

/** A seat's number as text. */
export const Seat = v.pipe(v.string(), v.regex(SEAT));

export const Sex = v.picklist(SEXES);

/** A fractional order key (domain/order.ts). */
export const Order = v.pipe(v.string(), v.regex(/^[0-9A-Za-z]{1,120}$/));

/** When a record was put in the bin, milliseconds since 1970. */
export const Bin = v.pipe(v.number(), v.minValue(0));

/**
 * The root `late` of a board that people write on: which records landed after their step had closed. Its keys are
 * `<root>/<key>`, its values the server's time, milliseconds since 1970; only the server writes it.
 */
export const lateRoot: RootSpec = {
  as: 'value',
  // One for each record that may come late: the fullest board is the map's, with its ink.
  perBoard: 20_000,
  serverOnly: true,
  fixedKeys: (key) => /^[A-Za-z]{1,32}\/.{1,64}$/.test(key),
  field: valueField(v.pipe(v.number(), v.minValue(0))),
};
