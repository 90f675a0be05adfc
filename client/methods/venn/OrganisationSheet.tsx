import { useState } from 'react';
import { NAME_LENGTH, NOTE_LENGTH } from '../../../shared/domain/limits.ts';
import {
  GRADES,
  KINDS,
  SIZES,
  type Editable,
  type Grade,
  type Organisation,
} from '../../../shared/methods/venn/index.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { bin, check, cross } from '../../ui/icons/marks.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { useStrings } from '../../ui/language.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { EMBLEM_NAMES, emblemShape } from './emblem.ts';
import { LinksOf } from './LinksOf.tsx';
import styles from './OrganisationSheet.module.css';
import { vennStrings } from './strings/vennStrings.ts';
import type { VennHand } from './useVenn.ts';

interface Props {
  readonly hand: VennHand;
  readonly id: string;
  readonly onClose: () => void;
}

/** All that is said of one organisation: name, picture, size, kind, rank and why, quality, satisfaction, proposals, links. */
export function OrganisationSheet({ hand, id, onClose }: Props) {
  const words = useStrings(vennStrings);
  const organisation = hand.venn.organisations.find((each) => each.id === id);
  if (organisation === undefined) return null;
  const change = (field: Editable) => hand.change(id, field);
  return (
    <Sheet open title={organisation.name} onClose={onClose}>
      <div className={styles['sheet']}>
        {hand.may('name', id) && (
          <Words
            label={words.name}
            value={organisation.name}
            most={NAME_LENGTH}
            onSave={(name) => name.trim() !== '' && change({ name: name.trim() })}
          />
        )}
        {hand.may('size', id) && <Facts hand={hand} organisation={organisation} />}
        <LinksOf hand={hand} id={id} />
        <div className={styles['foot']}>
          {organisation.pos !== null && hand.may('pos', id) && (
            <Button icon={cross} onPress={() => hand.takeOff(id)}>
              {words.takeOff}
            </Button>
          )}
          {hand.may('bin', id) && (
            <Button
              icon={bin}
              onPress={() => {
                hand.bin(id);
                onClose();
              }}
            >
              {words.toBin}
            </Button>
          )}
        </div>
      </div>
    </Sheet>
  );
}

/** What people say of it, once they may. */
function Facts({ hand, organisation }: { readonly hand: VennHand; readonly organisation: Organisation }) {
  const words = useStrings(vennStrings);
  const { id } = organisation;
  const change = (field: Editable) => hand.change(id, field);
  const sizes = SIZES.map((value) => ({ value, label: words.sizes[value] }));
  const kinds = KINDS.map((value) => ({ value, label: words.kinds[value] }));
  return (
    <>
      <Segmented
        labelled
        label={words.size}
        choices={sizes}
        value={organisation.size}
        onChange={(size) => hand.size(id, size)}
      />
      <Segmented
        labelled
        label={words.kind}
        choices={kinds}
        value={organisation.kind}
        onChange={(kind) => change({ kind })}
      />
      <Words
        label={words.rank}
        value={organisation.rank === null ? '' : String(organisation.rank)}
        most={3}
        numeric
        onSave={(text) => {
          const rank = Number(text);
          if (text.trim() === '') change({ rank: null });
          else if (Number.isInteger(rank) && rank >= 1 && rank <= 200) change({ rank });
        }}
      />
      <Words
        label={words.rankWhy}
        value={organisation.rankWhy}
        most={NOTE_LENGTH}
        onSave={(rankWhy) => change({ rankWhy })}
      />
      <Graded label={words.quality} value={organisation.quality} onChange={(quality) => change({ quality })} />
      <Graded
        label={words.satisfaction}
        value={organisation.satisfaction}
        onChange={(satisfaction) => change({ satisfaction })}
      />
      <Words
        label={words.proposals}
        value={organisation.proposals}
        most={NOTE_LENGTH}
        onSave={(proposals) => change({ proposals })}
      />
      <Pictures organisation={organisation} onPick={(emblem) => change({ emblem })} />
    </>
  );
}

interface WordsProps {
  readonly label: string;
  readonly value: string;
  readonly most: number;
  readonly numeric?: boolean;
  readonly onSave: (text: string) => void;
}

/** A line of text that is saved by its button or by leaving it, so that nobody writes over another letter by letter. */
function Words({ label, value, most, numeric, onSave }: WordsProps) {
  const words = useStrings(vennStrings);
  const [text, setText] = useState<string | null>(null);
  const save = () => {
    if (text !== null && text !== value) onSave(text);
    setText(null);
  };
  return (
    <form
      className={styles['words']}
      onBlur={save}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <Field
        label={label}
        value={text ?? value}
        onChange={setText}
        maxLength={most}
        inputMode={numeric === true ? 'numeric' : 'text'}
      />
      {text !== null && text !== value && <IconButton icon={check} label={`${words.save}: ${label}`} onPress={save} />}
    </form>
  );
}

function Graded({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  readonly value: Grade | null;
  readonly onChange: (grade: Grade) => void;
}) {
  const words = useStrings(vennStrings);
  const choices = GRADES.map((each) => ({ value: each, label: words.grades[each] }));
  return <Segmented labelled label={label} choices={choices} value={value} onChange={onChange} />;
}

function Pictures({
  organisation,
  onPick,
}: {
  readonly organisation: Organisation;
  readonly onPick: (emblem: string) => void;
}) {
  const words = useStrings(vennStrings);
  return (
    <div role="group" aria-label={words.picture} className={styles['pictures']}>
      {(['', ...EMBLEM_NAMES] as const).map((emblem) => (
        <IconButton
          key={emblem}
          icon={emblemShape({ ...organisation, emblem })}
          label={`${words.picture}: ${emblem === '' ? words.byName : words.pictures[emblem]}`}
          pressed={organisation.emblem === emblem}
          onPress={() => onPick(emblem)}
        />
      ))}
    </div>
  );
}
