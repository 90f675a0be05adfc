import { useState } from 'react';
import { NAME_LENGTH } from '../../../shared/domain/limits.ts';
import { feltOf } from '../../canvas/index.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { bin, check, left, lock, right } from '../../ui/icons/marks.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { useStrings } from '../../ui/language.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { EMBLEM_NAMES, emblemShape } from './emblem.ts';
import styles from './sheet.module.css';
import { tokochStrings } from './strings/tokochStrings.ts';
import type { RoomBread, SharedSlice } from './useBread.ts';

interface Props {
  readonly hand: RoomBread;
  readonly slice: SharedSlice;
  readonly onClose: () => void;
}

const COLOURS = Array.from({ length: 12 }, (_, at) => at + 1);

/** All that can be done to a slice but cutting it: name, picture, colour, place, lock, removing. */
export function SliceSheet({ hand, slice, onClose }: Props) {
  const words = useStrings(tokochStrings);
  const [removing, setRemoving] = useState(false);
  const { id } = slice;
  return (
    <Sheet open title={slice.name} onClose={onClose}>
      <div className={styles['sheet']}>
        {hand.may('name', id) && <Looks hand={hand} slice={slice} />}
        <div className={styles['wrap']}>
          {hand.may('name', id) && (
            <>
              <Button icon={left} onPress={() => hand.move(id, -1)}>
                {words.earlier}
              </Button>
              <Button icon={right} onPress={() => hand.move(id, 1)}>
                {words.later}
              </Button>
            </>
          )}
          {hand.may('locked', id) && (
            <Button icon={lock} aria={{ 'aria-pressed': slice.locked }} onPress={() => hand.lock(id, !slice.locked)}>
              {slice.locked ? words.unlock : words.lock}
            </Button>
          )}
          {hand.may('bin', id) && (
            <Button icon={bin} onPress={() => setRemoving(true)}>
              {words.remove}
            </Button>
          )}
        </div>
        {removing && <Heirs hand={hand} slice={slice} onGone={onClose} />}
      </div>
    </Sheet>
  );
}

function Looks({ hand, slice }: Pick<Props, 'hand' | 'slice'>) {
  const words = useStrings(tokochStrings);
  const [name, setName] = useState(slice.name);
  const { id } = slice;
  const save = () => {
    if (name.trim() !== '' && name.trim() !== slice.name) hand.change(id, { name: name.trim() });
  };
  return (
    <>
      <form
        className={styles['line']}
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <Field label={words.name} value={name} onChange={setName} maxLength={NAME_LENGTH} />
        <Button type="submit" icon={check} onPress={() => undefined}>
          {words.save}
        </Button>
      </form>
      <div role="group" aria-label={words.picture} className={styles['wrap']}>
        {['', ...EMBLEM_NAMES].map((emblem) => (
          <IconButton
            key={emblem}
            icon={emblemShape({ name: slice.name, emblem })}
            label={`${words.picture}: ${emblem === '' ? words.byName : emblem}`}
            pressed={slice.emblem === emblem}
            onPress={() => hand.change(id, { emblem })}
          />
        ))}
      </div>
      <div role="group" aria-label={words.colour} className={styles['wrap']}>
        {COLOURS.map((colour) => (
          <button
            key={colour}
            type="button"
            className={styles['swatch']}
            style={{ background: feltOf(colour).ground }}
            aria-label={words.colourNumber(colour)}
            aria-pressed={slice.colour === colour}
            onClick={() => hand.change(id, { colour })}
          />
        ))}
      </div>
    </>
  );
}

/** Where the share of a removed slice goes. */
function Heirs({ hand, slice, onGone }: Pick<Props, 'hand' | 'slice'> & { readonly onGone: () => void }) {
  const words = useStrings(tokochStrings);
  const give = (to: string | null) => {
    hand.remove(slice.id, to);
    onGone();
  };
  return (
    <section aria-label={words.removeAsk(slice.name)} className={styles['sheet']}>
      <b>{words.removeAsk(slice.name)}</b>
      <Button wide onPress={() => give(null)}>
        {words.toAll}
      </Button>
      {hand.slices
        .filter(({ id, locked }) => id !== slice.id && !locked)
        .map(({ id, name }) => (
          <Button key={id} wide onPress={() => give(id)}>
            {name}
          </Button>
        ))}
    </section>
  );
}
