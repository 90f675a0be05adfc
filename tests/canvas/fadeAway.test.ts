import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CameraControl } from '../../client/canvas/cameraControl.ts';
import { ViewCanvas, type Picture } from '../../client/canvas/viewCanvas.ts';

/** An element of the page as far as a picture needs it; `children` from the lowest to the one on top. */
class FakeHolder {
  readonly children: FakeCanvas[] = [];
  appendChild(canvas: FakeCanvas): void {
    this.insertBefore(canvas, null);
  }
  insertBefore(canvas: FakeCanvas, next: FakeCanvas | null): void {
    this.children.splice(next === null ? this.children.length : this.children.indexOf(next), 0, canvas);
    canvas.parentNode = this;
  }
  removeChild(canvas: FakeCanvas): void {
    this.children.splice(this.children.indexOf(canvas), 1);
    canvas.parentNode = null;
  }
}

class FakeCanvas extends EventTarget {
  width = 0;
  height = 0;
  parentNode: FakeHolder | null = null;
  readonly style: Record<string, string> = {};
  readonly classes: string[] = [];
  readonly classList = { add: (name: string) => void this.classes.push(name) };
  /** What stands on it. */
  picture = '';
  getContext() {
    return { setTransform: () => undefined, canvas: this };
  }
}

const pictureOf = (name: string): Picture => ({
  paint: ({ canvas }) => void ((canvas as unknown as FakeCanvas).picture = name),
  empty: () => name === '',
});

describe('a picture that another takes the place of', () => {
  let frames: (() => void)[] = [];
  let holder: FakeHolder;
  let camera: CameraControl;
  let view: ViewCanvas;
  let letGo: () => void;
  const shown = (): string[] => holder.children.map(({ picture }) => picture);
  const leaving = (): string[] =>
    holder.children.filter(({ classes }) => classes.length > 0).map((each) => each.picture);
  /** Gives a picture and lets a frame pass. */
  const show = (name: string, isSoft: boolean): void => {
    view.setPicture(pictureOf(name), isSoft);
    for (const each of frames.splice(0)) each();
  };

  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('document', { createElement: () => new FakeCanvas() });
    vi.stubGlobal('requestAnimationFrame', (run: () => void) => frames.push(run));
    vi.stubGlobal('cancelAnimationFrame', () => undefined);
    frames = [];
    holder = new FakeHolder();
    camera = new CameraControl({ width: 10_000, height: 7_200 });
    camera.resize({ width: 1_000, height: 720 });
    view = new ViewCanvas(camera, 0.25);
    letGo = view.show(holder as unknown as HTMLElement);
    show('small signs', true);
  });
  afterEach(() => {
    letGo();
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('has nothing to fade where it is the first', () => {
    expect([shown(), leaving()]).toEqual([['small signs'], []]);
  });

  it('fades above the new one, and gives its memory back when it has faded', () => {
    show('large signs', true);
    const before = holder.children[1];
    expect([shown(), leaving()]).toEqual([['large signs', 'small signs'], ['small signs']]);
    expect(before?.width).toBeGreaterThan(0);
    before?.dispatchEvent(new Event('animationend'));
    expect(shown()).toEqual(['large signs']);
    expect([before?.width, before?.height]).toEqual([0, 0]);
  });

  it('is gone at once where only what it shows has changed', () => {
    show('other signs', false);
    expect([shown(), leaving()]).toEqual([['other signs'], []]);
  });

  it('is gone at once when the camera moves on, for it would stay behind', () => {
    show('large signs', true);
    camera.zoomBy(1.1);
    expect(shown()).toEqual(['large signs']);
  });

  it('is gone at once when a third comes', () => {
    show('large signs', true);
    show('larger signs', true);
    expect([shown(), leaving()]).toEqual([['larger signs', 'large signs'], ['large signs']]);
  });

  it('is gone with the board, and its memory with it', () => {
    show('large signs', true);
    const all = [...holder.children];
    letGo();
    letGo = () => undefined;
    expect(shown()).toEqual([]);
    expect(all.map(({ width }) => width)).toEqual([0, 0]);
  });
});

describe('the look of a picture that leaves', () => {
  const styleOf = (file: string): string => readFileSync(new URL(`../../client/${file}`, import.meta.url), 'utf8');

  it('lasts as long as all that moves, which is no time for who asked for less motion', () => {
    expect(styleOf('canvas/Page.module.css')).toMatch(/\.leaving \{[^}]*animation: leave var\(--t-move\)/);
    expect(styleOf('ui/tokens.css')).toMatch(/prefers-reduced-motion: reduce\) \{ :root \{ --t-move: 0ms;/);
  });
});
