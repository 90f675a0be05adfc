import { NAME_LENGTH, NOTE_LENGTH } from '../../../shared/domain/limits.ts';
import { mapTerms } from '../../../shared/i18n/map/mapTerms.ts';
import {
  CONDITIONS,
  isSilent,
  numbersOf,
  sortedObjects,
  type MapContent,
  type MapObject,
  type ObjectFacts,
} from '../../../shared/methods/map/index.ts';
import { classes } from '../../ui/classes.ts';
import { Icon } from '../../ui/Icon.tsx';
import { useStrings } from '../../ui/language.tsx';
import { pictureOf } from './pictures.ts';
import { Ring } from './Ring.tsx';
import { mapStrings } from './strings/mapStrings.ts';
import type { ThingRef } from './thingRef.ts';
import { WordsCell } from './WordsCell.tsx';
import css from './ListPanel.module.css';

interface Props {
  readonly content: MapContent;
  readonly onOpen: (thing: ThingRef) => void;
  readonly onSay: <F extends keyof ObjectFacts>(id: string, fact: F, value: ObjectFacts[F]) => void;
}

/** The inventory: one row per object, with the number it has on the map; name, condition and note are changed in place. */
export function ObjectTable({ content, onOpen, onSay }: Props) {
  const words = useStrings(mapStrings);
  const objects = sortedObjects(content);
  if (objects.length === 0) return <p>{words.empty}</p>;
  // Houses without a name come by the dozen: they stand below what has one.
  const rows = [...objects.filter((each) => !isSilent(each)), ...objects.filter(isSilent)];
  const numbers = numbersOf(content);
  return (
    <table className={classes(css['table'], css['inventory'])}>
      <caption>{words.inventory}</caption>
      <thead>
        <tr>
          <th scope="col">{words.number}</th>
          <th scope="col">{words.kind}</th>
          <th scope="col">{words.name}</th>
          <th scope="col">{words.condition}</th>
          <th scope="col">{words.users}</th>
          <th scope="col">{words.note}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((object) => (
          <ObjectRow key={object.id} {...{ object, onOpen, onSay }} number={numbers.get(object.id)} />
        ))}
      </tbody>
    </table>
  );
}

type RowProps = Omit<Props, 'content'> & { readonly object: MapObject; readonly number: number | undefined };

function ObjectRow({ object, number, onOpen, onSay }: RowProps) {
  const words = useStrings(mapStrings);
  const terms = useStrings(mapTerms);
  const { id, kind, name, condition, users, note } = object;
  const called = name === '' ? terms.kinds[kind] : name;
  return (
    <tr>
      <td>{number}</td>
      <th scope="row">
        <button
          type="button"
          className={css['open']}
          aria-label={`${words.edit}: ${terms.kinds[kind]} ${name}`}
          onClick={() => onOpen({ root: 'objects', id })}
        >
          <Icon shape={pictureOf(kind)} size="32px" />
          {terms.kinds[kind]}
        </button>
      </th>
      <td>
        <WordsCell
          label={`${words.name}, ${terms.kinds[kind]}`}
          value={name}
          most={NAME_LENGTH}
          onSay={(text) => onSay(id, 'name', text)}
        />
      </td>
      <td>
        <span className={css['condition']}>
          <Ring condition={condition} size="28px" />
          <select
            aria-label={`${words.condition}, ${called}`}
            value={condition ?? ''}
            onChange={({ currentTarget: { value } }) =>
              onSay(id, 'condition', CONDITIONS.find((each) => each === value) ?? null)
            }
          >
            <option value="">{words.notSaid}</option>
            {CONDITIONS.map((each) => (
              <option key={each} value={each}>
                {terms.conditions[each]}
              </option>
            ))}
          </select>
        </span>
      </td>
      <td>{users.map((user) => terms.users[user]).join(', ')}</td>
      <td>
        <WordsCell
          label={`${words.note}, ${called}`}
          value={note}
          most={NOTE_LENGTH}
          onSay={(text) => onSay(id, 'note', text)}
        />
      </td>
    </tr>
  );
}
