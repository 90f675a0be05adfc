import { useState } from 'react';
import { keyFor } from '../../../shared/domain/key.ts';
import { NAME_LENGTH } from '../../../shared/domain/limits.ts';
import { orderBetween } from '../../../shared/domain/order.ts';
import type { Sex } from '../../../shared/domain/role.ts';
import { people as peopleNames } from '../../../shared/i18n/people/people.ts';
import { addPerson, type Person } from '../../../shared/register/index.ts';
import type { LiveBoard } from '../../sync/index.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { plus } from '../../ui/icons/marks.ts';
import { Segmented } from '../../ui/Segmented.tsx';
import { useLanguage, useStrings } from '../../ui/language.tsx';
import { initiativeStrings } from './strings/initiativeStrings.ts';
import styles from './InitiativeDesk.module.css';

interface NewMemberProps {
  readonly people: readonly Person[];
  readonly board: LiveBoard;
}

/** Writes somebody into the registration sheet who is not there, chosen already; whether present is left to the sheet. */
export function NewMember({ people, board }: NewMemberProps) {
  const words = useStrings(initiativeStrings);
  const sexes = peopleNames[useLanguage()].sexes;
  const [name, setName] = useState('');
  const [sex, setSex] = useState<Sex | null>(null);
  const add = () => {
    const clean = name.trim();
    if (clean === '') return;
    const order = orderBetween(people[people.length - 1]?.order ?? '', '');
    addPerson(board.doc, keyFor(board.maker, board.fresh()), { name: clean, sex, initiative: true, order });
    setName('');
    setSex(null);
  };
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <Field label={words.newPerson} value={name} maxLength={NAME_LENGTH} onChange={setName} />
      <Segmented
        label={words.sex}
        value={sex}
        choices={[
          { value: 'woman', label: sexes.woman },
          { value: 'man', label: sexes.man },
        ]}
        onChange={setSex}
      />
      <Button icon={plus} type="submit" wide onPress={() => undefined}>
        {words.addPerson}
      </Button>
    </form>
  );
}
