import type { AreaKind, InkColour, LineKind, MarkKind, StampKind } from '../../../shared/methods/map/index.ts';
import type { Place, Tool } from '../../canvas/index.ts';

/** What the finger does on the map. */
export type MapTool =
  | { readonly does: 'look' }
  | { readonly does: 'pen'; readonly colour: InkColour; readonly width: number }
  | { readonly does: 'erase' }
  | { readonly does: 'draw'; readonly kind: LineKind | AreaKind }
  | { readonly does: 'stamp'; readonly kind: StampKind }
  | { readonly does: 'mark'; readonly kind: MarkKind; readonly wished?: StampKind };

/** What a gesture asks for, when it is whole. */
export type MapEdit =
  | { readonly type: 'line'; readonly path: readonly number[] }
  | { readonly type: 'place'; readonly at: Place }
  | { readonly type: 'move'; readonly id: string; readonly by: Place }
  | { readonly type: 'open'; readonly id: string }
  | { readonly type: 'erase'; readonly at: Place };

/** What the live layer shows of the gesture under way. */
export type ToolState =
  | { readonly at: 'idle' }
  | { readonly at: 'drawing'; readonly path: readonly number[] }
  | { readonly at: 'placing'; readonly to: Place }
  | { readonly at: 'pressed'; readonly id: string; readonly start: Place; readonly slack: number }
  | { readonly at: 'moving'; readonly id: string; readonly start: Place; readonly by: Place }
  | { readonly at: 'erasing' };

type MapGesture = Tool<ToolState, MapEdit>;
const IDLE: ToolState = { at: 'idle' };

/** A line under the finger: one edit when the finger is lifted, none when the gesture is taken back. */
const drawTool: MapGesture = {
  start: IDLE,
  next(state, event) {
    if (event.type === 'cancel') return [IDLE];
    if (event.type === 'down') return [{ at: 'drawing', path: [...event.at] }];
    if (state.at !== 'drawing') return [state];
    if (event.type === 'move') return [{ at: 'drawing', path: state.path.concat(...event.trail) }];
    return [IDLE, { type: 'line', path: state.path }];
  },
};

/** Puts a thing where the finger is lifted, so that one may still push it to its place. */
const placeTool: MapGesture = {
  start: IDLE,
  next(state, event) {
    if (event.type === 'cancel') return [IDLE];
    if (event.type === 'down') return [{ at: 'placing', to: event.at }];
    if (state.at !== 'placing') return [state];
    if (event.type === 'move') return [{ at: 'placing', to: event.at }];
    return event.lost === true ? [IDLE] : [IDLE, { type: 'place', at: state.to }];
  },
};

/** A tap opens the thing, a drag moves it. */
const lookTool: MapGesture = {
  start: IDLE,
  next(state, event) {
    if (event.type === 'cancel') return [IDLE];
    if (event.type === 'down')
      return event.on === null ? [IDLE] : [{ at: 'pressed', id: event.on, start: event.at, slack: event.slack }];
    if (state.at !== 'pressed' && state.at !== 'moving') return [state];
    if (event.type === 'up') {
      if (state.at === 'moving') return [IDLE, { type: 'move', id: state.id, by: state.by }];
      return event.lost === true ? [IDLE] : [IDLE, { type: 'open', id: state.id }];
    }
    const by: Place = [event.at[0] - state.start[0], event.at[1] - state.start[1]];
    if (state.at === 'pressed' && Math.hypot(...by) < state.slack / 2) return [state];
    return [{ at: 'moving', id: state.id, start: state.start, by }];
  },
};

/** Wipes what the finger touches. */
const eraseTool: MapGesture = {
  start: IDLE,
  next(state, event) {
    if (event.type === 'down') return [{ at: 'erasing' }, { type: 'erase', at: event.at }];
    if (event.type === 'move' && state.at === 'erasing') return [state, { type: 'erase', at: event.at }];
    return [IDLE];
  },
};

const GESTURES: Readonly<Record<MapTool['does'], MapGesture>> = {
  look: lookTool,
  pen: drawTool,
  draw: drawTool,
  erase: eraseTool,
  stamp: placeTool,
  mark: placeTool,
};

export const gestureOf = ({ does }: MapTool): MapGesture => GESTURES[does];
