import { useState } from 'react';
import { isLeader, type Actor } from '../../../shared/domain/role.ts';
import { mapTerms } from '../../../shared/i18n/map/mapTerms.ts';
import { sayMark, type MapMark, type User } from '../../../shared/methods/map/index.ts';
import type { Doc } from '../../../shared/sync/doc.ts';
import { useCommand } from '../../sync/index.ts';
import { Button } from '../../ui/Button.tsx';
import { bin as binMark, check, galleryMark } from '../../ui/icons/marks.ts';
import { useStrings } from '../../ui/language.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { FactField } from './MoreFacts.tsx';
import { MoveButtons } from './MoveButtons.tsx';
import { MARK_LENGTH } from './questionOf.ts';
import { mapStrings } from './strings/mapStrings.ts';
import { TiedStickers } from './TiedStickers.tsx';
import type { Deeds } from './useMapWork.ts';
import { UsersChoice } from './UsersChoice.tsx';

interface Props {
  readonly mark: MapMark;
  readonly stickers: readonly string[];
  readonly doc: Doc;
  readonly actor: Actor;
  readonly deeds: Deeds;
  readonly onClose: () => void;
}

/** What a problem, a wish, a disagreement or a text says; a leader may send a problem to the gallery. */
export function MarkSheet({ mark, stickers, doc, actor, deeds, onClose }: Props) {
  const words = useStrings(mapStrings);
  const terms = useStrings(mapTerms);
  const thing = { root: 'marks', id: mark.id } as const;
  const mayBin = deeds.may({ root: 'marks', key: mark.id, kind: 'set', field: 'bin', to: '' }).ok;
  const say = (field: 'text' | 'users', to: string | User[]): void => {
    deeds.attempt({ root: 'marks', key: mark.id, kind: 'set', field, to }, () => sayMark(doc, mark.id, field, to));
  };
  return (
    <Sheet open title={terms.marks[mark.kind]} onClose={onClose}>
      {mark.wished !== null && <p>{terms.kinds[mark.wished]}</p>}
      <FactField
        label={words.note}
        value={mark.text}
        most={MARK_LENGTH}
        lines={3}
        onSay={(text) => say('text', text)}
      />
      {mark.kind === 'wish' && <UsersChoice users={mark.users} onChange={(users) => say('users', users)} />}
      <TiedStickers stickers={stickers} />
      {isLeader(actor) && mark.kind === 'problem' && <ToGallery mark={mark} />}
      <MoveButtons onMove={(dx, dy) => deeds.moveBy(thing, dx, dy)} />
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

/** Sends a problem to the gallery as a candidate: no vote, a place to begin. */
export function ToGallery({ mark }: { readonly mark: MapMark }) {
  const words = useStrings(mapStrings);
  const command = useCommand();
  const [asked, setAsked] = useState(false);
  if (mark.candidate !== null) return <p role="status">{words.inGallery}</p>;
  return (
    <Button
      icon={galleryMark}
      disabledReason={asked ? words.toGallery : null}
      onPress={() => {
        setAsked(true);
        void command('map.candidate', { mark: mark.id }).then(() => setAsked(false));
      }}
    >
      {words.toGallery}
    </Button>
  );
}
