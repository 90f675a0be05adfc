import { StrictMode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';
import * as Y from 'yjs';
import '../../../../client/ui/look.css';
import { newDoc, takeIn } from '../../../../shared/sync/doc.ts';
import { addInk, inkOf, LAYERS, PAGE, type Layer } from '../../../../shared/methods/map/index.ts';
import { CameraControl, Overlay, Page, type Frame } from '../../../../client/canvas/index.ts';
import { InkCanvas } from '../../../../client/canvas/inkCanvas.ts';
import { groundOf } from '../../../../client/methods/map/groundPaint.ts';
import type { Layout } from '../../../../client/methods/map/layout.ts';
import { Passing } from '../../../../client/methods/map/passing.ts';
import { Sprites } from '../../../../client/methods/map/thingsPaint.ts';
import { useStrokes } from '../../../../client/methods/map/useStrokes.ts';

/** A stroke as the measuring harness has it: a page of 8,000 × 6,000. */
interface Given {
  readonly points: readonly (readonly [number, number])[];
  readonly color: string;
  readonly width: number;
}

const SHOWN: ReadonlySet<Layer> = new Set(LAYERS);
const EMPTY: Layout = { things: [], font: 200 };
const COLOURS: Readonly<Record<string, 'ink' | 'lake' | 'poppy' | 'juniper' | 'apricot' | 'cherry'>> = {
  black: 'ink',
  blue: 'lake',
  red: 'poppy',
  green: 'juniper',
  orange: 'apricot',
  violet: 'cherry',
};
const PEN = { does: 'pen', colour: 'ink', width: 16 } as const;

/** The map's own canvas, pen and document without a server, with the hooks that the measuring harness asks for. */
function Board() {
  const doc = useMemo(() => newDoc(), []);
  const store = useStrokes(doc, SHOWN);
  const camera = useMemo(() => new CameraControl(PAGE), []);
  const holder = useRef<HTMLDivElement>(null);
  const ink = useMemo(() => new InkCanvas(store, camera), [store, camera]);
  useEffect(() => {
    ink.setAround({ ground: groundOf([], null), above: null });
    return holder.current === null ? undefined : ink.show(holder.current);
  }, [ink]);
  const [passing] = useState(() => new Passing());
  const sprites = useMemo(() => new Sprites(0), []);
  useEffect(() => {
    passing.take(PEN);
    let made = 0;
    return passing.listen((edit) => {
      if (edit.type !== 'line') return;
      for (const bytes of inkOf(edit.path, { ...PEN, layer: 'skeleton' })) addInk(doc, `1.drawn${made++}`, bytes);
    });
  }, [passing, doc]);
  useEffect(() => {
    // As the others begin: the corner of the page at its own size, not the whole of it.
    camera.resize({ width: window.innerWidth, height: window.innerHeight });
    camera.show([window.innerWidth / 2, window.innerHeight / 2], 1);
    const bench = {
      ready: () => camera.viewSize().width > 0,
      prepare: (strokes: readonly Given[]) => {
        const other = newDoc();
        write(other, strokes);
        return Y.encodeStateAsUpdate(other);
      },
      load: async (given: readonly Given[] | Uint8Array) => {
        if (given instanceof Uint8Array) takeIn(doc, given, 'sync');
        else write(doc, given);
        const { size } = doc.getMap('ink');
        await frames(() => store.size === size && ink.isWhole);
      },
      count: () => store.size,
      setView: ({ cx, cy, zoom }: { cx: number; cy: number; zoom: number }) => camera.show([cx, cy], zoom),
      getView: () => ({ zoom: camera.get().scale }),
      drawTool: () => undefined,
    };
    Object.assign(window, { __bench: bench });
  }, [camera, doc, store, ink]);
  const paint = useCallback(
    (ctx: CanvasRenderingContext2D, { ratio, scale }: Frame) =>
      passing.paint(ctx, { layout: EMPTY, sprites, selected: null }, ratio * scale),
    [passing, sprites],
  );
  const empty = useCallback(() => passing.isEmpty(), [passing]);
  const box = useCallback(() => passing.box(), [passing]);
  return (
    <Page camera={camera} label="board" onTool={passing.play}>
      <div ref={holder} />
      <Overlay camera={camera} paint={paint} redraw={passing.redraw} empty={empty} box={box} />
    </Page>
  );
}

function write(doc: Y.Doc, strokes: readonly Given[]): void {
  doc.transact(() => {
    for (const [index, { points, color, width }] of strokes.entries()) {
      const brush = { colour: COLOURS[color] ?? 'ink', width: width * 2, layer: 'skeleton' } as const;
      for (const [piece, bytes] of inkOf(points.flat(), brush).entries()) addInk(doc, `1.l${index}_${piece}`, bytes);
    }
  });
}

/** Lets frames pass until something is so; asks behind what the frame itself does. */
async function frames(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

const root = document.getElementById('root');
if (root !== null)
  createRoot(root).render(
    <StrictMode>
      <Board />
    </StrictMode>,
  );
