import type { Room } from '../sync/room.ts';
import { mayOpen, permit } from './policy.ts';
import { registerRoots } from './schema.ts';

/** The room of the registration sheet: names, contacts, who came, who was chosen. The only home of personal data. */
export const registerRoom: Room = {
  name: 'register',
  roots: { register: registerRoots },
  permit,
  mayOpen,
  commands: [],
};

export { attendanceOf } from './attendance.ts';
export type { Attendance } from './attendance.ts';
export {
  addCriterion,
  addPerson,
  binCriterion,
  binPerson,
  choosePerson,
  readRegister,
  sayFact,
  setPerson,
  wordCriterion,
} from './doc.ts';
export type { Register } from './doc.ts';
export type { Calling, Capacity, Criterion, Person, SheetFact } from './schema.ts';
