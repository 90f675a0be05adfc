import type { Box } from '../../shared/geometry/path.ts';
import { Baker } from './baker.ts';
import type { CameraControl } from './cameraControl.ts';
import type { PaintFrame } from './frame.ts';
import { PIXEL_RATIO } from './pixelRatio.ts';
import type { StrokeChange, StrokeStore } from './strokeStore.ts';
import type { Paint } from './tile.ts';
import { TilePlanes } from './tilePlanes.ts';
import { TileCache } from './tiles.ts';
import { ViewCanvas } from './viewCanvas.ts';
import { WetInk, type LiveStrokes } from './wetInk.ts';

/** What lies above the ink. */
export interface Above {
  /** The context is in board units. */
  readonly paint: PaintFrame;
  /** Board units of its letters: when a zoom has changed them, the picture before fades, for each sign has another size. */
  readonly font: number;
}

/** What is drawn besides the ink. */
export interface Around {
  /** What lies below the ink in a box: pictures, areas, roads. */
  readonly ground: (box: Box) => readonly Paint[];
  /** Null when there is nothing. */
  readonly above: Above | null;
}

/** Strokes that are shown at once when they come together; more wait for their bitmaps. */
const FEW = 40;
/** What lies above is painted so far beyond the view, as a part of it, that a short pan needs no new painting. */
const MARGIN = 0.2;
const NOBODY: LiveStrokes = { now: () => [], subscribe: () => () => undefined };
const EVERYWHERE: Box = { minX: -Infinity, minY: -Infinity, maxX: Infinity, maxY: Infinity };

/**
 * All finished ink over its ground, following a camera: bitmaps of squares of the page that the browser puts together
 * by itself, so that a step of the camera draws nothing. Without Konva and React.
 */
export class InkCanvas {
  private readonly store: StrokeStore;
  private readonly camera: CameraControl;
  private readonly tiles: TileCache;
  private readonly baker: Baker;
  private readonly planes = new TilePlanes();
  /** What is in no bitmap yet. */
  private readonly wet: WetInk;
  private readonly above: ViewCanvas;
  private around: Around = { ground: () => [], above: null };
  private frame = 0;
  /** Whether there are new bitmaps to show. */
  private baked = false;

  /** @param live strokes under the hands of others */
  constructor(store: StrokeStore, camera: CameraControl, live: LiveStrokes = NOBODY) {
    [this.store, this.camera] = [store, camera];
    const paintsIn = (box: Box, after: number): readonly Paint[] => {
      const ground = after === 0 ? this.around.ground(box) : [];
      return [...ground, ...store.paints(box, after)];
    };
    this.tiles = new TileCache({ paintsIn, top: () => store.top }, camera.page);
    this.baker = new Baker(this.tiles, () => {
      this.baked = true;
      this.redraw();
    });
    this.wet = new WetInk(camera, live);
    this.above = new ViewCanvas(camera, MARGIN);
  }

  /** Puts it into the page; returns what takes it away and gives the memory back. */
  show(into: HTMLElement): () => void {
    into.appendChild(this.planes.element);
    const letGo = [
      this.wet.show(into),
      this.above.show(into),
      this.store.subscribe((change) => this.take(change)),
      this.camera.subscribe(({ scale }) => {
        this.baker.moved(scale);
        this.redraw();
      }),
    ];
    this.redraw();
    return () => {
      for (const each of letGo) each();
      cancelAnimationFrame(this.frame);
      this.frame = 0;
      this.baker.stop();
      this.tiles.release();
      this.planes.clear();
      into.removeChild(this.planes.element);
    };
  }

  setAround(around: Around): void {
    const before = this.around;
    this.around = around;
    if (around.ground !== before.ground) {
      this.tiles.spoil(EVERYWHERE);
      this.redraw();
    }
    const { above } = around;
    if (above === before.above) return;
    const isSoft = above !== null && before.above !== null && above.font !== before.above.font;
    this.above.setPicture({ paint: above?.paint ?? (() => undefined), empty: () => above === null }, isSoft);
  }

  /** Whether all that is in sight is drawn. */
  get isWhole(): boolean {
    return this.frame === 0 && this.tiles.isWhole;
  }

  private take(change: StrokeChange): void {
    if (change.type === 'anew') {
      this.wet.keep(({ id }) => this.store.has(id));
      this.tiles.spoil(change.box);
      this.baker.hurry();
    } else {
      const few = change.strokes.length <= FEW;
      for (const box of few ? change.strokes : [EVERYWHERE]) this.tiles.over(box);
      this.baker.changed({ much: !few, more: change.more });
      // Not only with the next frame: what has come in thousands is then seen a frame earlier.
      if (!change.more) this.baker.start();
      if (few) this.wet.add(change.strokes);
    }
    this.redraw();
  }

  private readonly redraw = (): void => {
    if (this.frame === 0) this.frame = requestAnimationFrame(this.draw);
  };

  private readonly draw = (): void => {
    this.frame = 0;
    const view = this.camera.viewSize();
    if (view.width === 0) return;
    const camera = this.camera.get();
    const device = { x: camera.x * PIXEL_RATIO, y: camera.y * PIXEL_RATIO, scale: camera.scale * PIXEL_RATIO };
    const others = this.tiles.look(device, { width: view.width * PIXEL_RATIO, height: view.height * PIXEL_RATIO });
    if (others || this.baked) {
      this.baked = false;
      this.planes.show(this.tiles.planes());
      const { reached } = this.tiles;
      this.wet.keep(({ order }) => order >= reached);
    }
    this.planes.move(device);
    this.baker.start();
  };
}
