import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CameraControl } from '../../client/canvas/cameraControl.ts';
import { StoredStroke } from '../../client/canvas/strokeStore.ts';
import { WetInk, type LiveStroke } from '../../client/canvas/wetInk.ts';

/** What was done with the brush since the last look: `clear`, `line n` (points of a line). */
let done: string[] = [];
let frames: (() => void)[] = [];

class FakeCanvas {
  width = 0;
  height = 0;
  readonly style: Record<string, string> = {};
  getContext() {
    let points = 0;
    return {
      setTransform: () => undefined,
      clearRect: () => done.push('clear'),
      beginPath: () => (points = 0),
      moveTo: () => points++,
      lineTo: () => points++,
      stroke: () => done.push(`line ${points}`),
      canvas: this,
    };
  }
}

const holder = { appendChild: () => undefined, removeChild: () => undefined } as unknown as HTMLElement;
const PAGE = { width: 10_000, height: 7_200 };
const stroke = (id: string, points: number): LiveStroke => ({
  id,
  path: Array.from({ length: points * 2 }, (_, at) => at * 7),
  width: 16,
  colour: '#000',
});
const finished = (id: string, order: number): StoredStroke =>
  new StoredStroke({ id, layer: 'skeleton', path: [0, 0, 100, 100, 300, 0], width: 16, colour: '#000' }, order);

describe('ink that is in no bitmap yet', () => {
  let live: readonly LiveStroke[] = [];
  let tell = (): void => undefined;
  let camera: CameraControl;
  let wet: WetInk;
  let letGo = (): void => undefined;
  /** Lets a frame pass; what was painted in it. */
  const frame = (): string[] => {
    done = [];
    for (const each of frames.splice(0)) each();
    return done;
  };
  const show = (...strokes: readonly LiveStroke[]): string[] => {
    live = strokes;
    tell();
    return frame();
  };

  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('document', { createElement: () => new FakeCanvas() });
    vi.stubGlobal('requestAnimationFrame', (run: () => void) => frames.push(run));
    vi.stubGlobal('cancelAnimationFrame', () => undefined);
    [live, frames] = [[], []];
    camera = new CameraControl(PAGE);
    camera.resize({ width: 1_000, height: 720 });
    const subscribe = (onChange: () => void) => {
      tell = onChange;
      return () => undefined;
    };
    wet = new WetInk(camera, { now: () => live, subscribe });
    letGo = wet.show(holder);
    frame();
  });
  afterEach(() => {
    letGo();
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('of strokes under other hands each frame paints only what has come since the one before', () => {
    expect(show(stroke('a', 10), stroke('b', 10))).toEqual(['clear', 'line 10', 'line 10']);
    expect(show(stroke('a', 14), stroke('b', 10))).toEqual(['line 5']);
    expect(show(stroke('a', 14), stroke('b', 10))).toEqual([]);
  });

  it('a finished stroke is painted once, over what is there, until it is to be seen elsewhere', () => {
    show(stroke('a', 10));
    wet.add([finished('x', 0)]);
    expect(frame()).toEqual(['line 3']);
    wet.add([finished('y', 1)]);
    expect(frame()).toEqual(['line 3']);
    wet.keep(({ order }) => order >= 1);
    expect(frame()).toEqual(['clear', 'line 10', 'line 3']);
    wet.keep(() => true);
    expect(frame()).toEqual([]);
  });

  it('a stroke that was taken back is gone after a moment, one that ended stays until the finished one has come', () => {
    show(stroke('a', 10), stroke('b', 10));
    expect(show(stroke('b', 10))).toEqual([]);
    vi.advanceTimersByTime(600);
    expect(frame()).toEqual(['clear', 'line 10']);
    show();
    vi.advanceTimersByTime(600);
    expect(frame()).toEqual(['clear']);
  });

  it('a camera that has moved paints it anew once, not at every step', () => {
    show(stroke('a', 10));
    camera.move((now) => ({ ...now, x: now.x + 5 }));
    expect(frame()).toEqual([]);
    vi.advanceTimersByTime(200);
    expect(frame()).toEqual(['clear', 'line 10']);
  });
});
