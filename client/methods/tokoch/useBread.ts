import { useMemo, useState } from 'react';
import { keyFor } from '../../../shared/domain/key.ts';
import { refuse, type RefusalCode, type Verdict } from '../../../shared/domain/refusal.ts';
import {
  addSlices,
  changeSlice,
  cutOwn,
  cutSlice,
  dragCut,
  dragOwn,
  lockSlice,
  moveSlice,
  permitTokoch,
  readPocketBread,
  readTokoch,
  removeSlice,
  restoreSlice,
  sharesOf,
  stateTotal,
  type Crumbs,
  type Cut,
  type CutBread,
  type Slice,
  type Tokoch,
} from '../../../shared/methods/tokoch/index.ts';
import { stepNow } from '../../../shared/session/view.ts';
import { fieldOf, recordOf, type Doc } from '../../../shared/sync/doc.ts';
import { pocketOf } from '../../../shared/sync/documentName.ts';
import { useBoard, useContent, type LiveBoard } from '../../sync/index.ts';
import type { ViewProps } from '../view.ts';
import { emblemFor } from './emblem.ts';

/** A slice with its share of the bread in hand. */
export interface SharedSlice extends Slice {
  readonly percent: number;
  readonly som: number;
  /** Radians, clockwise from twelve o'clock. */
  readonly from: number;
  readonly to: number;
  /** Crumbs. */
  readonly count: number;
}

/** A bread as a view handles it: one of the room's two, or a person's own. */
export interface BreadHand {
  readonly live: LiveBoard;
  readonly slices: readonly SharedSlice[];
  /** Crumbs, or pieces of an own bread. */
  readonly parts: number;
  readonly crumbs: Crumbs;
  readonly total: number | null;
  readonly mayCut: boolean;
  /** Why not; null where one may, or where others cut. */
  readonly closed: RefusalCode | null;
  /** Moves the cut behind a slice by so many crumbs clockwise. */
  readonly drag: (before: string, by: number) => void;
  readonly set: (id: string, count: number) => void;
  readonly refusal: RefusalCode | null;
  readonly hush: () => void;
}

/** The room's bread with all that may be done to its slices. */
export interface RoomBread extends BreadHand {
  readonly board: Tokoch;
  readonly may: (what: 'add' | 'name' | 'bin' | 'locked' | 'total', id?: string) => boolean;
  readonly add: (name: string) => void;
  readonly change: (id: string, change: Partial<Pick<Slice, 'name' | 'emblem' | 'colour'>>) => void;
  readonly move: (id: string, by: -1 | 1) => void;
  readonly lock: (id: string, locked: boolean) => void;
  readonly remove: (id: string, to: string | null) => void;
  readonly restore: (id: string) => void;
  readonly state: (som: number) => void;
}

/** Slices with their shares, in the order of the bread. */
export function sharedSlices(slices: readonly Slice[], crumbs: Crumbs, total: number | null): readonly SharedSlice[] {
  const shares = sharesOf(crumbs, slices, total);
  return slices.map((slice, at) => {
    const { percent = 0, som = 0, from = 0, to = 0 } = shares[at] ?? {};
    return { ...slice, percent, som, from, to, count: crumbs.filter((each) => each === slice.id).length };
  });
}

type Asked = { readonly root: string; readonly key: string; readonly field: string | null; readonly to?: unknown };

/** Asks for cutting as such, not for one crumb, whose slice may be locked. */
const NO_CRUMB = '';

/** What the policy says of one field now; what is not offered is not asked. */
function permission({ session, actor }: ViewProps, live: LiveBoard) {
  const document = { name: 'tokoch', kind: 'tokoch', owner: '', variant: null } as const;
  const now = stepNow(session, 'tokoch');
  const look = (root: string, key: string, field: string | null): unknown =>
    field === null ? recordOf(live.doc, root, key) : fieldOf(live.doc, root, key, field);
  return (asked: Asked, kind: 'add' | 'set' = 'set'): Verdict => {
    const maker = kind === 'add' ? live.maker : asked.key.slice(0, Math.max(0, asked.key.indexOf('.')));
    const change = { document, maker, kind, from: undefined, to: undefined, ...asked };
    return live.state === 'live' ? permitTokoch(change, actor, now, look) : refuse('board.read-only');
  };
}

