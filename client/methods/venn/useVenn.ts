import { useMemo, useState } from 'react';
import { keyFor } from '../../../shared/domain/key.ts';
import { distance, keepInside, type Point, type Rect } from '../../../shared/geometry/circle.ts';
import {
  addOrganisation,
  arrange,
  binOrganisation,
  changeOrganisation,
  changesOf,
  circleOf,
  circlesOf,
  freeSpot,
  noteReason,
  pageOf,
  permitVenn,
  placeCircles,
  radiusOf,
  readVenn,
  snap,
  type Arrangement,
  type Editable,
  type Organisation,
  type PairChange,
  type Relation,
  type Size,
  type Venn,
} from '../../../shared/methods/venn/index.ts';
import { stepNow } from '../../../shared/session/view.ts';
import { useBoard, useContent, type LiveBoard } from '../../sync/index.ts';
import type { ViewProps } from '../view.ts';
import { emblemFor } from './emblem.ts';

/** What was done last, for the sentence under the board and its "back". */
interface Said {
  readonly changes: readonly PairChange[];
  /** Nothing else could be said: the page has no room. */
  readonly noRoom?: boolean;
  /** An organisation that went to the bin; its links went with it. */
  readonly binned?: string;
  /** Puts back what was moved or sized; absent where nothing was. */
  readonly back?: () => void;
}

/** A diagram as a view handles it. */
export interface VennHand {
  readonly live: LiveBoard;
  readonly venn: Venn;
  readonly page: Rect;
  readonly nameOf: (id: string) => string;
  readonly said: Said | null;
  readonly hush: () => void;
  readonly may: (what: 'add' | 'pos' | 'size' | 'name' | 'bin', id?: string) => boolean;
  readonly mayReason: boolean;
  readonly reason: (a: string, b: string, text: string) => void;
  readonly add: (name: string) => void;
  readonly size: (id: string, size: Size) => void;
  readonly drop: (id: string, at: Point) => void;
  readonly put: (id: string) => void;
  readonly takeOff: (id: string) => void;
  readonly relate: (a: string, b: string, relation: Relation) => Arrangement;
  readonly change: (id: string, change: Editable) => void;
  readonly bin: (id: string) => void;
  readonly restore: (id: string) => void;
}

/** The diagram of a board with all that may be done to it; null until it is here. */
export function useVenn({ session, board, actor }: Omit<ViewProps, 'step'>): VennHand | null {
  const live = useBoard(board);
  const venn = useContent(board, readVenn);
  const [said, setSaid] = useState<Said | null>(null);
  return useMemo(() => {
    if (live === null || venn === null) return null;
    const document = { name: board, kind: 'venn', owner: '', variant: board.slice('venn-'.length) } as const;
    const now = stepNow(session, board);
    const may: VennHand['may'] = (what, id = '') => {
      if (live.state === 'readonly') return false;
      const adds = what === 'add';
      const maker = adds ? live.maker : id.slice(0, id.indexOf('.'));
      const asked = { document, root: 'organisations', key: id, maker, from: undefined, to: undefined } as const;
      const change = adds
        ? { ...asked, field: null, kind: 'add' as const }
        : { ...asked, field: what, kind: 'set' as const };
      return permitVenn(change, actor, now).ok;
    };
    const reason = { document, root: 'reasons', key: '', maker: live.maker, from: undefined, to: undefined } as const;
    const mayReason = live.state !== 'readonly' && permitVenn({ ...reason, field: null, kind: 'set' }, actor, now).ok;
    return { live, venn, said, may, mayReason, hush: () => setSaid(null), ...deeds(live, venn, setSaid) };
  }, [live, venn, said, session, board, actor]);
}

type Deeds = Omit<VennHand, 'live' | 'venn' | 'said' | 'hush' | 'may' | 'mayReason'>;

