import type { Place } from './camera.ts';

/** What a finger, a pen or a mouse does, in CSS pixels of the board. `time` in milliseconds, of any origin. */
export interface PointerInput {
  readonly type: 'down' | 'move' | 'up' | 'cancel';
  readonly id: number;
  readonly kind: 'mouse' | 'touch' | 'pen';
  readonly at: Place;
  /** All points since the last event, oldest first, ending with `at`; the browser may have merged several. */
  readonly trail: readonly Place[];
  /** The contact's larger side; 0 where the device does not say. */
  readonly contact: number;
  /** The middle button, or the space bar held: pans whatever the tool. */
  readonly pan: boolean;
  readonly time: number;
}

/** What the board does about it: a gesture of the tool, or the camera. */
export type PointerEffect =
  | { readonly to: 'tool'; readonly type: 'down'; readonly at: Place }
  /** `lost`: not lifted, the system took the pointer away. */
  | { readonly to: 'tool'; readonly type: 'up'; readonly at: Place; readonly lost?: true }
  | { readonly to: 'tool'; readonly type: 'move'; readonly at: Place; readonly trail: readonly Place[] }
  | { readonly to: 'tool'; readonly type: 'cancel' }
  | { readonly to: 'camera'; readonly from: readonly Place[]; readonly at: readonly Place[] };

interface Contact {
  readonly id: number;
  readonly at: Place;
}

export type PointerState = {
  /** A pen was seen: touch pans and never draws, until somebody asks for the finger again. */
  readonly penMode: boolean;
} & (
  | { readonly at: 'idle' }
  | {
      readonly at: 'tool';
      readonly id: number;
      readonly kind: PointerInput['kind'];
      readonly start: Place;
      readonly last: Place;
      readonly since: number;
      readonly far: boolean;
    }
  | { readonly at: 'pan'; readonly finger: Contact }
  | { readonly at: 'pinch'; readonly fingers: readonly [Contact, Contact] }
  /** One of two fingers was lifted: the other does nothing until it is lifted too. */
  | { readonly at: 'rest'; readonly ids: readonly number[] }
);

export const POINTER_START: PointerState = { at: 'idle', penMode: false };

/** A contact wider than this is a palm, CSS pixels. */
const PALM = 48;
/** A second finger within this time of the first makes a pinch of a stroke just begun, milliseconds. */
const JUST_BEGUN = 350;
/** … unless the first has already drawn this far, CSS pixels. */
const DRAWN = 60;

type Answer = readonly [PointerState, readonly PointerEffect[]];

/**
 * One step of the pointer machine: the first finger owns the stroke; a second soon after cancels it and both pan and
 * zoom; a second while a real stroke is under way is ignored, as are palms; after a pen was seen, touch only pans.
 * @param hand the tool pans (look, not draw)
 */
export function nextPointer(state: PointerState, input: PointerInput, hand: boolean): Answer {
  if (input.kind === 'touch' && input.type === 'down' && input.contact > PALM) return [state, []];
  switch (state.at) {
    case 'idle':
      return fromIdle(state, input, hand);
    case 'tool':
      return fromTool(state, input);
    case 'pan':
      return fromPan(state, input);
    case 'pinch':
      return fromPinch(state, input);
    case 'rest':
    default:
      return fromRest(state, input);
  }
}

/** The finger draws again although a pen was seen. */
export const leavePenMode = (state: PointerState): PointerState => ({ ...state, penMode: false });

function fromIdle(state: PointerState, input: PointerInput, hand: boolean): Answer {
  if (input.type !== 'down') return [state, []];
  const { id, kind, at, time } = input;
  const penMode = state.penMode || kind === 'pen';
  if (input.pan || hand || (penMode && kind === 'touch')) return [{ at: 'pan', penMode, finger: { id, at } }, []];
  const begun: PointerState = { at: 'tool', penMode, id, kind, start: at, last: at, since: time, far: false };
  return [begun, [{ to: 'tool', type: 'down', at }]];
}

