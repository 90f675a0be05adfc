import type { Place, Tool } from '../../canvas/index.ts';

export type CircleState =
  | { readonly at: 'idle' }
  | { readonly at: 'pressed'; readonly id: string; readonly from: Place }
  | { readonly at: 'dragging'; readonly id: string; readonly from: Place; readonly to: Place };

export type CircleEdit =
  | { readonly type: 'choose'; readonly id: string | null }
  /** The circle `id` was let go, moved by `by` board units. */
  | { readonly type: 'drop'; readonly id: string; readonly by: Place };

/** A finger that trembles less than this chooses and does not drag, board units. */
const STILL = 90;

const far = (a: Place, b: Place): boolean => Math.hypot(a[0] - b[0], a[1] - b[1]) > STILL;

/** Press a circle and drag it: one edit on release, none on cancel. Press and let go: it is chosen. */
export const circleTool: Tool<CircleState, CircleEdit> = {
  start: { at: 'idle' },
  next(state, event) {
    switch (event.type) {
      case 'cancel':
        return [{ at: 'idle' }];
      case 'down':
        return event.on === null
          ? [{ at: 'idle' }, { type: 'choose', id: null }]
          : [{ at: 'pressed', id: event.on, from: event.at }];
      case 'move':
        if (state.at === 'idle' || (state.at === 'pressed' && !far(state.from, event.at))) return [state];
        return [{ at: 'dragging', id: state.id, from: state.from, to: event.at }];
      case 'up':
      default:
        if (state.at === 'idle') return [state];
        if (state.at === 'pressed')
          return event.lost === true ? [{ at: 'idle' }] : [{ at: 'idle' }, { type: 'choose', id: state.id }];
        return [
          { at: 'idle' },
          { type: 'drop', id: state.id, by: [event.at[0] - state.from[0], event.at[1] - state.from[1]] },
        ];
    }
  },
};
