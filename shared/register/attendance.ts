import { PEOPLE_FLOOR } from '../domain/limits.ts';
import type { Register } from './doc.ts';
import type { Capacity, Person } from './schema.ts';

/** Who came, as the forms count them (DOMAIN.md §4). Derived, never stored. */
export interface Attendance {
  readonly people: number;
  readonly women: number;
  readonly men: number;
  readonly by: Readonly<Record<Capacity, number>>;
  /** Fewer than the handbook's floor of 20: a warning, nothing more. */
  readonly belowFloor: boolean;
  /** The smaller sex has less than 30 %; people whose sex nobody said are not counted against it. */
  readonly unbalanced: boolean;
}

/** Least share of the smaller sex (DOMAIN.md §1). */
const SEX_SHARE = 0.3;

const count = (people: readonly Person[], of: (person: Person) => boolean): number => people.filter(of).length;

/** Counts those who are present. */
export function attendanceOf(register: Register): Attendance {
  const here = register.people.filter((person) => person.present);
  const women = count(here, (person) => person.sex === 'woman');
  const men = count(here, (person) => person.sex === 'man');
  const as = (capacity: Capacity): number => count(here, (person) => person.capacity === capacity);
  return {
    people: here.length,
    women,
    men,
    by: {
      resident: as('resident'),
      deputy: as('deputy'),
      ao: as('ao'),
      'village-head': as('village-head'),
      ngo: as('ngo'),
      specialist: as('specialist'),
      other: as('other'),
    },
    belowFloor: here.length < PEOPLE_FLOOR,
    unbalanced: Math.min(women, men) < SEX_SHARE * (women + men),
  };
}
