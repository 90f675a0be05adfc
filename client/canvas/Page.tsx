import { useEffect, useLayoutEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { panned, pinched, toPage, wheeled, type Place, type Size } from './camera.ts';
import type { CameraControl } from './cameraControl.ts';
import type { PointerEffect } from './pointer.ts';
import { listenToPointers } from './pointerEvents.ts';
import type { ToolEvent } from './tool.ts';
import css from './Page.module.css';

interface Props {
  readonly camera: CameraControl;
  /** The board's name for those who hear it. */
  readonly label: string;
  /** Gestures of the tool, board units. Absent: nothing answers to a finger, as on the wall. */
  readonly onTool?: (event: ToolEvent) => void;
  /** What lies under a finger: the thing's name, or null. `slack` in board units. */
  readonly hit?: (at: Place, slack: number) => string | null;
  /** The tool pans instead of drawing; `beside`: only where nothing is hit. */
  readonly hand?: boolean | 'beside';
  /** A key that the board itself has no use for; true when it was used. */
  readonly onKey?: (key: string, shift: boolean) => boolean;
  /** A pen was seen, touch only pans now: what brings the finger back, or null when it is back. Absent: touch draws on. */
  readonly onPenMode?: (leave: (() => void) | null) => void;
  /** Layers that follow the camera by themselves, the first lowest: `<InkLayer>`, `<Overlay>`, Konva's `<Surface>`. */
  readonly children: ReactNode;
}

/** CSS pixels around a finger within which a thing counts as hit. */
const SLACK = 22;
/** CSS pixels of one press of an arrow key. */
const STEP = 80;

/**
 * A page with edges: camera, pointers and keys. Its layers draw in board units and follow the camera without React.
 * Two fingers, wheel and arrow keys pan; pinch, ctrl-wheel, + and − zoom; 0 shows all.
 */
export function Page(props: Props) {
  const { camera, label, children } = props;
  const penModes = props.onPenMode !== undefined;
  const holder = useRef<HTMLDivElement>(null);
  const latest = useRef(props);
  useLayoutEffect(() => {
    latest.current = props;
  });
  useLayoutEffect(() => watchSize(holder.current, (view) => camera.resize(view)), [camera]);
  useEffect(() => {
    const element = holder.current;
    if (element === null) return undefined;
    return listenToPointers(element, {
      hand: (at) => pans(latest.current, at),
      onEffect: (effect) => act(latest.current, effect),
      onWheel: (at, wheel) => camera.move((now) => wheeled(now, at, wheel)),
      onPenMode: penModes ? (leave) => latest.current.onPenMode?.(leave) : undefined,
    });
  }, [camera, penModes]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target !== event.currentTarget) return;
    if (key(latest.current, event.key, event.shiftKey)) event.preventDefault();
  };
  return (
    <div ref={holder} className={css['page']} tabIndex={0} role="application" aria-label={label} onKeyDown={onKeyDown}>
      {children}
    </div>
  );
}

function pans({ hand = false, onTool, hit, camera }: Props, at: Place): boolean {
  if (onTool === undefined || hand === true) return true;
  const now = camera.get();
  return hand === 'beside' && (hit?.(toPage(now, at), SLACK / now.scale) ?? null) === null;
}

function watchSize(element: HTMLElement | null, onSize: (size: Size) => void): (() => void) | undefined {
  if (element === null) return undefined;
  const measure = (): void => {
    if (element.clientWidth > 0) onSize({ width: element.clientWidth, height: element.clientHeight });
  };
  const observer = new ResizeObserver(measure);
  observer.observe(element);
  measure();
  return () => observer.disconnect();
}

function act({ camera, onTool, hit }: Props, effect: PointerEffect): void {
  if (effect.to === 'camera') {
    moveCamera(camera, effect.from, effect.at);
    return;
  }
  if (effect.type === 'cancel') {
    onTool?.({ type: 'cancel' });
    return;
  }
  const now = camera.get();
  const at = toPage(now, effect.at);
  if (effect.type === 'move') {
    onTool?.({ type: 'move', at, trail: effect.trail.map((each) => toPage(now, each)) });
    return;
  }
  const slack = SLACK / now.scale;
  const on = hit?.(at, slack) ?? null;
  if (effect.type === 'down') onTool?.({ type: 'down', at, on, slack });
  else onTool?.({ type: 'up', at, on, ...(effect.lost === true ? { lost: true } : {}) });
}

function moveCamera(camera: CameraControl, from: readonly Place[], at: readonly Place[]): void {
  const [a, b] = from;
  const [c, d] = at;
  if (a === undefined || c === undefined) return;
  if (b === undefined || d === undefined) camera.move((now) => panned(now, c[0] - a[0], c[1] - a[1]));
  else camera.move((now) => pinched(now, [a, b], [c, d]));
}

const ARROWS: Readonly<Record<string, Place>> = {
  ArrowLeft: [STEP, 0],
  ArrowRight: [-STEP, 0],
  ArrowUp: [0, STEP],
  ArrowDown: [0, -STEP],
};

function key({ camera, onKey, onTool }: Props, name: string, shift: boolean): boolean {
  if (onKey?.(name, shift) === true) return true;
  if (name === 'Escape') {
    onTool?.({ type: 'cancel' });
    return true;
  }
  const arrow = ARROWS[name];
  if (arrow !== undefined) camera.move((now) => panned(now, ...arrow));
  else if (name === '+' || name === '=') camera.zoomBy(1.25);
  else if (name === '-') camera.zoomBy(0.8);
  else if (name === '0') camera.fit();
  else return false;
  return true;
}
