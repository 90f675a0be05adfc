import type { Place } from './camera.ts';

/** What happens under the finger, in board units of the page. `on` is the thing hit, as the board's `hit` names it. */
export type ToolEvent =
  | {
      readonly type: 'down';
      readonly at: Place;
      readonly on: string | null;
      /** The size of a fingertip, board units: what is nearer counts as the same place. */
      readonly slack: number;
    }
  | { readonly type: 'move'; readonly at: Place; readonly trail: readonly Place[] }
  /** `lost`: not lifted, the system took the pointer away. What is drawn or moved stays so; what a tap does is not done. */
  | { readonly type: 'up'; readonly at: Place; readonly on: string | null; readonly lost?: true }
  /** The gesture is taken back: a second finger came, or Escape. */
  | { readonly type: 'cancel' };

/**
 * What a finger does, as a pure machine: an event gives the next state and, when the gesture is whole, one edit.
 * The state is all that the live layer needs to draw.
 */
export interface Tool<State, Edit> {
  readonly start: State;
  readonly next: (state: State, event: ToolEvent) => readonly [State, Edit?];
}

/** Plays one tool: keeps its state, tells it on, hands over its edits. */
export class ToolRunner<State, Edit> {
  private state: State;
  private readonly tool: Tool<State, Edit>;
  private readonly onEdit: (edit: Edit) => void;
  private readonly onState: (state: State) => void;

  constructor(tool: Tool<State, Edit>, onEdit: (edit: Edit) => void, onState: (state: State) => void) {
    this.tool = tool;
    this.state = tool.start;
    this.onEdit = onEdit;
    this.onState = onState;
  }

  get(): State {
    return this.state;
  }

  play(event: ToolEvent): void {
    const [state, edit] = this.tool.next(this.state, event);
    this.state = state;
    if (edit !== undefined) this.onEdit(edit);
    this.onState(state);
  }
}
