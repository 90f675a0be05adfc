import { useState } from 'react';
import { mapTerms } from '../../../shared/i18n/map/mapTerms.ts';
import {
  bin as putInBin,
  makersOf,
  strokesInBin,
  type MapContent,
  type Standing,
} from '../../../shared/methods/map/index.ts';
import { edit, type Doc } from '../../../shared/sync/doc.ts';
import { useCommand } from '../../sync/index.ts';
import { Button } from '../../ui/Button.tsx';
import { bin as binMark, undo } from '../../ui/icons/marks.ts';
import { useStrings } from '../../ui/language.tsx';
import { binnedOf } from './binned.ts';
import { mapStrings } from './strings/mapStrings.ts';
import css from './Board.module.css';

interface Props {
  readonly content: MapContent;
  readonly doc: Doc;
}

/** Things of the bin that are listed one by one. */
const LISTED = 30;

/** What was removed, to be taken out again, also by who comes later; and, asked twice, all of one seat or everything into the bin (M8). */
export function BinList({ content, doc }: Props) {
  const words = useStrings(mapStrings);
  const terms = useStrings(mapTerms);
  const wordOf = (kind: string): string =>
    new Map<string, string>(Object.entries({ ...terms.kinds, ...terms.marks })).get(kind) ?? kind;
  const command = useCommand();
  const { heaps, things, strokes } = binnedOf(content.bin, strokesInBin(doc));
  const takeOut = (root: Standing | 'ink', ids: readonly string[]): void =>
    edit(doc, 'tool', () => {
      for (const id of ids) putInBin(doc, root, id, null);
    });
  return (
    <section className={css['bin']} aria-label={words.bin}>
      <h3>{words.bin}</h3>
      {heaps.length + things.length + strokes.length === 0 && <p>{words.binEmpty}</p>}
      <ul>
        {heaps.map((heap) => (
          <li key={heap.bin}>
            <span>{`${words.things(heap.things)}. ${words.strokes(heap.strokes)}`}</span>
            <Button icon={undo} onPress={() => void command('map.restore', { bin: heap.bin })}>
              {words.restoreAll}
            </Button>
          </li>
        ))}
        {strokes.length > 0 && (
          <li>
            <span>{words.wiped(strokes.length)}</span>
            <Button icon={undo} onPress={() => takeOut('ink', strokes)}>
              {words.restore}
            </Button>
          </li>
        )}
        {things.slice(0, LISTED).map(({ root, id, kind, name }) => (
          <li key={id}>
            <span>{name === '' ? wordOf(kind) : name}</span>
            <Button icon={undo} onPress={() => takeOut(root, [id])}>
              {words.restore}
            </Button>
          </li>
        ))}
      </ul>
      <ClearChoice
        seats={makersOf(doc).filter((maker) => /^\d/.test(maker))}
        onClear={(seat) => void command('map.clear', seat === null ? {} : { seat })}
      />
    </section>
  );
}

interface ClearProps {
  /** Seats that have something on the map. */
  readonly seats: readonly string[];
  readonly onClear: (seat: string | null) => void;
}

/** Whose things go into the bin: all, or what one seat made. A second press is asked for. */
function ClearChoice({ seats, onClear }: ClearProps) {
  const words = useStrings(mapStrings);
  const [whose, choose] = useState('');
  const [sure, setSure] = useState(false);
  const clear = (): void => {
    setSure(false);
    onClear(whose === '' ? null : whose);
  };
  return (
    <div className={css['clear']}>
      <select
        aria-label={words.clearWhose}
        value={whose}
        onChange={(event) => {
          choose(event.currentTarget.value);
          setSure(false);
        }}
      >
        <option value="">{words.clearEveryone}</option>
        {seats.map((seat) => (
          <option key={seat} value={seat}>
            {words.ofSeat(seat)}
          </option>
        ))}
      </select>
      {sure ? (
        <Button kind="no" icon={binMark} wide onPress={clear}>
          {words.clearSure}
        </Button>
      ) : (
        <Button icon={binMark} wide onPress={() => setSure(true)}>
          {whose === '' ? words.clearAll : words.clearSeat}
        </Button>
      )}
    </div>
  );
}
