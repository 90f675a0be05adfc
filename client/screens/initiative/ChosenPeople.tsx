import { useState } from 'react';
import { people as peopleNames } from '../../../shared/i18n/people/people.ts';
import { choosePerson, type Person, type Register } from '../../../shared/register/index.ts';
import type { LiveBoard } from '../../sync/index.ts';
import { Field } from '../../ui/Field.tsx';
import { useLanguage, useStrings } from '../../ui/language.tsx';
import { BalanceLine } from './BalanceLine.tsx';
import { NewMember } from './NewMember.tsx';
import { initiativeStrings } from './strings/initiativeStrings.ts';
import styles from './InitiativeDesk.module.css';

/** More people than this do not stand on the screen together: a field finds a name. */
const AT_A_GLANCE = 10;

interface ChosenPeopleProps {
  readonly register: Register;
  readonly board: LiveBoard;
}

/** People of the registration sheet, to be chosen into the initiative group, and how the sexes stand. */
export function ChosenPeople({ register, board }: ChosenPeopleProps) {
  const words = useStrings(initiativeStrings);
  const [sought, setSought] = useState('');
  const { people } = register;
  const found = people.filter((person) => person.name.toLowerCase().includes(sought.trim().toLowerCase()));
  return (
    <section className={styles['side']} aria-label={words.people}>
      <h2>{words.people}</h2>
      <p className={styles['more']}>{words.peopleMore}</p>
      <BalanceLine register={register} />
      {people.length > AT_A_GLANCE && <Field label={words.find} value={sought} maxLength={60} onChange={setSought} />}
      {people.length === 0 && <p>{words.noPeople}</p>}
      <ul className={styles['list']}>
        {found.map((person) => (
          <PersonLine key={person.id} person={person} board={board} />
        ))}
      </ul>
      <NewMember people={people} board={board} />
    </section>
  );
}

function PersonLine({ person, board }: { readonly person: Person; readonly board: LiveBoard }) {
  const words = useStrings(initiativeStrings);
  const sexes = peopleNames[useLanguage()].sexes;
  const { id, name, seat, sex, age, occupation, initiative } = person;
  const nameless = seat === null ? words.withoutName : words.nameless(seat);
  const facts = [sex === null ? '' : sexes[sex], age === null ? '' : words.age(age), occupation];
  return (
    <li>
      <label className={styles['person']}>
        <input
          type="checkbox"
          checked={initiative}
          onChange={() => choosePerson(board.doc, id, 'initiative', !initiative)}
        />
        <span>
          <b>{name === '' ? nameless : name}</b>
          <small>{facts.filter((fact) => fact !== '').join(' · ')}</small>
        </span>
      </label>
    </li>
  );
}
