import { useState } from 'react';
import { readMap, type MapContent } from '../../../shared/methods/map/index.ts';
import { useBoard, useContent, type LiveBoard } from '../../sync/index.ts';
import { Button } from '../../ui/Button.tsx';
import { more } from '../../ui/icons/marks.ts';
import { useStrings } from '../../ui/language.tsx';
import { Loading } from '../../ui/Loading.tsx';
import type { ViewProps } from '../view.ts';
import { BoardSide } from './BoardSide.tsx';
import { MapCanvas } from './MapCanvas.tsx';
import { OpenedSheet, PendingSheet, RefusalCard } from './MapSheets.tsx';
import type { Voice } from './newThings.ts';
import { Reached } from './Reached.tsx';
import { mapStrings } from './strings/mapStrings.ts';
import { ToolRail } from './ToolRail.tsx';
import type { MapTool } from './tools.ts';
import { useBackdrop } from './useBackdrop.ts';
import { useBoardKeys } from './useBoardKeys.ts';
import { useLayers } from './useLayers.ts';
import { useMapWork } from './useMapWork.ts';
import { ViewButtons } from './ViewButtons.tsx';
import css from './Board.module.css';

/** CSS pixels of labels on a laptop. */
const LETTERS = 15;
/** CSS pixels of a window in which the panel beside the map stands open from the start. */
const ROOMY = 1_600;
const LOOK: MapTool = { does: 'look' };

/** The conductor's map: all tools, layers, legend, questions, the page's own settings. */
export function Board(props: ViewProps) {
  const live = useBoard(props.board);
  const content = useContent(props.board, readMap);
  if (live === null || content === null) return <Loading />;
  return <Conducted {...props} live={live} content={content} />;
}

function Conducted(props: ViewProps & { readonly live: LiveBoard; readonly content: MapContent }) {
  const { live, content, actor } = props;
  const [tool, setTool] = useState<MapTool>(LOOK);
  const [aside, setAside] = useState(() => window.innerWidth >= ROOMY);
  const words = useStrings(mapStrings);
  const [voice, setVoice] = useState<Voice>(null);
  const layers = useLayers(live.doc, content);
  const { shown } = layers;
  const work = useMapWork(props, { live, tool, voice, shown });
  const backdrop = useBackdrop(content);
  const { onKey, reached } = useBoardKeys(content, shown, work, tool);
  return (
    <div className={css['board']}>
      <ToolRail
        tool={tool}
        onTool={(next) => {
          setTool(next);
          work.forget();
        }}
      />
      <div className={css['canvas']}>
        <MapCanvas
          live={live}
          content={content}
          store={work.store}
          camera={work.camera}
          shown={shown}
          letters={LETTERS}
          backdrop={backdrop}
          pinned={props.pinned}
          tool={tool}
          onEdit={work.onEdit}
          selected={(work.opened ?? reached)?.id ?? null}
          onKey={onKey}
        />
        <Reached thing={reached} content={content} />
        <ViewButtons camera={work.camera} live={live} />
        <div className={css['aside']}>
          <Button icon={more} aria={{ 'aria-expanded': aside }} onPress={() => setAside(!aside)}>
            {words.aside}
          </Button>
        </div>
        <div className={css['told']}>
          <RefusalCard deeds={work} />
        </div>
      </div>
      {aside && (
        <BoardSide {...props} backdrop={backdrop} layers={layers} store={work.store} voice={voice} onVoice={setVoice} />
      )}
      <OpenedSheet
        opened={work.opened}
        pinned={props.pinned}
        content={content}
        doc={live.doc}
        actor={actor}
        deeds={work}
        onClose={() => work.open(null)}
      />
      <PendingSheet work={work} />
    </div>
  );
}