function deeds({ doc, maker, fresh }: LiveBoard, venn: Venn, say: (said: Said | null) => void): Deeds {
  const { organisations } = venn;
  const page = pageOf(organisations);
  const find = (id: string): Organisation | undefined => organisations.find((each) => each.id === id);
  const othersOf = (id: string) => circlesOf(organisations.filter((each) => each.id !== id));
  const moveTo = (each: Organisation, pos: Point) => {
    const before = circleOf(each);
    placeCircles(doc, [{ id: each.id, pos }]);
    const after = { id: each.id, pos, radius: radiusOf(each.size) };
    say({
      changes: changesOf(before, after, othersOf(each.id)),
      back: () => {
        placeCircles(doc, [{ id: each.id, pos: each.pos }]);
        say(null);
      },
    });
  };
  return {
    page,
    nameOf: (id) => [...organisations, ...venn.bin].find((each) => each.id === id)?.name ?? '',
    add: (name) => {
      if (name.trim() !== '') addOrganisation(doc, keyFor(maker, fresh()), { name, emblem: emblemFor(name) });
    },
    size: (id, size) => {
      const each = find(id);
      if (each !== undefined && each.size !== size) resize({ doc, organisations, page, say }, each, size);
    },
    drop: (id, at) => {
      const each = find(id);
      if (each === undefined) return;
      const dropped = { id, pos: at, radius: radiusOf(each.size) };
      moveTo(each, snap(circleOf(each), dropped, othersOf(id), page).pos);
    },
    put: (id) => {
      const each = find(id);
      if (each === undefined) return;
      const pos = freeSpot(radiusOf(each.size), othersOf(id), page);
      if (pos === null) say({ changes: [], noRoom: true });
      else moveTo(each, pos);
    },
    takeOff: (id) => placeCircles(doc, [{ id, pos: null }]),
    relate: (a, b, relation) => relate({ doc, organisations, page, say }, [a, b], relation),
    change: (id, change) => changeOrganisation(doc, id, change),
    bin: (id) => {
      binOrganisation(doc, id, Date.now());
      const back = (): void => {
        binOrganisation(doc, id, null);
        say(null);
      };
      say({ changes: [], binned: id, back });
    },
    reason: (a, b, text) => noteReason(doc, a, b, text),
    restore: (id) => binOrganisation(doc, id, null),
  };
}

interface Desk {
  readonly doc: LiveBoard['doc'];
  readonly organisations: readonly Organisation[];
  readonly page: Rect;
  readonly say: (said: Said | null) => void;
}

/** Gives an organisation another size; one that grows at the edge moves in, so that it lies wholly on the page. */
function resize({ doc, organisations, page, say }: Desk, { id, pos: was, size: old }: Organisation, size: Size): void {
  changeOrganisation(doc, id, { size });
  if (was === null) return say(null);
  const radius = radiusOf(size);
  const pos = keepInside(was, radius, page);
  if (distance(pos, was) > 0) placeCircles(doc, [{ id, pos }]);
  const others = circlesOf(organisations.filter((each) => each.id !== id));
  const changes = changesOf({ id, pos: was, radius: radiusOf(old) }, { id, pos, radius }, others);
  const back = (): void => {
    changeOrganisation(doc, id, { size: old });
    if (distance(pos, was) > 0) placeCircles(doc, [{ id, pos: was }]);
    say(null);
  };
  say(changes.length === 0 ? null : { changes, back });
}

/** Places two organisations in a relation, by list instead of by finger. */
function relate(
  { doc, organisations, page, say }: Desk,
  [a, b]: readonly [string, string],
  relation: Relation,
): Arrangement {
  const placeables = organisations.map(({ id, pos, size }) => ({ id, pos, radius: radiusOf(size) }));
  const [one, other] = [placeables.find(({ id }) => id === a), placeables.find(({ id }) => id === b)];
  if (one === undefined || other === undefined) return { ok: false, inTheWay: [] };
  const found = arrange([one, other], relation, placeables, page);
  if (!found.ok) return found;
  const before = found.places.map(({ id }) => ({ id, pos: placeables.find((each) => each.id === id)?.pos ?? null }));
  placeCircles(doc, found.places);
  const last = found.places[found.places.length - 1];
  const was = organisations.find(({ id }) => id === last?.id);
  const moved = new Map(found.places.map(({ id, pos }) => [id, pos]));
  const after = circlesOf(organisations.map((each) => ({ ...each, pos: moved.get(each.id) ?? each.pos })));
  const circle = after.find(({ id }) => id === last?.id);
  const rest = after.filter((each) => each !== circle);
  say({
    // One that had to be placed first was placed apart from all: only the last one changed pairs.
    changes: was === undefined || circle === undefined ? [] : changesOf(circleOf(was), circle, rest),
    back: () => {
      placeCircles(doc, before);
      say(null);
    },
  });
  return found;
}
