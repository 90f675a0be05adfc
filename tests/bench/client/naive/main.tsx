import { useEffect, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';
import type Konva from 'konva';
import { Layer, Line, Stage } from 'react-konva';

interface Drawn {
  readonly id: string;
  readonly color: string;
  readonly width: number;
  readonly points: readonly number[];
}
interface Given extends Omit<Drawn, 'points'> {
  readonly points: readonly (readonly [number, number])[];
}

/** What one writes first with react-konva: a line per stroke, everything in React's state, nothing made faster. */
function Board() {
  const [strokes, setStrokes] = useState<readonly Drawn[]>([]);
  const [view, setView] = useState({ x: 0, y: 0, zoom: 1 });
  const [drawing, setDrawing] = useState(false);
  const stage = useRef<Konva.Stage>(null);
  const latest = useRef({ strokes, view });
  useEffect(() => {
    latest.current = { strokes, view };
  });
  useEffect(() => {
    const bench = {
      ready: () => stage.current !== null,
      load: (given: readonly Given[]) =>
        setStrokes(given.map((stroke) => ({ ...stroke, points: stroke.points.flat() }))),
      count: () => latest.current.strokes.length,
      setView: ({ cx, cy, zoom }: { cx: number; cy: number; zoom: number }) =>
        setView({ x: window.innerWidth / 2 - cx * zoom, y: window.innerHeight / 2 - cy * zoom, zoom }),
      getView: () => ({ zoom: latest.current.view.zoom }),
      drawTool: () => undefined,
    };
    Object.assign(window, { __bench: bench });
  }, []);
  const at = (): [number, number] => {
    const { x, y } = stage.current?.getPointerPosition() ?? { x: 0, y: 0 };
    return [(x - view.x) / view.zoom, (y - view.y) / view.zoom];
  };
  const down = (): void => {
    setDrawing(true);
    setStrokes([...strokes, { id: `new${strokes.length}`, color: 'black', width: 4, points: at() }]);
  };
  const move = (): void => {
    if (!drawing) return;
    const point = at();
    setStrokes((all) =>
      all.map((each, index) => (index === all.length - 1 ? { ...each, points: [...each.points, ...point] } : each)),
    );
  };
  const wheel = ({ evt }: Konva.KonvaEventObject<WheelEvent>): void => {
    evt.preventDefault();
    const pointer = stage.current?.getPointerPosition() ?? { x: 0, y: 0 };
    setView((now) => {
      if (!evt.ctrlKey) return { ...now, x: now.x - evt.deltaX, y: now.y - evt.deltaY };
      const factor = Math.exp(-evt.deltaY / 100);
      const [x, y] = [pointer.x - (pointer.x - now.x) * factor, pointer.y - (pointer.y - now.y) * factor];
      return { x, y, zoom: now.zoom * factor };
    });
  };
  return (
    <Stage
      ref={stage}
      width={window.innerWidth}
      height={window.innerHeight}
      x={view.x}
      y={view.y}
      scaleX={view.zoom}
      scaleY={view.zoom}
      onPointerDown={down}
      onPointerMove={move}
      onPointerUp={() => setDrawing(false)}
      onWheel={wheel}
    >
      <Layer>
        {strokes.map(({ id, points, color, width }) => (
          <Line
            key={id}
            points={[...points]}
            stroke={color}
            strokeWidth={width}
            tension={0.5}
            lineCap="round"
            lineJoin="round"
          />
        ))}
      </Layer>
    </Stage>
  );
}

const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<Board />);
