import type { Layout } from './layout.ts';
import { boxOf, grown, type Box } from '../../../shared/geometry/path.ts';
import { fresh, type Presence } from '../../sync/index.ts';
import { Redraw, ToolRunner, type ToolEvent } from '../../canvas/index.ts';
import { paintPassing } from './livePaint.ts';
import { shareStroke } from './strokeShare.ts';
import type { Sprites } from './thingsPaint.ts';
import { gestureOf, type MapEdit, type MapTool, type ToolState } from './tools.ts';

/** Board units by which a road or a river under the finger may reach beyond its path. */
const WIDEST = 200;

/** The gesture under way over the map. It lives outside React, for it changes with every move of a finger. */
export class Passing {
  readonly redraw = new Redraw();
  private tool: MapTool = { does: 'look' };
  private runner: ToolRunner<ToolState, MapEdit>;
  private stroke = '';
  private presence: Presence | null = null;
  private onEdit: (edit: MapEdit) => void = () => undefined;

  constructor() {
    this.runner = this.runnerOf(this.tool);
  }

  /** Takes up a tool; the gesture of the one before is taken back. */
  take(tool: MapTool): void {
    this.runner.play({ type: 'cancel' });
    this.tool = tool;
    this.runner = this.runnerOf(tool);
    this.redraw.call();
  }

  readonly play = (event: ToolEvent): void => this.runner.play(event);

  /** Ends a stroke under way as if the finger had been lifted: the link is lost, what is drawn is kept. */
  finish(): void {
    const state = this.runner.get();
    if (state.at !== 'drawing') return;
    this.runner.play({ type: 'up', at: [0, 0], on: null });
  }

  /** Hears the edits; returns what lets go. */
  listen(onEdit: (edit: MapEdit) => void): () => void {
    this.onEdit = onEdit;
    return () => {
      this.onEdit = () => undefined;
    };
  }

  /** Tells the others of one's own stroke; returns what lets go. */
  connect(presence: Presence): () => void {
    this.presence = presence;
    return () => {
      this.presence = null;
    };
  }

  /** Whether nothing passes over the map now. */
  isEmpty(): boolean {
    return this.runner.get().at === 'idle';
  }

  /** Where the stroke under way lies; null when something else passes. */
  box(): Box | null {
    const state = this.runner.get();
    if (state.at !== 'drawing') return null;
    return grown(boxOf(state.path), this.tool.does === 'pen' ? this.tool.width : WIDEST);
  }

  paint(
    ctx: CanvasRenderingContext2D,
    look: { layout: Layout; sprites: Sprites; selected: string | null },
    scale: number,
  ): void {
    paintPassing(ctx, { ...look, tool: this.tool, state: this.runner.get() }, scale);
  }

  private runnerOf(tool: MapTool): ToolRunner<ToolState, MapEdit> {
    return new ToolRunner(
      gestureOf(tool),
      (edit) => this.onEdit(edit),
      (state) => {
        this.share(tool, state);
        this.redraw.call();
      },
    );
  }

  private share(tool: MapTool, state: ToolState): void {
    if (tool.does !== 'pen' || this.presence === null) return;
    if (state.at === 'drawing') {
      if (this.stroke === '') this.stroke = fresh();
      shareStroke(this.presence, { id: this.stroke, path: state.path, colour: tool.colour, width: tool.width });
    } else if (this.stroke !== '') {
      this.stroke = '';
      shareStroke(this.presence, null);
    }
  }
}
