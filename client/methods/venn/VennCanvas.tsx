import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { circleOf, type Organisation } from '../../../shared/methods/venn/index.ts';
import {
  Page,
  Redraw,
  useBoardFont,
  type CameraControl,
  type Frame,
  type Place,
  type ToolEvent,
} from '../../canvas/index.ts';
import { Painting, Surface } from '../../canvas/konva/index.ts';
import { useStrings } from '../../ui/language.tsx';
import type { CircleDrag } from './circleDrag.ts';
import { vennStrings } from './strings/vennStrings.ts';
import type { VennHand } from './useVenn.ts';
import { PieceMemory, type Piece } from './pieceMemory.ts';
import { StillPicture } from './stillPicture.ts';
import { ringPiece, vennPieces } from './vennMarks.ts';

interface Props {
  readonly hand: VennHand;
  readonly drag: CircleDrag;
  readonly camera: CameraControl;
  readonly chosen: string | null;
}

const LAKE = '#0E5468';

/** The diagram under fingers: all circles at rest on one layer, those that move on another. */
export function VennCanvas({ hand, drag, camera, chosen }: Props) {
  const words = useStrings(vennStrings);
  const font = useBoardFont();
  const moving = useSyncExternalStore(drag.subscribe, drag.moving);
  const { presence } = hand.live;
  useEffect(() => drag.watch(presence), [drag, presence]);
  // The circles at rest are painted anew with their picture and the camera alone, never with a move.
  const [quiet] = useState(() => new Redraw());
  const { organisations } = hand.venn;
  const { x, y } = hand.page;
  // Names are laid out with every change of the diagram, not when a circle is taken up: nothing else stirs then.
  const [memory] = useState(() => new PieceMemory());
  const [picture] = useState(() => new StillPicture());
  const pieces = useMemo(() => piecesOf(organisations, font, memory), [organisations, font, memory]);
  const ring = useMemo(() => chosenRing(organisations, chosen), [organisations, chosen]);
  const still = useMemo(() => [...resting(pieces, moving), ...ring], [pieces, moving, ring]);
  const paintStill = useMemo(() => offset(x, y, (ctx) => picture.paint(ctx, still)), [picture, still, x, y]);
  const paintMoving = useMemo(() => offset(x, y, (ctx, frame) => drag.paint(ctx, frame)), [drag, x, y]);
  const onPage = ([px, py]: Place): Place => [px + x, py + y];
  const play = (event: ToolEvent): void =>
    drag.play(event.type === 'cancel' ? event : { ...event, at: onPage(event.at) });
  return (
    <Page camera={camera} label={words.board} hit={(at, slack) => drag.hit(onPage(at), slack)} onTool={play}>
      <Surface camera={camera}>
        <Painting paint={paintStill} redraw={quiet} keeps />
        <Painting paint={paintMoving} redraw={drag.redraw} />
      </Surface>
    </Page>
  );
}

/** `font` is only there to measure names anew once it has come. */
const piecesOf = (organisations: readonly Organisation[], font: number, memory: PieceMemory): readonly Piece[] =>
  font < 0 ? [] : vennPieces(organisations, { memory });

const resting = (pieces: readonly Piece[], moving: ReadonlySet<string>): readonly Piece[] =>
  moving.size === 0 ? pieces : pieces.filter(({ of }) => !of.some((id) => moving.has(id)));

const offset =
  (x: number, y: number, paint: (ctx: CanvasRenderingContext2D, frame: Frame) => void) =>
  (ctx: CanvasRenderingContext2D, frame: Frame): void => {
    ctx.save();
    ctx.translate(-x, -y);
    paint(ctx, frame);
    ctx.restore();
  };

function chosenRing(organisations: readonly Organisation[], chosen: string | null): readonly Piece[] {
  const organisation = organisations.find(({ id }) => id === chosen);
  const circle = organisation === undefined ? null : circleOf(organisation);
  return circle === null ? [] : [ringPiece(circle, LAKE)];
}
