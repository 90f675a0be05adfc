import { byOrder } from '../domain/order.ts';
import type { Language } from '../domain/language.ts';
import { addRecord, edit, fittingRecords, recordsOf, setField, setValue, type Doc } from '../sync/doc.ts';
import { parseFacts, parseMember, parseMerge, parseVillage } from './schema.ts';
import type { Member, Merge, Village } from './schema.ts';

/** A campaign as plain data: one ayil aimak's villages, their sessions, and which problems people hold to be the same. */
export interface Campaign {
  readonly name: string;
  readonly language: Language;
  readonly villages: readonly Village[];
  readonly sessions: readonly Member[];
  /** Those that stand, in the order in which they were made. */
  readonly merges: readonly Merge[];
}

/** Reads the campaign. */
export function readCampaign(doc: Doc): Campaign {
  const facts = parseFacts(Object.fromEntries(recordsOf(doc, 'facts'))) ?? { name: '', language: 'ky' as const };
  const villages = fittingRecords(doc, 'villages', parseVillage).fitting.map(([id, fields]) => ({ id, ...fields }));
  const sessions = fittingRecords(doc, 'sessions', parseMember).fitting.map(([session, fields]) => ({
    session,
    ...fields,
  }));
  const merges = fittingRecords(doc, 'merges', parseMerge).fitting.map(([id, fields]) => ({ id, ...fields }));
  return {
    ...facts,
    villages: villages.filter((village) => village.bin === null).sort(byOrder),
    sessions: sessions.sort((a, b) => a.at - b.at || (a.session < b.session ? -1 : 1)),
    merges: merges.filter((merge) => merge.bin === null).sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1)),
  };
}

/** Makes the campaign in an empty document. */
export const createCampaign = (doc: Doc, facts: { readonly name: string; readonly language: Language }): void =>
  edit(doc, 'server', () => {
    setValue(doc, 'facts', 'name', facts.name);
    setValue(doc, 'facts', 'language', facts.language);
  });

/** Takes a session in; one that is there already keeps its place. */
export const joinSession = (doc: Doc, session: string, member: Omit<Member, 'session'>): void =>
  setValue(doc, 'sessions', session, { village: member.village, at: member.at });

export const addVillage = (doc: Doc, id: string, village: { readonly name: string; readonly order: string }): void =>
  edit(doc, 'tool', () => addRecord(doc, 'villages', id, { ...village, bin: null }));

/** Holds problems to be the same, with a name of their own and the reason. */
export const addMerge = (doc: Doc, id: string, merge: Omit<Merge, 'id' | 'bin'>): void =>
  edit(doc, 'tool', () => addRecord(doc, 'merges', id, { ...merge, parts: [...merge.parts], bin: null }));

/** Takes a merge apart (`at`), or puts it together again (null). */
export const binMerge = (doc: Doc, id: string, at: number | null): void =>
  edit(doc, 'tool', () => setField(doc, 'merges', id, 'bin', at));
