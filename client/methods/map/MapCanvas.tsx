import { useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import type { Layer, MapContent, MapObject } from '../../../shared/methods/map/index.ts';
import { InkLayer, Overlay, Page, useBoardFont } from '../../canvas/index.ts';
import type { CameraControl, Frame, StrokeStore } from '../../canvas/index.ts';
import { useLink, type LiveBoard } from '../../sync/index.ts';
import { Button } from '../../ui/Button.tsx';
import { useStrings } from '../../ui/language.tsx';
import { groundOf, type Backdrop } from './groundPaint.ts';
import { hitThing } from './hitThing.ts';
import type { Layout } from './layout.ts';
import { Passing } from './passing.ts';
import { OthersStrokes } from './strokeShare.ts';
import { mapStrings } from './strings/mapStrings.ts';
import { paintThings, Sprites } from './thingsPaint.ts';
import type { MapEdit, MapTool } from './tools.ts';
import { useLayout } from './useLayout.ts';
import css from './Board.module.css';

interface Props {
  readonly live: LiveBoard;
  readonly content: MapContent;
  readonly store: StrokeStore;
  readonly camera: CameraControl;
  readonly shown: ReadonlySet<Layer>;
  /** CSS pixels of the labels' letters. */
  readonly letters: number;
  /** The picture below and the north sign. */
  readonly backdrop?: Backdrop | null;
  /** With `onEdit` absent, as on the wall, nothing answers to a finger. */
  readonly tool?: MapTool;
  readonly onEdit?: (edit: MapEdit) => void;
  readonly selected?: string | null;
  readonly onKey?: (key: string, shift: boolean) => boolean;
  /** Layers over the map. */
  readonly over?: ReactNode;
  /** Words of stickers tied to things. */
  readonly pinned?: ReadonlyMap<string, readonly string[]> | undefined;
  /** Told where signs and labels stand, each time they are laid out anew. */
  readonly onLayout?: (layout: Layout) => void;
}

const LOOK: MapTool = { does: 'look' };

/** The map on the canvas: ground and ink in tiles, signs and labels as bitmaps, and a layer for what is passing. */
export function MapCanvas(props: Props) {
  const { live, content, store, camera, shown, letters, backdrop = null, tool = LOOK, selected = null } = props;
  const { onEdit, onKey, over, pinned, onLayout } = props;
  const [leavePen, setLeavePen] = useState<(() => void) | null>(null);
  const onPenMode = useCallback((leave: (() => void) | null) => setLeavePen(() => leave), []);
  const words = useStrings(mapStrings);
  const font = useBoardFont();
  const layout = useLayout(content, { camera, shown, letters, font, pinned });
  useEffect(() => onLayout?.(layout), [onLayout, layout]);
  const sprites = useSprites(font);
  const ground = useGround(content, shown, backdrop);
  const passing = usePassing(live, tool, onEdit);
  const others = useMemo(() => new OthersStrokes(live.presence), [live.presence]);
  const empty = useCallback(() => selected === null && passing.isEmpty(), [selected, passing]);
  const box = useCallback(() => (selected === null ? passing.box() : null), [selected, passing]);
  const still = useMemo(
    () =>
      layout.things.length === 0
        ? null
        : {
            paint: (ctx: CanvasRenderingContext2D, { ratio, scale }: Frame) =>
              paintThings(ctx, layout, sprites, ratio * scale),
            font: layout.font,
          },
    [layout, sprites],
  );
  const paintPassing = useCallback(
    (ctx: CanvasRenderingContext2D, { ratio, scale }: Frame) =>
      passing.paint(ctx, { layout, sprites, selected }, ratio * scale),
    [passing, layout, sprites, selected],
  );
  return (
    <>
      <Page
        camera={camera}
        label={words.map}
        hand={tool.does === 'look' ? 'beside' : false}
        hit={(at, slack) => hitThing(layout, at, slack)}
        {...(onEdit === undefined ? {} : { onTool: passing.play })}
        {...(onKey === undefined ? {} : { onKey })}
        onPenMode={onPenMode}
      >
        <InkLayer store={store} camera={camera} live={others} ground={ground} above={still} />
        <Overlay camera={camera} paint={paintPassing} redraw={passing.redraw} empty={empty} box={box} />
        {over}
      </Page>
      {leavePen !== null && (
        <div className={css['penMode']}>
          <Button onPress={leavePen}>{words.fingerAgain}</Button>
        </div>
      )}
    </>
  );
}

/** Bitmaps of signs and labels, made anew when the font has come, given back at the end. */
function useSprites(font: number): Sprites {
  const sprites = useMemo(() => new Sprites(font), [font]);
  useEffect(() => () => sprites.release(), [sprites]);
  return sprites;
}

function usePassing(live: LiveBoard, tool: MapTool, onEdit: Props['onEdit']): Passing {
  const [passing] = useState(() => new Passing());
  const link = useLink();
  useEffect(() => passing.connect(live.presence), [passing, live.presence]);
  useEffect(() => passing.take(tool), [passing, tool]);
  useEffect(() => (onEdit === undefined ? undefined : passing.listen(onEdit)), [passing, onEdit]);
  useEffect(() => {
    if (link === 'offline') passing.finish();
  }, [passing, link]);
  return passing;
}

/** Drawn anew only when lines, areas or the backdrop change, not with every stamp. */
function useGround(content: MapContent, shown: ReadonlySet<Layer>, backdrop: Backdrop | null) {
  const drawn = content.objects.filter(({ form, layer }) => form !== 'stamp' && shown.has(layer));
  const [kept, setKept] = useState<readonly MapObject[]>(drawn);
  if (!sameShapes(kept, drawn)) setKept(drawn);
  return useMemo(() => groundOf(kept, backdrop), [kept, backdrop]);
}

/** A path never changes, so place and kind tell all. */
function sameShapes(a: readonly MapObject[], b: readonly MapObject[]): boolean {
  return (
    a.length === b.length &&
    a.every((each, index) => {
      const other = b[index];
      return other?.id === each.id && other.kind === each.kind && other.pos.join() === each.pos.join();
    })
  );
}
