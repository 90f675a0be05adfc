import { useState } from 'react';
import { mapTerms } from '../../../shared/i18n/map/mapTerms.ts';
import { LAYERS, readMap, type Layer, type MapContent } from '../../../shared/methods/map/index.ts';
import { useBoard, useContent, type LiveBoard } from '../../sync/index.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { check, pen as penMark, undo as undoMark, whole as wholeMark } from '../../ui/icons/marks.ts';
import { school } from '../../ui/icons/stamps.ts';
import { useStrings } from '../../ui/language.tsx';
import { Loading } from '../../ui/Loading.tsx';
import type { ViewProps } from '../view.ts';
import { MapCanvas } from './MapCanvas.tsx';
import { OpenedSheet, PendingSheet, RefusalCard } from './MapSheets.tsx';
import type { Voice } from './newThings.ts';
import { PenChoice, type Pen } from './PenChoice.tsx';
import { MARK_PICTURES } from './pictures.ts';
import { DrawSheet, ProblemSheet, StampSheet } from './PocketSheets.tsx';
import { Reached } from './Reached.tsx';
import { mapStrings } from './strings/mapStrings.ts';
import type { MapTool } from './tools.ts';
import { useBackdrop } from './useBackdrop.ts';
import { useBoardKeys } from './useBoardKeys.ts';
import { useMapWork } from './useMapWork.ts';
import css from './PocketPanel.module.css';

const ALL: ReadonlySet<Layer> = new Set(LAYERS);
const LOOK: MapTool = { does: 'look' };

/** CSS pixels of labels on a device in the hand. */
const LETTERS = 15;

/** A participant's map: draw, place a sign, mark a problem or a wish. Nothing else. */
export function PocketPanel(props: ViewProps) {
  const live = useBoard(props.board);
  const content = useContent(props.board, readMap);
  if (live === null || content === null) return <Loading />;
  return <Pocket {...props} live={live} content={content} />;
}

type Asked = 'draw' | 'stamp' | 'problem' | null;

function Pocket(props: ViewProps & { readonly live: LiveBoard; readonly content: MapContent }) {
  const { live, content, actor, session, board } = props;
  const [tool, setTool] = useState<MapTool>(LOOK);
  const [pen, setPen] = useState<Pen>({ colour: 'ink', width: 52 });
  const [voice, setVoice] = useState<Voice>(null);
  const [asked, ask] = useState<Asked>(null);
  const work = useMapWork(props, { live, tool, voice, shown: ALL });
  const backdrop = useBackdrop(content);
  const { onKey, reached } = useBoardKeys(content, ALL, work, tool);
  const words = useStrings(mapStrings);
  const voices = { actor, voice, onVoice: setVoice };
  const take = (next: MapTool): void => {
    setTool(next);
    ask(null);
    work.forget();
  };
  const changePen = (next: Pen): void => {
    setPen(next);
    setTool({ does: 'pen', ...next });
  };
  return (
    <div className={css['panel']}>
      <div className={css['canvas']}>
        <MapCanvas
          live={live}
          content={content}
          store={work.store}
          camera={work.camera}
          shown={ALL}
          letters={LETTERS}
          backdrop={backdrop}
          tool={tool}
          onEdit={work.onEdit}
          selected={(work.opened ?? reached)?.id ?? null}
          onKey={onKey}
        />
        <Reached thing={reached} content={content} />
        <div className={css['corner']}>
          <IconButton icon={wholeMark} label={words.whole} onPress={() => work.camera.fit()} />
          <IconButton icon={undoMark} label={words.undo} disabled={!live.canUndo} onPress={live.undo} />
        </div>
      </div>
      <RefusalCard deeds={work} />
      <PocketFoot
        tool={tool}
        shut={session.locked.has(board)}
        pen={pen}
        onPen={changePen}
        onAsk={ask}
        onDone={() => take(LOOK)}
      />
      <DrawSheet open={asked === 'draw'} pen={pen} onTool={take} onClose={() => ask(null)} {...voices} />
      <StampSheet open={asked === 'stamp'} onTool={take} onClose={() => ask(null)} {...voices} />
      <ProblemSheet open={asked === 'problem'} onTool={take} onClose={() => ask(null)} {...voices} />
      <OpenedSheet
        {...{ opened: work.opened, content, doc: live.doc, actor, deeds: work }}
        onClose={() => work.open(null)}
      />
      <PendingSheet work={work} />
    </div>
  );
}

interface FootProps {
  readonly tool: MapTool;
  /** A leader has locked the board: one may look on. */
  readonly shut: boolean;
  readonly pen: Pen;
  readonly onPen: (pen: Pen) => void;
  readonly onAsk: (asked: Asked) => void;
  readonly onDone: () => void;
}

/** Three big actions; while one of them is under way, what to do and how to end it. */
function PocketFoot({ tool, shut, pen, onPen, onAsk, onDone }: FootProps) {
  const words = useStrings(mapStrings);
  const instruction = useInstruction(tool);
  if (tool.does === 'look' && shut) return null;
  if (tool.does === 'look')
    return (
      <div className={css['three']}>
        <Button icon={penMark} onPress={() => onAsk('draw')}>
          {words.draw}
        </Button>
        <Button icon={school} onPress={() => onAsk('stamp')}>
          {words.stamp}
        </Button>
        <Button icon={MARK_PICTURES.problem} onPress={() => onAsk('problem')}>
          {words.problemOrWish}
        </Button>
      </div>
    );
  return (
    <div className={css['doing']}>
      {tool.does === 'pen' ? <PenChoice pen={pen} onChange={onPen} colours={6} /> : <p role="status">{instruction}</p>}
      <Button icon={check} kind="go" onPress={onDone}>
        {words.done}
      </Button>
    </div>
  );
}

function useInstruction(tool: MapTool): string {
  const words = useStrings(mapStrings);
  const terms = useStrings(mapTerms);
  if (tool.does === 'draw') return words.drawAlong(terms.kinds[tool.kind]);
  if (tool.does === 'stamp') return words.tapPlace(terms.kinds[tool.kind]);
  if (tool.does !== 'mark') return words.erase;
  return words.tapPlace(tool.wished === undefined ? terms.marks[tool.kind] : terms.kinds[tool.wished]);
}
