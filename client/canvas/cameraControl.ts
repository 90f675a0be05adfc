import { bounded, fit, type Camera, type Place, type Size, toPage, zoomed } from './camera.ts';

/**
 * The camera of one board, outside React: it moves with every finger, and nothing but the canvas follows it.
 * It keeps showing the whole page through changes of the view's size until somebody pans or zooms.
 */
export class CameraControl {
  private camera: Camera = { x: 0, y: 0, scale: 1 };
  private view: Size = { width: 0, height: 0 };
  private fitting = true;
  private readonly listeners = new Set<(camera: Camera) => void>();
  readonly page: Size;
  private readonly margin: number;

  /** @param margin CSS pixels left free around the page at "fit" */
  constructor(page: Size, margin = 0) {
    this.page = page;
    this.margin = margin;
  }

  get(): Camera {
    return this.camera;
  }

  viewSize(): Size {
    return this.view;
  }

  resize(view: Size): void {
    this.view = view;
    this.put(this.fitting ? fit(this.page, view, this.margin) : bounded(this.camera, this.page, view));
  }

  /** Shows the whole page, and keeps doing so. */
  fit(): void {
    this.fitting = true;
    this.put(fit(this.page, this.view, this.margin));
  }

  move(change: (camera: Camera) => Camera): void {
    this.fitting = false;
    this.put(bounded(change(this.camera), this.page, this.view));
  }

  /** Zooms about the middle of the view. */
  zoomBy(factor: number): void {
    this.move((camera) => zoomed(camera, [this.view.width / 2, this.view.height / 2], factor));
  }

  /** Brings a place of the page to the middle of the view, at a given scale or the present one. */
  show([px, py]: Place, scale = this.camera.scale): void {
    const [width, height] = [this.view.width, this.view.height];
    this.move(() => ({ scale, x: width / 2 - px * scale, y: height / 2 - py * scale }));
  }

  /** The place of the page in the middle of the view: where a key puts a new thing. */
  middle(): Place {
    return toPage(this.camera, [this.view.width / 2, this.view.height / 2]);
  }

  /** Calls back after every move; returns what lets go. */
  subscribe(onMove: (camera: Camera) => void): () => void {
    this.listeners.add(onMove);
    return () => this.listeners.delete(onMove);
  }

  private put(camera: Camera): void {
    this.camera = camera;
    for (const listener of this.listeners) listener(camera);
  }
}