/** The believed or the wished bread; null until it is here. */
export function useRoomBread(props: ViewProps, bread: CutBread): RoomBread | null {
  const live = useBoard('tokoch');
  const board = useContent('tokoch', readTokoch);
  const [refusal, setRefusal] = useState<RefusalCode | null>(null);
  return useMemo(() => {
    if (live === null || board === null) return null;
    const { doc } = live;
    const tell = (cut: Cut): void => setRefusal(cut.ok ? null : cut.code);
    const allowed = permission(props, live);
    const cuts = allowed({ root: bread, key: NO_CRUMB, field: null });
    const may: RoomBread['may'] = (what, id = '') => {
      if (what === 'add') return allowed({ root: 'slices', key: id, field: null }, 'add').ok;
      if (what === 'total') return allowed({ root: 'settings', key: 'total', field: null }).ok;
      return allowed({ root: 'slices', key: id, field: what }).ok;
    };
    return {
      live,
      board,
      slices: sharedSlices(board.slices, board.breads[bread], board.total),
      parts: board.parts,
      crumbs: board.breads[bread],
      total: board.total,
      mayCut: cuts.ok,
      closed: cuts.ok || cuts.code === 'board.read-only' ? null : cuts.code,
      drag: (before, by) => tell(dragCut(doc, bread, before, by)),
      set: (id, count) => tell(cutSlice(doc, bread, id, count)),
      refusal,
      hush: () => setRefusal(null),
      may,
      ...sliceDeeds(live, board, tell),
    };
  }, [live, board, refusal, props, bread]);
}

type SliceDeeds = Pick<RoomBread, 'add' | 'change' | 'move' | 'lock' | 'remove' | 'restore' | 'state'>;

function sliceDeeds({ doc, maker, fresh }: LiveBoard, { slices }: Tokoch, tell: (cut: Cut) => void): SliceDeeds {
  return {
    add: (name) => addSlices(doc, [{ key: keyFor(maker, fresh()), name, emblem: emblemFor(name) }]),
    change: (id, change) => changeSlice(doc, id, change),
    move: (id, by) => {
      const at = slices.findIndex((each) => each.id === id);
      const before = by < 0 ? slices[at - 1] : slices[at + 2];
      if (by > 0 || before !== undefined) moveSlice(doc, id, before?.id ?? null);
    },
    lock: (id, locked) => lockSlice(doc, id, locked),
    remove: (id, to) => tell(removeSlice(doc, id, to, Date.now())),
    restore: (id) => restoreSlice(doc, id),
    state: (som) => stateTotal(doc, som),
  };
}

/** A person's own bread in his pocket, over the slices of the room's; null until both are here. */
export function useOwnBread(seat: string): (BreadHand & { readonly done: boolean }) | null {
  const pocket = pocketOf(seat);
  const live = useBoard(pocket);
  const board = useContent('tokoch', readTokoch);
  const slices = board?.slices;
  const read = useMemo(() => (doc: Doc) => readPocketBread(doc, slices ?? []), [slices]);
  const own = useContent(pocket, read);
  const [refusal, setRefusal] = useState<RefusalCode | null>(null);
  return useMemo(() => {
    if (live === null || board === null || own === null) return null;
    const tell = (cut: Cut): void => setRefusal(cut.ok ? null : cut.code);
    const open = board.slices.map((slice) => ({ ...slice, locked: false }));
    return {
      live,
      slices: sharedSlices(open, own.pieces, board.total),
      parts: own.pieces.length,
      crumbs: own.pieces,
      total: board.total,
      mayCut: live.state === 'live' && !own.done,
      closed: null,
      drag: (before, by) => tell(dragOwn(live.doc, board.slices, before, by)),
      set: (id, count) => tell(cutOwn(live.doc, board.slices, id, count)),
      refusal,
      hush: () => setRefusal(null),
      done: own.done,
    };
  }, [live, board, own, refusal]);
}
