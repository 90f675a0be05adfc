import { useState } from 'react';
import { mapTerms } from '../../../shared/i18n/map/mapTerms.ts';
import {
  addMark,
  inkIn,
  readMap,
  sortedObjects,
  type MapContent,
  type MapMark,
  type MapObject,
} from '../../../shared/methods/map/index.ts';
import { isLeader } from '../../../shared/domain/role.ts';
import { useBoard, useContent, type LiveBoard } from '../../sync/index.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { undo } from '../../ui/icons/marks.ts';
import { useStrings } from '../../ui/language.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { TextSheet } from '../../ui/TextSheet.tsx';
import type { ViewProps } from '../view.ts';
import { AddRow } from './AddRow.tsx';
import { freePlace } from './freePlace.ts';
import { ToGallery } from './MarkSheet.tsx';
import { OpenedSheet, RefusalCard } from './MapSheets.tsx';
import { newKey } from './newThings.ts';
import { pictureOf } from './pictures.ts';
import { MARK_LENGTH, questionOf } from './questionOf.ts';
import { MarkSign, Ring } from './Ring.tsx';
import { mapStrings } from './strings/mapStrings.ts';
import type { ThingRef } from './thingRef.ts';
import { useDeeds } from './useMapWork.ts';
import css from './ListPanel.module.css';

/** The map as a table: the inventory that writes itself, and everything that can be done on the board. */
export function ListPanel(props: ViewProps) {
  const live = useBoard(props.board);
  const content = useContent(props.board, readMap);
  if (live === null || content === null) return <Loading />;
  return <Inventory {...props} live={live} content={content} />;
}

type NewMark = 'problem' | 'wish' | 'disagree' | 'text';

function Inventory(props: ViewProps & { readonly live: LiveBoard; readonly content: MapContent }) {
  const { live, content, actor } = props;
  const words = useStrings(mapStrings);
  const deeds = useDeeds(props, live);
  const [opened, open] = useState<ThingRef | null>(null);
  const [asked, ask] = useState<NewMark | null>(null);
  const write = (kind: NewMark, text: string): void => {
    const key = newKey(live);
    const layer = kind === 'wish' ? 'wishes' : kind === 'text' ? 'skeleton' : 'problems';
    const mark = { kind, layer, text, pos: freePlace(content) } as const;
    deeds.attempt({ root: 'marks', key, kind: 'add', to: mark }, () => addMark(live.doc, key, mark));
    ask(null);
  };
  return (
    <div className={css['panel']}>
      <RefusalCard deeds={deeds} />
      <AddRow live={live} content={content} deeds={deeds} onAdded={open} onMark={ask} />
      <div className={css['foot']}>
        <span>{words.strokes(inkIn(live.doc).length)}</span>
        <Button icon={undo} disabledReason={live.canUndo ? null : words.undo} onPress={live.undo}>
          {words.undo}
        </Button>
      </div>
      <ObjectTable objects={sortedObjects(content)} onOpen={open} />
      <MarkTable marks={content.marks} leads={isLeader(actor)} onOpen={open} />
      <OpenedSheet
        opened={opened}
        content={content}
        doc={live.doc}
        actor={actor}
        deeds={deeds}
        onClose={() => open(null)}
      />
      {asked !== null && (
        <TextSheet
          open
          title={questionOf(asked, words)}
          maxLength={MARK_LENGTH}
          onDone={(text) => write(asked, text)}
          onClose={() => ask(null)}
        />
      )}
    </div>
  );
}

interface ObjectTableProps {
  readonly objects: readonly MapObject[];
  readonly onOpen: (thing: ThingRef) => void;
}

function ObjectTable({ objects, onOpen }: ObjectTableProps) {
  const words = useStrings(mapStrings);
  const terms = useStrings(mapTerms);
  if (objects.length === 0) return <p>{words.empty}</p>;
  return (
    <table className={css['table']}>
      <caption>{words.inventory}</caption>
      <thead>
        <tr>
          <th scope="col">{words.kind}</th>
          <th scope="col">{words.name}</th>
          <th scope="col">{words.condition}</th>
          <th scope="col">{words.users}</th>
          <th scope="col">{words.note}</th>
        </tr>
      </thead>
      <tbody>
        {objects.map((object) => (
          <tr key={object.id}>
            <th scope="row">
              <button
                type="button"
                className={css['open']}
                aria-label={`${words.edit}: ${terms.kinds[object.kind]} ${object.name}`}
                onClick={() => onOpen({ root: 'objects', id: object.id })}
              >
                <Icon shape={pictureOf(object.kind)} size="32px" />
                {terms.kinds[object.kind]}
              </button>
            </th>
            <td>{object.name}</td>
            <td>
              <span className={css['kind']}>
                <Ring condition={object.condition} size="28px" />
                {object.condition === null ? words.notSaid : terms.conditions[object.condition]}
              </span>
            </td>
            <td>{object.users.map((user) => terms.users[user]).join(', ')}</td>
            <td>{object.note}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface MarkTableProps {
  readonly marks: readonly MapMark[];
  readonly leads: boolean;
  readonly onOpen: (thing: ThingRef) => void;
}

function MarkTable({ marks, leads, onOpen }: MarkTableProps) {
  const words = useStrings(mapStrings);
  const terms = useStrings(mapTerms);
  if (marks.length === 0) return null;
  return (
    <table className={css['table']}>
      <caption>{`${terms.layers.problems}, ${terms.layers.wishes}`}</caption>
      <tbody>
        {marks.map((mark) => (
          <tr key={mark.id}>
            <th scope="row">
              <span className={css['kind']}>
                {mark.kind !== 'text' && <MarkSign kind={mark.kind} size="32px" />}
                {terms.marks[mark.kind]}
              </span>
            </th>
            <td>{mark.wished === null ? '' : terms.kinds[mark.wished]}</td>
            <td>{mark.text}</td>
            <td>{leads && mark.kind === 'problem' && <ToGallery mark={mark} />}</td>
            <td>
              <Button onPress={() => onOpen({ root: 'marks', id: mark.id })}>{words.edit}</Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
