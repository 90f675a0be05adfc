import { byOrder } from '../domain/order.ts';
import { addRecord, edit, fittingRecords, recordOf, setField, setValue, type Doc } from '../sync/doc.ts';
import { parseCriterion, parsePerson, SHEET_FACTS } from './schema.ts';
import type { Calling, Criterion, Person, SheetFact } from './schema.ts';

/** The registration sheet as plain data. Only facilitator and recorder ever hold it. */
export interface Register {
  /** In the order of the sheet, those in the bin left out. */
  readonly people: readonly Person[];
  readonly bin: readonly Person[];
  readonly criteria: readonly Criterion[];
  readonly sheet: ReadonlyMap<SheetFact, string>;
}

/** Reads the register. */
export function readRegister(doc: Doc): Register {
  const people = fittingRecords(doc, 'people', parsePerson).fitting.map(([id, fields]) => ({ ...fields, id }));
  const criteria = fittingRecords(doc, 'criteria', parseCriterion).fitting.map(([id, fields]) => ({ ...fields, id }));
  people.sort(byOrder);
  const sheet = new Map<SheetFact, string>();
  for (const fact of SHEET_FACTS) {
    const said = recordOf(doc, 'sheet', fact);
    if (typeof said === 'string') sheet.set(fact, said);
  }
  return {
    people: people.filter((person) => person.bin === null),
    bin: people.filter((person) => person.bin !== null),
    criteria: criteria.filter((criterion) => criterion.bin === null).sort(byOrder),
    sheet,
  };
}

/** Writes a new line of the sheet; what is not said stays open. */
export const addPerson = (
  doc: Doc,
  id: string,
  person: Partial<Omit<Person, 'id'>> & { readonly name: string; readonly order: string },
): void => edit(doc, 'tool', () => addRecord(doc, 'people', id, { ...person }));

/** Changes one field of a line. */
export const setPerson = <Field extends Exclude<keyof Person, 'id' | 'bin'>>(
  doc: Doc,
  id: string,
  field: Field,
  value: Person[Field],
): void => edit(doc, 'tool', () => setField(doc, 'people', id, field, value));

/** Chooses a person for the focus group, the initiative group or monitoring, or no longer. */
export const choosePerson = (doc: Doc, id: string, calling: Calling, chosen: boolean): void =>
  edit(doc, 'tool', () => setField(doc, 'people', id, calling, chosen));

/** Puts a line into the bin (`at`) or takes it out again (null). */
export const binPerson = (doc: Doc, id: string, at: number | null): void =>
  edit(doc, 'tool', () => setField(doc, 'people', id, 'bin', at));

/** Adds a criterion from the brainstorm. */
export const addCriterion = (
  doc: Doc,
  id: string,
  criterion: { readonly text: string; readonly order: string },
): void => edit(doc, 'tool', () => addRecord(doc, 'criteria', id, { ...criterion, bin: null }));

export const wordCriterion = (doc: Doc, id: string, text: string): void =>
  edit(doc, 'tool', () => setField(doc, 'criteria', id, 'text', text));

export const binCriterion = (doc: Doc, id: string, at: number | null): void =>
  edit(doc, 'tool', () => setField(doc, 'criteria', id, 'bin', at));

/** Says a fact of the event or the village that the forms ask for. */
export const sayFact = (doc: Doc, fact: SheetFact, said: string): void =>
  edit(doc, 'tool', () => setValue(doc, 'sheet', fact, said));
