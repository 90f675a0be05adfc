import { distance } from '../../../shared/geometry/circle.ts';
import { circleOf, circlesOf, snap, type Organisation } from '../../../shared/methods/venn/index.ts';
import { paintMarks, Redraw, ToolRunner, type Frame, type Place, type ToolEvent } from '../../canvas/index.ts';
import type { Presence } from '../../sync/index.ts';
import { circleTool, type CircleEdit, type CircleState } from './circleTool.ts';
import { holdsOf, type HeldCircle } from './holds.ts';
import type { VennHand } from './useVenn.ts';
import { labelOf, type Label } from './label.ts';
import { Stamp } from './stamp.ts';
import { draggedMarks, relationMarks, restMarks, ringMarks } from './vennMarks.ts';

const NOW = '#F4A340';
/** Least time between two looks for a resting place, milliseconds: with sixty circles one look costs some. */
const REST_PACE = 60;

/** What of a moving circle stays the same wherever it is. */
interface Stamps {
  readonly ground: Stamp;
  readonly top: Stamp;
  readonly rest: Stamp;
  readonly ring: Stamp;
}

/** The latest of a view: what lies on the page, and what happens when a circle is chosen. */
export interface DragView {
  readonly hand: VennHand;
  readonly onChoose: (id: string | null) => void;
}

/**
 * Circles that move: the one under this finger and those that others hold. Kept outside React, so that a drag repaints
 * one layer and renders nothing; React hears only when another circle begins or ends to move.
 */
export class CircleDrag {
  readonly redraw = new Redraw();
  private view: DragView;
  private state: CircleState = circleTool.start;
  private holds: readonly HeldCircle[] = [];
  private movingNow: ReadonlySet<string> = new Set();
  private rest: { readonly pos: Place; readonly of: CircleState; readonly until: number } | null = null;
  private stamps = new WeakMap<Organisation, Stamps>();
  private later: ReturnType<typeof setTimeout> | null = null;
  private frame: Frame | null = null;
  private readonly listeners = new Set<() => void>();
  private readonly runner: ToolRunner<CircleState, CircleEdit>;

  constructor(view: DragView) {
    this.view = view;
    this.runner = new ToolRunner(
      circleTool,
      (edit) => this.carryOut(edit),
      (state) => this.follow(state),
    );
  }

  /** Takes the view's newest state; called after every render. */
  see(view: DragView): void {
    this.view = view;
  }

  readonly play = (event: ToolEvent): void => this.runner.play(event);

  /** Follows what others hold; returns what lets go. */
  readonly watch = (presence: Presence): (() => void) => {
    const look = (): void => {
      const now = holdsOf(presence.others());
      // A list that says the same stays the same list, so that nothing is drawn or rendered for it.
      const same = JSON.stringify(now) === JSON.stringify(this.holds);
      if (!same) this.holds = now;
      const { state } = this;
      // Two took it at once: the server shows the hold of the first alone, so who sees another's lets go.
      if (state.at === 'dragging' && now.some(({ id }) => id === state.id)) this.play({ type: 'cancel' });
      if (!same) this.tell();
    };
    look();
    return presence.subscribe(look);
  };

  readonly subscribe = (onChange: () => void): (() => void) => {
    this.listeners.add(onChange);
    return () => this.listeners.delete(onChange);
  };

  /** Circles that are not at rest; the same set until it changes. */
  readonly moving = (): ReadonlySet<string> => this.movingNow;

  /** What others hold; the same list until it changes. */
  readonly held = (): readonly HeldCircle[] => this.holds;

  /** The circle under a finger: the smallest that lies there, unless another holds it or it may not be moved. */
  hit([x, y]: Place, slack: number): string | null {
    const { hand } = this.view;
    const circles = circlesOf(hand.venn.organisations)
      .filter(({ pos, radius }) => distance(pos, [x, y]) <= radius + slack * 0.4)
      .sort((a, b) => a.radius - b.radius);
    const found = circles[0]?.id ?? null;
    return found === null || this.holds.some(({ id }) => id === found) || !hand.may('pos', found) ? null : found;
  }

  /** Paints what moves; the context is in board units. */
  paint(ctx: CanvasRenderingContext2D, frame: Frame): void {
    this.frame = frame;
    for (const held of this.holds) this.paintHeld(ctx, held, frame);
    this.paintOwn(ctx, frame);
  }

  /** The pictures of a circle that moves, drawn when it begins. */
  private stampsOf(organisation: Organisation, label: Label): Stamps {
    const known = this.stamps.get(organisation);
    if (known !== undefined) return known;
    const { ground, top, reach } = draggedMarks(label);
    const here = { ...label, pos: [0, 0] } as const;
    const stamps = {
      ground: new Stamp(ground, reach),
      top: new Stamp(top, reach),
      rest: new Stamp(restMarks(here), reach),
      ring: new Stamp(ringMarks(here, NOW), reach),
    };
    this.stamps.set(organisation, stamps);
    return stamps;
  }

