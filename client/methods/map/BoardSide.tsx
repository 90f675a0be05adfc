import { useState } from 'react';
import { isLeader } from '../../../shared/domain/role.ts';
import { readMap, type MapContent } from '../../../shared/methods/map/index.ts';
import type { StrokeStore } from '../../canvas/index.ts';
import type { LiveBoard } from '../../sync/index.ts';
import { Button } from '../../ui/Button.tsx';
import { download, file, info, more } from '../../ui/icons/marks.ts';
import { useLanguage, useStrings } from '../../ui/language.tsx';
import type { ViewProps } from '../view.ts';
import type { Backdrop } from './groundPaint.ts';
import { LayersPanel } from './LayersPanel.tsx';
import { Legend } from './Legend.tsx';
import type { Voice } from './newThings.ts';
import { PageSheet } from './PageSheet.tsx';
import { QuestionsSheet } from './QuestionsSheet.tsx';
import { saveMapPng, saveMapSvg } from './saveMap.ts';
import { mapStrings } from './strings/mapStrings.ts';
import type { Layers } from './useLayers.ts';
import { VoiceChoice } from './VoiceChoice.tsx';
import { titleOf } from './titleOf.ts';
import css from './Board.module.css';

interface Props extends ViewProps {
  readonly live: LiveBoard;
  readonly content: MapContent;
  readonly layers: Layers;
  readonly store: StrokeStore;
  readonly voice: Voice;
  readonly onVoice: (voice: Voice) => void;
  /** The picture below and the north, for the map as a file. */
  readonly backdrop: Backdrop;
}

/** Beside the map: questions, layers, legend, and the map as a file. */
export function BoardSide({
  live,
  content,
  layers,
  store,
  voice,
  onVoice,
  backdrop,
  actor,
  session,
  step,
  pinned,
}: Props) {
  const words = useStrings(mapStrings);
  const language = useLanguage();
  const [asked, ask] = useState<'questions' | 'page' | null>(null);
  const done = [...content.answers.values()].filter((each) => each.done).length;
  const picture = () => ({
    content: readMap(live.doc),
    store,
    shown: layers.shown,
    language,
    backdrop,
    pinned,
    title: titleOf(session, words, language),
    name: `${session.village} ${session.date}`,
  });
  return (
    <aside className={css['side']}>
      {isLeader(actor) && (
        <>
          <Button icon={info} wide onPress={() => ask('questions')}>
            {`${words.questions}: ${done}/${content.answers.size}`}
          </Button>
          <LayersPanel content={content} layers={layers} />
        </>
      )}
      <VoiceChoice actor={actor} voice={voice} onChange={onVoice} />
      <Legend content={content} shown={layers.shown} size="32px" drawn />
      <Button icon={download} wide onPress={() => void saveMapPng(picture())}>
        {words.savePng}
      </Button>
      <Button icon={file} wide onPress={() => saveMapSvg(picture())}>
        {words.saveSvg}
      </Button>
      {isLeader(actor) && (
        <Button icon={more} wide onPress={() => ask('page')}>
          {`${words.background}, ${words.north}, ${words.bin}`}
        </Button>
      )}
      <QuestionsSheet open={asked === 'questions'} content={content} doc={live.doc} onClose={() => ask(null)} />
      <PageSheet open={asked === 'page'} step={step} content={content} doc={live.doc} onClose={() => ask(null)} />
    </aside>
  );
}
