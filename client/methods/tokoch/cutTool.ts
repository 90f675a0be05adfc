import { directionTo } from '../../../shared/geometry/circle.ts';
import type { Tool } from '../../canvas/index.ts';

export type CutState =
  | { readonly at: 'idle' }
  /** A cut is under the finger: behind which slice, where it was last, and how far it was turned, radians clockwise. */
  | { readonly at: 'cutting'; readonly before: string; readonly last: number; readonly turned: number };

export type CutEdit =
  | { readonly type: 'choose'; readonly slice: string | null }
  | { readonly type: 'moveCut'; readonly before: string; readonly turned: number };

export const CUT = 'cut:';
const TURN = 2 * Math.PI;

/** The shortest way from one direction to another, so that a cut may pass twelve o'clock. */
const between = (from: number, to: number): number => {
  const way = (((to - from) % TURN) + TURN) % TURN;
  return way > Math.PI ? way - TURN : way;
};

/** Press a cut, drag it round, let go: one edit on release, none on cancel. Press a slice: it is chosen. The middle is the origin. */
export const cutTool: Tool<CutState, CutEdit> = {
  start: { at: 'idle' },
  next(state, event) {
    switch (event.type) {
      case 'cancel':
        return [{ at: 'idle' }];
      case 'down':
        if (event.on === null || !event.on.startsWith(CUT))
          return [{ at: 'idle' }, { type: 'choose', slice: event.on }];
        return [{ at: 'cutting', before: event.on.slice(CUT.length), last: directionTo([0, 0], event.at), turned: 0 }];
      case 'move': {
        if (state.at === 'idle') return [state];
        const now = directionTo([0, 0], event.at);
        return [{ ...state, last: now, turned: state.turned + between(state.last, now) }];
      }
      case 'up':
      default:
        if (state.at === 'idle') return [state];
        return [{ at: 'idle' }, { type: 'moveCut', before: state.before, turned: state.turned }];
    }
  },
};

/** So many crumbs as a turn comes nearest to. */
export const crumbsOf = (turned: number, parts: number): number => Math.round((turned / TURN) * parts);
