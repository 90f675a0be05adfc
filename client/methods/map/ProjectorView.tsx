import { useMemo, useState } from 'react';
import { PAGE, readMap, type MapContent } from '../../../shared/methods/map/index.ts';
import { CameraControl } from '../../canvas/index.ts';
import { useBoard, useContent, type LiveBoard } from '../../sync/index.ts';
import { useLanguage, useStrings } from '../../ui/language.tsx';
import { Loading } from '../../ui/Loading.tsx';
import type { ViewProps } from '../view.ts';
import { GlowLayer } from './GlowLayer.tsx';
import { Legend } from './Legend.tsx';
import type { Layout } from './layout.ts';
import { MapCanvas } from './MapCanvas.tsx';
import { NumberKey } from './NumberKey.tsx';
import { mapStrings } from './strings/mapStrings.ts';
import { titleOf } from './titleOf.ts';
import { useBackdrop } from './useBackdrop.ts';
import { useStrokes } from './useStrokes.ts';
import css from './ProjectorView.module.css';

/** CSS pixels of labels on the wall, of 1,080. */
const LETTERS = 36;

/** The wall: the whole map, calm; the legend writes itself; what is new glows for a moment. */
export function ProjectorView(props: ViewProps) {
  const live = useBoard(props.board);
  const content = useContent(props.board, readMap);
  if (live === null || content === null) return <Loading />;
  return <Wall {...props} live={live} content={content} />;
}

function Wall({
  live,
  content,
  session,
  pinned,
}: ViewProps & { readonly live: LiveBoard; readonly content: MapContent }) {
  const words = useStrings(mapStrings);
  const language = useLanguage();
  const { wall } = content.page;
  const shown = useMemo(() => new Set(wall), [wall]);
  const store = useStrokes(live.doc, shown);
  const camera = useMemo(() => new CameraControl(PAGE), []);
  const backdrop = useBackdrop(content);
  const [layout, setLayout] = useState<Layout | null>(null);
  const bare = content.objects.length + content.marks.length === 0;
  return (
    <div className={css['wall']}>
      <div className={css['board']}>
        <MapCanvas
          live={live}
          content={content}
          store={store}
          camera={camera}
          shown={shown}
          letters={LETTERS}
          backdrop={backdrop}
          pinned={pinned}
          over={<GlowLayer doc={live.doc} content={content} camera={camera} shown={shown} />}
          onLayout={setLayout}
        />
      </div>
      <aside className={css['side']}>
        {bare ? (
          <p className={css['start']}>{words.drawYourVillage}</p>
        ) : (
          <>
            <Legend content={content} shown={shown} size="54px" />
            {layout !== null && <NumberKey layout={layout} />}
          </>
        )}
        <p className={css['place']}>
          {titleOf(session, words, language).map((line) => (
            <span key={line}>{line}</span>
          ))}
        </p>
      </aside>
    </div>
  );
}
