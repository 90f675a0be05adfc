import { useRef, useState } from 'react';
import type { MapContent } from '../../../shared/methods/map/index.ts';
import { useRoom } from '../../sync/index.ts';
import { Button } from '../../ui/Button.tsx';
import { file } from '../../ui/icons/marks.ts';
import { useStrings } from '../../ui/language.tsx';
import { StateCard } from '../../ui/StateCard.tsx';
import { Stepper } from '../../ui/Stepper.tsx';
import { sendPicture, type SentPicture } from './sendPicture.ts';
import { mapStrings } from './strings/mapStrings.ts';

interface Props {
  readonly content: MapContent;
  readonly onPicture: (id: string | null) => void;
  readonly onShade: (shade: number) => void;
}

/** The faint picture below the map: a photograph from this device, how strongly it shows, and without it. */
export function Background({ content, onPicture, onShade }: Props) {
  const words = useStrings(mapStrings);
  const { session, token } = useRoom().pass;
  const chooser = useRef<HTMLInputElement>(null);
  const [at, setAt] = useState<'rest' | 'sending' | Extract<SentPicture, { ok: false }>['why']>('rest');
  const { picture, pictureShade } = content.page;
  const take = async (input: HTMLInputElement): Promise<void> => {
    const chosen = input.files?.[0];
    if (chosen === undefined) return;
    setAt('sending');
    const sent = await sendPicture(chosen, session, token);
    // The same file chosen again is a new try.
    input.value = '';
    setAt(sent.ok ? 'rest' : sent.why);
    if (sent.ok) onPicture(sent.id);
  };
  return (
    <>
      <input
        ref={chooser}
        type="file"
        accept="image/jpeg,image/png,image/webp"
        hidden
        aria-label={words.background}
        onChange={(event) => void take(event.currentTarget)}
      />
      <Button
        icon={file}
        disabledReason={at === 'sending' ? words.sendingPicture : null}
        onPress={() => chooser.current?.click()}
      >
        {words.background}
      </Button>
      {at !== 'rest' && at !== 'sending' && <StateCard kind="refused" title={words.pictureNot[at]} />}
      {picture !== null && (
        <>
          <Stepper
            label={words.background}
            value={Math.round(pictureShade * 10)}
            min={1}
            max={10}
            format={(tenth) => `${tenth * 10} %`}
            onChange={(tenth) => onShade(tenth / 10)}
          />
          <Button onPress={() => onPicture(null)}>{words.noBackground}</Button>
        </>
      )}
    </>
  );
}
