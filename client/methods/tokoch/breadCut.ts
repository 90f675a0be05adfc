import { moveCut, renamed } from '../../../shared/methods/tokoch/index.ts';
import { ToolRunner, type ToolEvent } from '../../canvas/index.ts';
import { crumbsOf, cutTool, type CutEdit, type CutState } from './cutTool.ts';
import { sharedSlices, type BreadHand, type SharedSlice } from './useBread.ts';

/** The latest of a view. */
export interface CutView {
  readonly hand: BreadHand;
  readonly onChoose: (slice: string | null) => void;
}

/** A cut under the finger: shows what it would give, and writes once, when it is let go. */
export class BreadCut {
  private view: CutView;
  private state: CutState = cutTool.start;
  private shown: readonly SharedSlice[];
  private readonly listeners = new Set<() => void>();
  private readonly runner: ToolRunner<CutState, CutEdit>;

  constructor(view: CutView) {
    this.view = view;
    this.shown = view.hand.slices;
    this.runner = new ToolRunner(
      cutTool,
      (edit) => this.carryOut(edit),
      (state) => {
        this.state = state;
        this.refresh();
      },
    );
  }

  /** Takes the view's newest state; called after every render. */
  see(view: CutView): void {
    const changed = view.hand !== this.view.hand;
    this.view = view;
    if (changed) this.refresh();
  }

  readonly play = (event: ToolEvent): void => this.runner.play(event);

  readonly subscribe = (onChange: () => void): (() => void) => {
    this.listeners.add(onChange);
    return () => this.listeners.delete(onChange);
  };

  /** The slices as they would be now; the same list until they change. */
  readonly slices = (): readonly SharedSlice[] => this.shown;

  private refresh(): void {
    this.shown = this.preview();
    for (const listener of this.listeners) listener();
  }

  private preview(): readonly SharedSlice[] {
    const { hand } = this.view;
    const { state } = this;
    if (state.at === 'idle') return hand.slices;
    const at = hand.slices.findIndex(({ id }) => id === state.before);
    const [before, after] = [hand.slices[at], hand.slices[(at + 1) % hand.slices.length]];
    if (before === undefined || after === undefined) return hand.slices;
    const cut = moveCut(hand.crumbs, { before, after }, crumbsOf(state.turned, hand.parts));
    return cut.ok ? sharedSlices(hand.slices, renamed(hand.crumbs, cut.renames), hand.total) : hand.slices;
  }

  private carryOut(edit: CutEdit): void {
    const { hand, onChoose } = this.view;
    if (edit.type === 'choose') onChoose(edit.slice);
    else hand.drag(edit.before, crumbsOf(edit.turned, hand.parts));
  }
}
