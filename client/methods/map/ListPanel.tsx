import { useState } from 'react';
import { addMark, inkIn, readMap, sayFact, sayMark, type MapContent } from '../../../shared/methods/map/index.ts';
import { isLeader } from '../../../shared/domain/role.ts';
import { useBoard, useContent, type LiveBoard } from '../../sync/index.ts';
import { Button } from '../../ui/Button.tsx';
import { undo } from '../../ui/icons/marks.ts';
import { useStrings } from '../../ui/language.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { TextSheet } from '../../ui/TextSheet.tsx';
import type { ViewProps } from '../view.ts';
import { AddRow } from './AddRow.tsx';
import { freePlace } from './freePlace.ts';
import { MarkTable } from './MarkTable.tsx';
import { OpenedSheet, RefusalCard } from './MapSheets.tsx';
import { newKey } from './newThings.ts';
import { ObjectTable } from './ObjectTable.tsx';
import { MARK_LENGTH, questionOf } from './questionOf.ts';
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
      <ObjectTable
        content={content}
        onOpen={open}
        onSay={(key, fact, value) =>
          deeds.attempt({ root: 'objects', key, kind: 'set', field: fact, to: value }, () =>
            sayFact(live.doc, key, fact, value),
          )
        }
      />
      <MarkTable
        content={content}
        leads={isLeader(actor)}
        onOpen={open}
        onSay={(key, text) =>
          deeds.attempt({ root: 'marks', key, kind: 'set', field: 'text', to: text }, () =>
            sayMark(live.doc, key, 'text', text),
          )
        }
      />
      <OpenedSheet
        opened={opened}
        pinned={props.pinned}
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
