import * as v from 'valibot';
import { LANGUAGES } from '../domain/language.ts';
import { NAME_LENGTH, NOTE_LENGTH } from '../domain/limits.ts';
import { Bin, Order, reader, valueField, words } from '../sync/schema.ts';
import type { RootSpec } from '../sync/room.ts';

const Name = words(NAME_LENGTH);
const Time = v.pipe(v.number(), v.minValue(0));

const Village = v.object({ name: Name, order: Order, bin: v.optional(v.nullable(Bin), null) });
export type Village = v.InferOutput<typeof Village> & { readonly id: string };
export const parseVillage = reader(Village);

/** A session that belongs to the campaign, under its own id. Written by the server when the session is made. */
const Member = v.object({ village: Name, at: Time });
export type Member = v.InferOutput<typeof Member> & { readonly session: string };
export const parseMember = reader(Member);

/** Problems that people hold to be the same (DOMAIN.md §3.4): the parts keep their votes, who and why is kept. */
const Merge = v.object({
  parts: v.pipe(v.array(words(80)), v.minLength(2), v.maxLength(60)),
  name: Name,
  reason: words(NOTE_LENGTH),
  at: Time,
  bin: v.optional(v.nullable(Bin), null),
});
export type Merge = v.InferOutput<typeof Merge> & { readonly id: string };
export const parseMerge = reader(Merge);

const Facts = v.object({ name: v.optional(Name, ''), language: v.optional(v.picklist(LANGUAGES), 'ky') });
export const parseFacts = reader(Facts);

export const campaignRoots: Readonly<Record<string, RootSpec>> = {
  facts: {
    as: 'value',
    perBoard: 10,
    fixedKeys: (key) => Object.keys(Facts.entries).includes(key),
    field: valueField(Name),
  },
  villages: {
    as: 'record',
    perBoard: 200,
    optional: ['bin'],
    fields: { name: valueField(Name), order: valueField(Order), bin: valueField(v.nullable(Bin)) },
  },
  sessions: {
    as: 'value',
    perBoard: 1_000,
    serverOnly: true,
    fixedKeys: (key) => /^[a-z0-9]{26}$/.test(key),
    field: valueField(Member),
  },
  merges: {
    as: 'record',
    perBoard: 2_000,
    optional: ['bin'],
    fields: {
      parts: valueField(Merge.entries.parts),
      name: valueField(Name),
      reason: valueField(words(NOTE_LENGTH)),
      at: valueField(Time),
      bin: valueField(v.nullable(Bin)),
    },
  },
};
