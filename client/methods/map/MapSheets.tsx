import { refusals } from '../../../shared/i18n/refusals/refusals.ts';
import type { Actor } from '../../../shared/domain/role.ts';
import { numbersOf, type MapContent } from '../../../shared/methods/map/index.ts';
import type { Doc } from '../../../shared/sync/doc.ts';
import { useStrings } from '../../ui/language.tsx';
import { StateCard } from '../../ui/StateCard.tsx';
import { TextSheet } from '../../ui/TextSheet.tsx';
import { FactSheet } from './FactSheet.tsx';
import { MarkSheet } from './MarkSheet.tsx';
import { MARK_LENGTH, questionOf } from './questionOf.ts';
import { mapStrings } from './strings/mapStrings.ts';
import type { Deeds, MapWork } from './useMapWork.ts';
import type { ThingRef } from './thingRef.ts';

interface OpenedProps {
  readonly opened: ThingRef | null;
  /** Words of stickers tied to things, by the thing's id. */
  readonly pinned?: ReadonlyMap<string, readonly string[]> | undefined;
  readonly content: MapContent;
  readonly doc: Doc;
  readonly actor: Actor;
  readonly deeds: Deeds;
  readonly onClose: () => void;
}

/** The sheet of the thing that is open; nothing when it is gone meanwhile. */
export function OpenedSheet({ opened, pinned, content, doc, actor, deeds, onClose }: OpenedProps) {
  const object = content.objects.find(({ id }) => opened?.root === 'objects' && id === opened.id);
  const mark = content.marks.find(({ id }) => opened?.root === 'marks' && id === opened.id);
  const stickers = (opened === null ? undefined : pinned?.get(opened.id)) ?? [];
  const number = opened === null ? undefined : numbersOf(content).get(opened.id);
  if (object !== undefined) return <FactSheet {...{ object, number, stickers, doc, deeds, onClose }} />;
  if (mark !== undefined) return <MarkSheet {...{ mark, stickers, doc, actor, deeds, onClose }} />;
  return null;
}

/** Asks for the words of a mark just put. A wish of a kind may stay without words. */
export function PendingSheet({ work }: { readonly work: MapWork }) {
  const words = useStrings(mapStrings);
  const { pending } = work;
  if (pending === null) return null;
  return (
    <TextSheet
      open
      title={questionOf(pending.kind, words)}
      maxLength={MARK_LENGTH}
      mayBeEmpty={pending.wished !== null || pending.kind === 'disagree'}
      onDone={(text) => work.finishMark(text)}
      onClose={() => work.finishMark(null)}
    />
  );
}

/** Why the last thing was not done, and what to do. */
export function RefusalCard({ deeds }: { readonly deeds: Deeds }) {
  const sentences = useStrings(refusals);
  if (deeds.refusal === null) return null;
  return <StateCard kind="refused" title={sentences[deeds.refusal]} />;
}
