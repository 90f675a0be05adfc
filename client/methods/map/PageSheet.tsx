import { useRef, useState } from 'react';
import { NAME_LENGTH } from '../../../shared/domain/limits.ts';
import { mapTerms } from '../../../shared/i18n/map/mapTerms.ts';
import { bin as putInBin, sayPage, type MapContent } from '../../../shared/methods/map/index.ts';
import { edit, type Doc } from '../../../shared/sync/doc.ts';
import { useCommand, useRoom } from '../../sync/index.ts';
import { Button } from '../../ui/Button.tsx';
import { bin as binMark, file, undo, up } from '../../ui/icons/marks.ts';
import { useStrings } from '../../ui/language.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { StateCard } from '../../ui/StateCard.tsx';
import { Stepper } from '../../ui/Stepper.tsx';
import { FactField } from './MoreFacts.tsx';
import { sendPicture } from './sendPicture.ts';
import { mapStrings } from './strings/mapStrings.ts';
import css from './Board.module.css';

interface Props {
  readonly open: boolean;
  readonly content: MapContent;
  readonly doc: Doc;
  readonly onClose: () => void;
}

/** What is set once for the page: the picture below, the north; and the bin. */
export function PageSheet({ open, content, doc, onClose }: Props) {
  const words = useStrings(mapStrings);
  const { north, northSign } = content.page;
  const say = (...fact: Parameters<typeof sayPage> extends [Doc, ...infer Rest] ? Rest : never): void =>
    edit(doc, 'tool', () => sayPage(doc, ...fact));
  return (
    <Sheet open={open} title={`${words.background}, ${words.north}, ${words.bin}`} onClose={onClose}>
      <Background
        content={content}
        onPicture={(id) => say('picture', id)}
        onShade={(shade) => say('pictureShade', shade)}
      />
      <Button icon={up} onPress={() => say('north', north === null ? 0 : (north + 45) % 360)}>
        {north === null ? words.north : `${words.north}: ${words.turn}`}
      </Button>
      {north !== null && (
        <FactField
          label={words.northSign}
          value={northSign}
          most={NAME_LENGTH}
          onSay={(sign) => say('northSign', sign)}
        />
      )}
      <BinList content={content} doc={doc} />
    </Sheet>
  );
}

interface BackgroundProps {
  readonly content: MapContent;
  readonly onPicture: (id: string | null) => void;
  readonly onShade: (shade: number) => void;
}

function Background({ content, onPicture, onShade }: BackgroundProps) {
  const words = useStrings(mapStrings);
  const { session, token } = useRoom().pass;
  const chooser = useRef<HTMLInputElement>(null);
  const [bad, setBad] = useState(false);
  const { picture, pictureShade } = content.page;
  const take = async (chosen: File | undefined): Promise<void> => {
    if (chosen === undefined) return;
    const id = await sendPicture(chosen, session, token);
    setBad(id === null);
    if (id !== null) onPicture(id);
  };
  return (
    <>
      <input
        ref={chooser}
        type="file"
        accept="image/jpeg,image/png,image/webp"
        hidden
        aria-label={words.background}
        onChange={(event) => void take(event.currentTarget.files?.[0])}
      />
      <Button icon={file} onPress={() => chooser.current?.click()}>
        {words.background}
      </Button>
      {bad && <StateCard kind="refused" title={words.badPicture} />}
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

/** What was removed, to be taken out again; and, asked twice, everything into the bin. */
function BinList({ content, doc }: { readonly content: MapContent; readonly doc: Doc }) {
  const words = useStrings(mapStrings);
  const terms = useStrings(mapTerms);
  const wordOf = (kind: string): string =>
    new Map<string, string>(Object.entries({ ...terms.kinds, ...terms.marks })).get(kind) ?? kind;
  const command = useCommand();
  const [sure, setSure] = useState(false);
  const [cleared, setCleared] = useState<string | null>(null);
  const clear = async (): Promise<void> => {
    setSure(false);
    const answer = await command('map.clear', {});
    const name = answer.ok ? answer.answer['bin'] : null;
    setCleared(typeof name === 'string' ? name : null);
  };
  return (
    <section className={css['bin']} aria-label={words.bin}>
      <h3>{words.bin}</h3>
      {content.bin.length === 0 && <p>{words.binEmpty}</p>}
      <ul>
        {content.bin.slice(0, 30).map(({ root, id, kind, name }) => (
          <li key={id}>
            <span>{name === '' ? wordOf(kind) : name}</span>
            <Button icon={undo} onPress={() => edit(doc, 'tool', () => putInBin(doc, root, id, null))}>
              {words.restore}
            </Button>
          </li>
        ))}
      </ul>
      {cleared !== null && (
        <Button icon={undo} onPress={() => void command('map.restore', { bin: cleared }).then(() => setCleared(null))}>
          {words.restore}
        </Button>
      )}
      {sure ? (
        <Button kind="no" icon={binMark} onPress={() => void clear()}>
          {words.clearSure}
        </Button>
      ) : (
        <Button icon={binMark} onPress={() => setSure(true)}>
          {words.clearAll}
        </Button>
      )}
    </section>
  );
}
