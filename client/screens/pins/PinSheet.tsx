import { useId, useState } from 'react';
import { mapTerms } from '../../../shared/i18n/map/mapTerms.ts';
import { readGallery } from '../../../shared/methods/gallery/index.ts';
import { numbersOf, readMap, sortedObjects, type MapContent } from '../../../shared/methods/map/index.ts';
import { useContent } from '../../sync/index.ts';
import { Button } from '../../ui/Button.tsx';
import { check, undo } from '../../ui/icons/marks.ts';
import { useStrings } from '../../ui/language.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { useDesk } from '../conductor/commandDesk.tsx';
import { pinsOn } from './pinned.ts';
import styles from './PinSheet.module.css';
import { pinStrings } from './strings/pinStrings.ts';

/** Where the map keeps its document; there is one in a session. */
const MAP = 'map';

interface Choice {
  readonly value: string;
  readonly text: string;
}

/** Ties a read sticker to a place of the map, and shows what is tied (gallery G19). */
export function PinSheet({ onClose }: { readonly onClose: () => void }) {
  const words = useStrings(pinStrings);
  const gallery = useContent('gallery', readGallery);
  const map = useContent(MAP, readMap);
  const places = usePlaces(map);
  const { run, refusal } = useDesk();
  const [sticker, chooseSticker] = useState('');
  const [place, choosePlace] = useState('');
  if (gallery === null || map === null)
    return (
      <Sheet open title={words.title} onClose={onClose}>
        <Loading />
      </Sheet>
    );
  const pins = pinsOn(gallery, MAP);
  const stickers = gallery.stickers.filter(({ bin }) => bin === null).map(({ id, text }) => ({ value: id, text }));
  const tie = async (): Promise<void> => {
    const answer = await run('gallery.pin', { sticker, place: { document: MAP, id: place } });
    if (answer.ok) chooseSticker('');
  };
  const nameOf = new Map(places.map(({ value, text }) => [value, text]));
  return (
    <Sheet open title={words.title} onClose={onClose}>
      {refusal !== null && <p role="alert">{refusal}</p>}
      <Chooser label={words.sticker} value={sticker} choices={stickers} none={words.none} onChange={chooseSticker} />
      <Chooser label={words.place} value={place} choices={places} none={words.noPlace} onChange={choosePlace} />
      <Button
        kind="go"
        icon={check}
        wide
        disabledReason={sticker === '' || place === '' ? words.title : null}
        onPress={() => void tie()}
      >
        {words.tie}
      </Button>
      {pins.length > 0 && (
        <section aria-label={words.tied} className={styles['tied']}>
          <h3>{words.tied}</h3>
          <ul>
            {pins.map(({ sticker: id, text, thing }) => (
              <li key={id}>
                <span>{`${text} → ${nameOf.get(thing) ?? words.place}`}</span>
                <Button
                  icon={undo}
                  aria={{ 'aria-label': `${words.loose}: ${text}` }}
                  onPress={() => void run('gallery.pin', { sticker: id, place: null })}
                >
                  {words.loose}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Sheet>
  );
}

/** Everything of the map to which a sticker may be tied, by the number and name it has there. */
function usePlaces(map: MapContent | null): Choice[] {
  const terms = useStrings(mapTerms);
  if (map === null) return [];
  const numbers = numbersOf(map);
  const named = (id: string, text: string): Choice => {
    const number = numbers.get(id);
    return { value: id, text: number === undefined ? text : `${number} · ${text}` };
  };
  return [
    ...sortedObjects(map).map(({ id, kind, name }) =>
      named(id, name === '' ? terms.kinds[kind] : `${name} (${terms.kinds[kind]})`),
    ),
    ...map.marks.map(({ id, kind, text }) => named(id, `${terms.marks[kind]}: ${text}`)),
  ];
}

interface ChooserProps {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly Choice[];
  /** Said when there is nothing to choose. */
  readonly none: string;
  readonly onChange: (value: string) => void;
}

function Chooser({ label, value, choices, none, onChange }: ChooserProps) {
  const words = useStrings(pinStrings);
  const id = useId();
  if (choices.length === 0) return <p>{none}</p>;
  return (
    <div className={styles['chooser']}>
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        <option value="">{words.choose}</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.text}
          </option>
        ))}
      </select>
    </div>
  );
}
