import type { Place } from './camera.ts';
import {
  leavePenMode,
  nextPointer,
  POINTER_START,
  type PointerEffect,
  type PointerInput,
  type PointerState,
} from './pointer.ts';

interface Options {
  /** Whether the tool pans when it begins here. */
  readonly hand: (at: Place) => boolean;
  readonly onEffect: (effect: PointerEffect) => void;
  readonly onWheel: (at: Place, wheel: { dx: number; dy: number; zoom: boolean }) => void;
  /**
   * Pen mode began, and here is the way out of it; null: it has ended. Absent where no way out is offered: there the
   * finger works on beside the pen, for nobody could give it back.
   */
  readonly onPenMode?: ((leave: (() => void) | null) => void) | undefined;
}

/** Pixels of a line, for wheels that count in lines or pages. */
const LINE = 24;
const PAGE = 400;

const TYPES = {
  pointerdown: 'down',
  pointermove: 'move',
  pointerup: 'up',
  pointercancel: 'cancel',
} as const;

/**
 * Listens to the pointers over an element and plays the pointer machine. The element needs `touch-action: none`.
 * A gesture under way ends, and is kept, when the page goes to sleep or away. Returns what lets go.
 */
export function listenToPointers(element: HTMLElement, options: Options): () => void {
  let state: PointerState = POINTER_START;
  const become = (next: PointerState): void => {
    const turned = next.penMode !== state.penMode;
    state = next;
    if (turned) options.onPenMode?.(next.penMode ? leave : null);
  };
  const leave = (): void => become(leavePenMode(state));
  const step = (input: PointerInput): void => {
    const [next, effects] = nextPointer(state, input, input.type === 'down' && options.hand(input.at));
    become(options.onPenMode === undefined ? leavePenMode(next) : next);
    for (const effect of effects) options.onEffect(effect);
  };
  const space = watchSpace(element);
  const onPointer = (event: PointerEvent): void => {
    const input = inputOf(element, event, space.isHeld());
    if (input === null) return;
    if (input.type === 'down') capture(element, event);
    step(input);
  };
  const onWheel = (event: WheelEvent): void => {
    event.preventDefault();
    const unit = event.deltaMode === 1 ? LINE : event.deltaMode === 2 ? PAGE : 1;
    const [dx, dy] = [event.deltaX * unit, event.deltaY * unit];
    const zoom = event.ctrlKey || event.metaKey;
    // Where it is matters to a zoom alone, and to ask it makes the browser lay out the page.
    options.onWheel(zoom ? placeIn(element, event) : [0, 0], { dx, dy, zoom });
  };
  const finish = (): void => {
    if (state.at === 'tool') step({ ...AWAY, id: state.id, kind: state.kind, at: state.last });
  };
  const onHidden = (): void => {
    if (document.visibilityState === 'hidden') finish();
  };
  const stay = (event: Event): void => {
    if (event.cancelable) event.preventDefault();
  };
  const names = ['pointerdown', 'pointermove', 'pointerup', 'pointercancel'] as const;
  for (const name of names) element.addEventListener(name, onPointer);
  element.addEventListener('wheel', onWheel, { passive: false });
  element.addEventListener('contextmenu', stay);
  // Without this the tap goes on as a click, and lands on the sheet that it has just opened.
  element.addEventListener('touchend', stay, { passive: false });
  // Without this a quick move goes on as a fling, although nothing scrolls here, and the next tap anywhere on the page
  // does nothing but end that fling.
  element.addEventListener('touchmove', stay, { passive: false });
  window.addEventListener('pagehide', finish);
  document.addEventListener('visibilitychange', onHidden);
  return () => {
    finish();
    for (const name of names) element.removeEventListener(name, onPointer);
    space.letGo();
    element.removeEventListener('wheel', onWheel);
    element.removeEventListener('contextmenu', stay);
    element.removeEventListener('touchend', stay);
    element.removeEventListener('touchmove', stay);
    window.removeEventListener('pagehide', finish);
    document.removeEventListener('visibilitychange', onHidden);
  };
}

/** Whether the space bar is held that was pressed over the board, wherever it is let go of. */
function watchSpace(element: HTMLElement): { readonly isHeld: () => boolean; readonly letGo: () => void } {
  let isHeld = false;
  const press = (event: KeyboardEvent): void => {
    if (event.key !== ' ' || event.target !== element) return;
    isHeld = true;
    // Else the page would scroll under the board.
    event.preventDefault();
  };
  const release = (event: Event): void => {
    if (!('key' in event) || event.key === ' ') isHeld = false;
  };
  element.addEventListener('keydown', press);
  for (const name of ['keyup', 'blur']) window.addEventListener(name, release);
  return {
    isHeld: () => isHeld,
    letGo() {
      element.removeEventListener('keydown', press);
      for (const name of ['keyup', 'blur']) window.removeEventListener(name, release);
    },
  };
}

const AWAY = { type: 'cancel', trail: [], contact: 0, pan: false, time: 0 } as const;

/** A pointer that went away before it could be captured throws; drawing goes on without. */
function capture(element: HTMLElement, event: PointerEvent): void {
  try {
    element.setPointerCapture(event.pointerId);
  } catch {
    return;
  }
}

function placeIn(element: HTMLElement, event: { clientX: number; clientY: number }): Place {
  const box = element.getBoundingClientRect();
  return [event.clientX - box.left, event.clientY - box.top];
}

function inputOf(element: HTMLElement, event: PointerEvent, spaceHeld: boolean): PointerInput | null {
  const type = Object.entries(TYPES).find(([name]) => name === event.type)?.[1];
  const other = event.pointerType === 'mouse' && event.type === 'pointerdown' && event.button > 1;
  if (type === undefined || other) return null;
  const kind = event.pointerType === 'pen' || event.pointerType === 'touch' ? event.pointerType : 'mouse';
  const at = placeIn(element, event);
  const trail = type === 'move' ? trailOf(element, event) : [at];
  const contact = kind === 'touch' ? Math.max(event.width, event.height) : 0;
  return {
    type,
    id: event.pointerId,
    kind,
    at,
    trail,
    contact,
    pan: spaceHeld || event.button === 1,
    time: event.timeStamp,
  };
}

/** The points that the browser merged into one event; those browsers that keep none give the event alone. */
function trailOf(element: HTMLElement, event: PointerEvent): readonly Place[] {
  const merged = typeof event.getCoalescedEvents === 'function' ? event.getCoalescedEvents() : [];
  const box = element.getBoundingClientRect();
  return (merged.length > 0 ? merged : [event]).map((each) => [each.clientX - box.left, each.clientY - box.top]);
}
