import { mapTerms } from '../../../shared/i18n/map/mapTerms.ts';
import { USERS, type User } from '../../../shared/methods/map/index.ts';
import { classes } from '../../ui/classes.ts';
import { Icon } from '../../ui/Icon.tsx';
import { useStrings } from '../../ui/language.tsx';
import { USER_PICTURES } from './pictures.ts';
import { mapStrings } from './strings/mapStrings.ts';
import css from './FactSheet.module.css';

interface Props {
  readonly users: readonly User[];
  readonly onChange: (users: User[]) => void;
}

/** Who needs a place most, as pictures to tap; several may be chosen. */
export function UsersChoice({ users, onChange }: Props) {
  const words = useStrings(mapStrings);
  const terms = useStrings(mapTerms);
  return (
    <fieldset className={css['set']}>
      <legend>{words.users}</legend>
      <div className={css['users']}>
        {USERS.map((user) => {
          const on = users.includes(user);
          return (
            <button
              key={user}
              type="button"
              aria-pressed={on}
              className={classes(css['choice'], on && css['chosen'])}
              onClick={() => onChange(on ? users.filter((each) => each !== user) : [...users, user])}
            >
              <Icon shape={USER_PICTURES[user]} size="34px" />
              <span>{terms.users[user]}</span>
            </button>
          );
        })}
      </div>
    </fieldset>
  );
}