  /** A finger lies on a circle and may soon move it: its pictures are drawn meanwhile, not with the first move. */
  private prepare(id: string): void {
    setTimeout(() => {
      if (this.frame === null || this.state.at === 'idle') return;
      const organisation = this.find(id);
      const label = organisation === undefined ? null : labelOf(organisation);
      if (organisation === undefined || label === null) return;
      for (const stamp of Object.values(this.stampsOf(organisation, label))) stamp.prepare(this.frame);
    });
  }

  private find(id: string): Organisation | undefined {
    return this.view.hand.venn.organisations.find((each) => each.id === id);
  }

  private target(id: string, by: Place): Place | null {
    const pos = this.find(id)?.pos ?? null;
    return pos === null ? null : [pos[0] + by[0], pos[1] + by[1]];
  }

  private carryOut(edit: CircleEdit): void {
    if (edit.type === 'choose') {
      this.view.onChoose(edit.id);
      return;
    }
    const at = this.target(edit.id, edit.by);
    if (at !== null) this.view.hand.drop(edit.id, at);
  }

  /** Whoever holds a circle first has it; where it is travels with the hold. */
  private follow(state: CircleState): void {
    const before = this.state.at;
    this.state = state;
    const { presence } = this.view.hand.live;
    if (state.at === 'dragging') {
      const at = this.target(state.id, moved(state));
      presence.set('hold', state.id);
      presence.set('drag', at === null ? null : [Math.round(at[0]), Math.round(at[1])]);
    } else if (state.at === 'pressed' && before === 'idle') this.prepare(state.id);
    else if (before === 'dragging') {
      presence.set('hold', null);
      presence.set('drag', null);
    }
    this.tell();
  }

  private tell(): void {
    const own = this.state.at === 'dragging' ? [this.state.id] : [];
    const now = new Set([...own, ...this.holds.map(({ id }) => id)]);
    const same = now.size === this.movingNow.size && [...now].every((id) => this.movingNow.has(id));
    if (!same) {
      this.movingNow = now;
      this.forgetPictures();
    }
    for (const listener of this.listeners) listener();
    this.redraw.call();
  }

  /** Pictures of what lies at rest again are let go. */
  private forgetPictures(): void {
    const kept = new WeakMap<Organisation, Stamps>();
    for (const id of this.movingNow) {
      const organisation = this.find(id);
      const stamps = organisation === undefined ? undefined : this.stamps.get(organisation);
      if (organisation !== undefined && stamps !== undefined) kept.set(organisation, stamps);
    }
    this.stamps = kept;
  }

  private paintHeld(ctx: CanvasRenderingContext2D, held: HeldCircle, frame: Frame): void {
    const organisation = this.find(held.id);
    if (organisation === undefined) return;
    const label = labelOf({ ...organisation, pos: held.at ?? organisation.pos });
    if (label === null) return;
    const { ground, top, ring } = this.stampsOf(organisation, label);
    for (const stamp of [ground, top, ring]) stamp.paint(ctx, label.pos, frame);
  }

  /** Where the circle would come to rest, as far as it was thought of; anew at this pace, and never within a frame. */
  private restNow(): Place | null {
    if (this.later === null && this.rest?.of !== this.state) {
      const wait = this.rest === null ? 0 : Math.max(0, this.rest.until - performance.now());
      this.later = setTimeout(() => this.thinkOfRest(), wait);
    }
    return this.rest?.pos ?? null;
  }

  private thinkOfRest(): void {
    this.later = null;
    const { state } = this;
    if (state.at !== 'dragging') return;
    const { organisations } = this.view.hand.venn;
    const organisation = this.find(state.id);
    const at = this.target(state.id, moved(state));
    const before = organisation === undefined ? null : circleOf(organisation);
    if (before === null || at === null) return;
    const others = circlesOf(organisations.filter(({ id }) => id !== state.id));
    const { pos } = snap(before, { ...before, pos: at }, others, this.view.hand.page);
    this.rest = { pos, of: state, until: performance.now() + REST_PACE };
    this.redraw.call();
  }

  private paintOwn(ctx: CanvasRenderingContext2D, frame: Frame): void {
    const { state } = this;
    if (state.at !== 'dragging') {
      this.rest = null;
      return;
    }
    const { organisations } = this.view.hand.venn;
    const organisation = this.find(state.id);
    const at = this.target(state.id, moved(state));
    const before = organisation === undefined ? null : circleOf(organisation);
    if (organisation === undefined || before === null || at === null) return;
    const label = labelOf({ ...organisation, pos: at });
    if (label === null) return;
    const others = circlesOf(organisations.filter(({ id }) => id !== state.id));
    const dropped = { ...before, pos: at };
    const rest = this.restNow();
    const stamps = this.stampsOf(organisation, label);
    if (rest !== null) stamps.rest.paint(ctx, rest, frame);
    stamps.ground.paint(ctx, at, frame);
    paintMarks(ctx, relationMarks(dropped, others));
    stamps.top.paint(ctx, at, frame);
  }
}

const moved = (state: CircleState & { readonly at: 'dragging' }): Place => [
  state.to[0] - state.from[0],
  state.to[1] - state.from[1],
];
