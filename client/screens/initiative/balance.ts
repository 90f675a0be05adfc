import { attendanceOf, type Register } from '../../../shared/register/index.ts';

/** The chosen members in numbers. */
export interface Balance {
  readonly chosen: number;
  readonly women: number;
  readonly men: number;
  /** Chosen people of whom nobody said woman or man; they count for neither side. */
  readonly unsaid: number;
  /** The smaller sex has less than 30 % (DOMAIN.md §1): a warning, nothing more. False while nobody's sex is said. */
  readonly unbalanced: boolean;
}

/** Counts those chosen for the initiative group, present or not. */
export function balanceOf(register: Register): Balance {
  const chosen = register.people.filter((person) => person.initiative).map((person) => ({ ...person, present: true }));
  const { people, women, men, unbalanced } = attendanceOf({ ...register, people: chosen });
  return { chosen: people, women, men, unsaid: people - women - men, unbalanced };
}