function fromTool(state: PointerState & { at: 'tool' }, input: PointerInput): Answer {
  const { penMode } = state;
  if (input.id !== state.id) return secondFinger(state, input);
  switch (input.type) {
    case 'down':
      return [state, []];
    case 'move': {
      const { at, trail } = input;
      const far = state.far || Math.hypot(at[0] - state.start[0], at[1] - state.start[1]) > DRAWN;
      return [{ ...state, last: at, far }, [{ to: 'tool', type: 'move', at, trail }]];
    }
    case 'up':
      return [{ at: 'idle', penMode }, [{ to: 'tool', type: 'up', at: input.at }]];
    // A call, a gesture of the edge. What is drawn is kept, where it was last seen.
    case 'cancel':
    default:
      return [{ at: 'idle', penMode }, [{ to: 'tool', type: 'up', at: state.last, lost: true }]];
  }
}

function secondFinger(state: PointerState & { at: 'tool' }, input: PointerInput): Answer {
  if (input.type !== 'down') return [state, []];
  if (input.kind === 'pen' && state.kind === 'touch') {
    // The hand lay down before the pen: its mark goes, the pen draws.
    const [begun, effects] = fromIdle({ at: 'idle', penMode: true }, input, false);
    return [begun, [{ to: 'tool', type: 'cancel' }, ...effects]];
  }
  const pinch = input.kind === 'touch' && state.kind === 'touch' && !state.far && input.time - state.since < JUST_BEGUN;
  if (!pinch) return [state, []];
  const fingers = [
    { id: state.id, at: state.last },
    { id: input.id, at: input.at },
  ] as const;
  return [{ at: 'pinch', penMode: state.penMode, fingers }, [{ to: 'tool', type: 'cancel' }]];
}

function fromPan(state: PointerState & { at: 'pan' }, input: PointerInput): Answer {
  const { finger, penMode } = state;
  if (input.type === 'down') return panAndMore(state, input);
  if (input.id !== finger.id) return [state, []];
  if (input.type !== 'move') return [{ at: 'idle', penMode }, []];
  const next: PointerState = { at: 'pan', penMode, finger: { id: input.id, at: input.at } };
  return [next, [{ to: 'camera', from: [finger.at], at: [input.at] }]];
}

function panAndMore(state: PointerState & { at: 'pan' }, input: PointerInput): Answer {
  if (input.kind === 'pen') return fromIdle({ at: 'idle', penMode: true }, input, false);
  if (input.kind !== 'touch') return [state, []];
  return [{ at: 'pinch', penMode: state.penMode, fingers: [state.finger, { id: input.id, at: input.at }] }, []];
}

function fromPinch(state: PointerState & { at: 'pinch' }, input: PointerInput): Answer {
  const { fingers, penMode } = state;
  const which = fingers.findIndex(({ id }) => id === input.id);
  if (which < 0 || input.type === 'down') return [state, []];
  if (input.type !== 'move') {
    const left = fingers.filter(({ id }) => id !== input.id).map(({ id }) => id);
    return [{ at: 'rest', penMode, ids: left }, []];
  }
  const moved: Contact = { id: input.id, at: input.at };
  const after: readonly [Contact, Contact] = which === 0 ? [moved, fingers[1]] : [fingers[0], moved];
  const places = (pair: readonly [Contact, Contact]): readonly Place[] => pair.map(({ at }) => at);
  return [{ at: 'pinch', penMode, fingers: after }, [{ to: 'camera', from: places(fingers), at: places(after) }]];
}

function fromRest(state: PointerState & { at: 'rest' }, input: PointerInput): Answer {
  if (input.type === 'move') return [state, []];
  if (input.type === 'down') return [{ ...state, ids: [...state.ids, input.id] }, []];
  const ids = state.ids.filter((id) => id !== input.id);
  return [ids.length === 0 ? { at: 'idle', penMode: state.penMode } : { ...state, ids }, []];
}
