import { useMemo, useState, useSyncExternalStore } from 'react';
import { distance, directionTo, pointAt } from '../../../shared/geometry/circle.ts';
import {
  CameraControl,
  Page,
  paintMarks,
  Redraw,
  useBoardFont,
  type Place,
  type ToolEvent,
} from '../../canvas/index.ts';
import { Painting, Surface } from '../../canvas/konva/index.ts';
import { useStrings } from '../../ui/language.tsx';
import { breadBox, breadMarks, handleMarks, HANDLE, RIM } from './breadMarks.ts';
import { CUT } from './cutTool.ts';
import type { BreadCut } from './breadCut.ts';
import { tokochStrings } from './strings/tokochStrings.ts';
import type { BreadHand, SharedSlice } from './useBread.ts';

interface Props {
  readonly hand: BreadHand;
  readonly cut: BreadCut;
  readonly chosen: string | null;
}

/** The bread under a finger: the chosen slice has a handle on both of its edges. */
export function BreadCanvas({ hand, cut, chosen }: Props) {
  const words = useStrings(tokochStrings);
  const font = useBoardFont();
  const slices = useSyncExternalStore(cut.subscribe, cut.slices);
  const [redraw] = useState(() => new Redraw());
  const box = breadBox(hand.slices.map((slice) => ({ ...slice, coloured: true })));
  const camera = useMemo(() => new CameraControl({ width: box.width, height: box.height }), [box.width, box.height]);
  const edges = hand.mayCut ? edgesOf(slices, chosen) : [];
  const paint = useMemo(() => {
    const marks = [
      ...marksOf(slices, font),
      ...edgesOf(hand.mayCut ? slices : [], chosen).flatMap(({ at }) => handleMarks(at)),
    ];
    return (ctx: CanvasRenderingContext2D): void => {
      ctx.save();
      ctx.translate(-box.x, -box.y);
      paintMarks(ctx, marks);
      ctx.restore();
    };
  }, [slices, chosen, hand.mayCut, font, box.x, box.y]);
  const onPage = ([x, y]: Place): Place => [x + box.x, y + box.y];
  const play = (event: ToolEvent): void =>
    cut.play(event.type === 'cancel' ? event : { ...event, at: onPage(event.at) });
  return (
    <Page
      camera={camera}
      label={words.bread}
      hit={(at, slack) => hitOf(onPage(at), slack, slices, edges)}
      onTool={play}
    >
      <Surface camera={camera}>
        <Painting paint={paint} redraw={redraw} />
      </Surface>
    </Page>
  );
}

/** `font` is only there to draw the numbers anew once it has come. */
const marksOf = (slices: readonly SharedSlice[], font: number) =>
  font < 0 ? [] : breadMarks(slices.map((slice) => ({ ...slice, coloured: true })));

interface Edge {
  /** The slice before the cut. */
  readonly before: string;
  readonly at: number;
}

/** The two cuts of the chosen slice; none where a neighbour is locked, and none with a single slice. */
function edgesOf(slices: readonly SharedSlice[], chosen: string | null): readonly Edge[] {
  const at = slices.findIndex(({ id }) => id === chosen);
  const slice = slices[at];
  const before = slices[(at + slices.length - 1) % slices.length];
  const after = slices[(at + 1) % slices.length];
  if (slice === undefined || before === undefined || after === undefined || slices.length < 2 || slice.locked)
    return [];
  return [
    ...(before.locked ? [] : [{ before: before.id, at: slice.from }]),
    ...(after.locked ? [] : [{ before: slice.id, at: slice.to }]),
  ];
}

function hitOf(at: Place, slack: number, slices: readonly SharedSlice[], edges: readonly Edge[]): string | null {
  const reach = Math.max(HANDLE, slack);
  const near = edges
    .map((edge) => ({ edge, away: distance(at, pointAt([0, 0], edge.at, RIM)) }))
    .filter(({ away }) => away <= reach * 1.3)
    .sort((a, b) => a.away - b.away)[0];
  if (near !== undefined) return CUT + near.edge.before;
  if (distance(at, [0, 0]) > RIM) return null;
  const direction = directionTo([0, 0], at);
  return slices.find(({ from, to }) => direction >= from && direction < to)?.id ?? null;
}
