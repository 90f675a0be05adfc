import { keyFor } from '../../../shared/domain/key.ts';
import { orderBetween } from '../../../shared/domain/order.ts';
import { SEAT } from '../../../shared/domain/role.ts';
import { people as peopleNames } from '../../../shared/i18n/people/people.ts';
import { addPerson, binPerson, readRegister, setPerson } from '../../../shared/register/index.ts';
import type { Person } from '../../../shared/register/index.ts';
import { useBoard, useContent, useRoom } from '../../sync/index.ts';
import type { LiveBoard } from '../../sync/index.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { cross, plus } from '../../ui/icons/marks.ts';
import { useLanguage, useStrings } from '../../ui/language.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { deskStrings } from '../strings/desk/deskStrings.ts';
import styles from './Register.module.css';

interface CellProps {
  readonly label: string;
  readonly value: string;
  readonly onWrite: (value: string) => void;
  readonly wide?: boolean;
}

/** One cell, written when it is left, so that half a word is no record. */
function Cell({ label, value, onWrite, wide = false }: CellProps) {
  return (
    <input
      key={value}
      className={wide ? styles['wide'] : styles['cell']}
      aria-label={label}
      placeholder={label}
      defaultValue={value}
      maxLength={120}
      onBlur={(event) => {
        const next = event.currentTarget.value.trim();
        if (next !== value) onWrite(next);
      }}
    />
  );
}

function Row({ person, board }: { readonly person: Person; readonly board: LiveBoard }) {
  const words = useStrings(deskStrings).conductor;
  const sexes = peopleNames[useLanguage()].sexes;
  const room = useRoom();
  const { doc } = board;
  const { id } = person;
  const age = (text: string): number | null => (/^\d{1,3}$/.test(text) && Number(text) <= 120 ? Number(text) : null);
  const seat = (text: string): string | null => (SEAT.test(text) ? text : null);
  return (
    <li className={styles['row']}>
      <Cell wide label={words.name} value={person.name} onWrite={(name) => setPerson(doc, id, 'name', name)} />
      <select
        aria-label={words.sex}
        value={person.sex ?? ''}
        onChange={(event) => {
          const sex = event.currentTarget.value;
          setPerson(doc, id, 'sex', sex === 'woman' || sex === 'man' ? sex : null);
        }}
      >
        <option value="">{words.sex}</option>
        <option value="woman">{sexes.woman}</option>
        <option value="man">{sexes.man}</option>
      </select>
      <Cell
        label={words.age}
        value={person.age === null ? '' : String(person.age)}
        onWrite={(text) => setPerson(doc, id, 'age', age(text))}
      />
      <Cell label={words.seat} value={person.seat ?? ''} onWrite={(text) => setPerson(doc, id, 'seat', seat(text))} />
      <Cell
        wide
        label={words.occupation}
        value={person.occupation}
        onWrite={(text) => setPerson(doc, id, 'occupation', text)}
      />
      <Cell
        wide
        label={words.contacts}
        value={person.contacts}
        onWrite={(text) => setPerson(doc, id, 'contacts', text)}
      />
      <IconButton
        icon={cross}
        label={`${words.remove}: ${person.name}`}
        onPress={() => binPerson(doc, id, room.now())}
      />
    </li>
  );
}

/** Who is here by name: written by facilitator and recorder, received by nobody else. */
export function RegisterTable() {
  const words = useStrings(deskStrings).conductor;
  const board = useBoard('register');
  const register = useContent('register', readRegister);
  if (board === null || register === null) return <Loading />;
  const last = register.people[register.people.length - 1]?.order ?? '';
  return (
    <div className={styles['register']}>
      <ol>
        {register.people.map((person) => (
          <Row key={person.id} person={person} board={board} />
        ))}
      </ol>
      <Button
        icon={plus}
        wide
        onPress={() =>
          addPerson(board.doc, keyFor(board.maker, board.fresh()), { name: '', order: orderBetween(last, '') })
        }
      >
        {words.addRow}
      </Button>
    </div>
  );
}
