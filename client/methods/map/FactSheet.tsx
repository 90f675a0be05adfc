import { useId } from 'react';
import { mapTerms } from '../../../shared/i18n/map/mapTerms.ts';
import {
  CONDITIONS,
  sayFact,
  type Condition,
  type MapObject,
  type ObjectFacts,
} from '../../../shared/methods/map/index.ts';
import type { Doc } from '../../../shared/sync/doc.ts';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { bin as binMark, check } from '../../ui/icons/marks.ts';
import { useStrings } from '../../ui/language.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { MoreFacts } from './MoreFacts.tsx';
import { MoveButtons } from './MoveButtons.tsx';
import { Ring } from './Ring.tsx';
import { mapStrings } from './strings/mapStrings.ts';
import { TiedStickers } from './TiedStickers.tsx';
import type { Deeds } from './useMapWork.ts';
import { UsersChoice } from './UsersChoice.tsx';
import css from './FactSheet.module.css';

interface Props {
  readonly object: MapObject;
  /** In the list of the map. */
  readonly number: number | undefined;
  readonly stickers: readonly string[];
  readonly doc: Doc;
  readonly deeds: Deeds;
  readonly onClose: () => void;
}

/** What people say of an object: condition first, with one tap; then who needs it; the rest below. */
export function FactSheet({ object, number, stickers, doc, deeds, onClose }: Props) {
  const words = useStrings(mapStrings);
  const terms = useStrings(mapTerms);
  const say = <F extends keyof ObjectFacts>(fact: F, value: ObjectFacts[F]): void => {
    deeds.attempt({ root: 'objects', key: object.id, kind: 'set', field: fact, to: value }, () =>
      sayFact(doc, object.id, fact, value),
    );
  };
  const thing = { root: 'objects', id: object.id } as const;
  const mayBin = deeds.may({ root: 'objects', key: object.id, kind: 'set', field: 'bin', to: '' }).ok;
  const called = object.name === '' ? terms.kinds[object.kind] : object.name;
  return (
    <Sheet open title={number === undefined ? called : `${number} · ${called}`} onClose={onClose}>
      <Conditions value={object.condition} onChange={(condition) => say('condition', condition)} />
      <UsersChoice users={object.users} onChange={(users) => say('users', users)} />
      <TiedStickers stickers={stickers} />
      <details className={css['more']}>
        <summary>{words.more}</summary>
        <MoreFacts object={object} say={say} />
        <MoveButtons onMove={(dx, dy) => deeds.moveBy(thing, dx, dy)} />
      </details>
      {mayBin && (
        <Button
          icon={binMark}
          onPress={() => {
            if (deeds.remove(thing)) onClose();
          }}
        >
          {words.remove}
        </Button>
      )}
      <Button kind="go" wide icon={check} onPress={onClose}>
        {words.done}
      </Button>
    </Sheet>
  );
}

function Conditions({
  value,
  onChange,
}: {
  readonly value: Condition | null;
  readonly onChange: (condition: Condition | null) => void;
}) {
  const words = useStrings(mapStrings);
  const terms = useStrings(mapTerms);
  const name = useId();
  return (
    <fieldset className={css['set']}>
      <legend>{words.condition}</legend>
      <div className={css['conditions']}>
        {[...CONDITIONS, null].map((condition) => (
          <label key={condition ?? ''} className={classes(css['choice'], condition === value && css['chosen'])}>
            <input type="radio" name={name} checked={condition === value} onChange={() => onChange(condition)} />
            <Ring condition={condition} size="48px" />
            <span>{condition === null ? words.notSaid : terms.conditions[condition]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
