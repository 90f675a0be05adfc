import { useCallback, useMemo, useState } from 'react';
import type { RefusalCode, Verdict } from '../../../shared/domain/refusal.ts';
import { addMark, bin, moveThing, PAGE, readMap, type Layer } from '../../../shared/methods/map/index.ts';
import { edit } from '../../../shared/sync/doc.ts';
import { CameraControl, type StrokeStore } from '../../canvas/index.ts';
import type { LiveBoard } from '../../sync/index.ts';
import type { ViewProps } from '../view.ts';
import { layerForTool, newKey, type PendingMark, type Voice } from './newThings.ts';
import { performEdit } from './performEdit.ts';
import { placeOf, type ThingRef } from './thingRef.ts';
import type { MapEdit, MapTool } from './tools.ts';
import { useKeptStrokes } from './useKeptStrokes.ts';
import { useMay, type Wanted } from './useMay.ts';
import { useStrokes } from './useStrokes.ts';

/** One person's work on the map: what he may do, what he does, what is open before him. */
export interface MapWork extends Deeds {
  readonly store: StrokeStore;
  readonly camera: CameraControl;
  readonly onEdit: (edit: MapEdit) => void;
  readonly opened: ThingRef | null;
  readonly open: (thing: ThingRef | null) => void;
  readonly pending: PendingMark | null;
  /** Writes the waiting mark with its words, or with null gives it up. */
  readonly finishMark: (text: string | null) => void;
}

interface Settings {
  readonly live: LiveBoard;
  readonly tool: MapTool;
  readonly voice: Voice;
  readonly shown: ReadonlySet<Layer>;
}

/** What may be done to a thing that stands. */
export interface Deeds {
  readonly may: (wanted: Wanted) => Verdict;
  /** Why the last thing was not done; null when all went well. */
  readonly refusal: RefusalCode | null;
  /** Something else is begun: what was refused before is no longer of interest. */
  readonly forget: () => void;
  readonly attempt: (wanted: Wanted, write: () => void) => boolean;
  readonly moveBy: (thing: ThingRef, dx: number, dy: number) => void;
  readonly remove: (thing: ThingRef) => boolean;
}

export function useDeeds({ session, actor }: ViewProps, live: LiveBoard): Deeds {
  const { doc } = live;
  const may = useMay(doc, session, actor);
  const [refusal, setRefusal] = useState<RefusalCode | null>(null);
  const attempt = useCallback(
    (wanted: Wanted, write: () => void): boolean => {
      const verdict = may(wanted);
      setRefusal(verdict.ok ? null : verdict.code);
      if (verdict.ok) edit(doc, 'tool', write);
      return verdict.ok;
    },
    [may, doc],
  );
  const moveBy = useCallback(
    (thing: ThingRef, dx: number, dy: number) => {
      const pos = placeOf(readMap(doc), thing);
      if (pos === undefined) return;
      const wanted: Wanted = { root: thing.root, key: thing.id, kind: 'set', field: 'pos', to: pos };
      attempt(wanted, () => moveThing(doc, thing.root, thing.id, [pos[0] + dx, pos[1] + dy]));
    },
    [attempt, doc],
  );
  const remove = useCallback(
    ({ root, id }: ThingRef) =>
      attempt({ root, key: id, kind: 'set', field: 'bin', to: '' }, () => bin(doc, root, id, live.fresh())),
    [attempt, doc, live],
  );
  const forget = useCallback(() => setRefusal(null), []);
  return { may, refusal, forget, attempt, moveBy, remove };
}

export function useMapWork(props: ViewProps, { live, tool, voice, shown }: Settings): MapWork {
  const deeds = useDeeds(props, live);
  const store = useStrokes(live.doc, shown);
  const camera = useMemo(() => new CameraControl(PAGE), []);
  const [opened, open] = useState<ThingRef | null>(null);
  const [pending, ask] = useState<PendingMark | null>(null);
  const keep = useKeptStrokes(live);
  const { attempt, moveBy } = deeds;
  const onEdit = useCallback(
    (asked: MapEdit) => performEdit(asked, { live, tool, voice, store, attempt, moveBy, open, ask, keep }),
    [live, tool, voice, store, attempt, moveBy, keep],
  );
  const finishMark = useCallback(
    (text: string | null) => {
      ask(null);
      if (pending === null || text === null) return;
      const { kind, at, wished } = pending;
      const mark = { kind, pos: at, layer: layerForTool(tool, voice), text, ...(wished === null ? {} : { wished }) };
      const key = newKey(live);
      attempt({ root: 'marks', key, kind: 'add', to: mark }, () => addMark(live.doc, key, mark));
    },
    [pending, tool, voice, live, attempt],
  );
  return { ...deeds, store, camera, onEdit, opened, open, pending, finishMark };
}
