import { useId, useState } from 'react';
import { mapTerms } from '../../../shared/i18n/map/mapTerms.ts';
import {
  addStamp,
  layerOfKind,
  STAMP_KINDS,
  type MapContent,
  type StampKind,
} from '../../../shared/methods/map/index.ts';
import type { LiveBoard } from '../../sync/index.ts';
import { Button } from '../../ui/Button.tsx';
import { plus } from '../../ui/icons/marks.ts';
import { useStrings } from '../../ui/language.tsx';
import { freePlace } from './freePlace.ts';
import { newKey } from './newThings.ts';
import { MARK_PICTURES } from './pictures.ts';
import { mapStrings } from './strings/mapStrings.ts';
import type { ThingRef } from './thingRef.ts';
import type { Deeds } from './useMapWork.ts';
import css from './ListPanel.module.css';

interface Props {
  readonly live: LiveBoard;
  readonly content: MapContent;
  readonly deeds: Deeds;
  readonly onAdded: (thing: ThingRef) => void;
  readonly onMark: (kind: 'problem' | 'wish' | 'disagree') => void;
}

/** Adds what one would place by finger; it lands where there is room. */
export function AddRow({ live, content, deeds, onAdded, onMark }: Props) {
  const words = useStrings(mapStrings);
  const terms = useStrings(mapTerms);
  const [kind, setKind] = useState<StampKind>('school');
  const id = useId();
  const add = (): void => {
    const key = newKey(live);
    const stamp = { kind, pos: freePlace(content), layer: layerOfKind(kind) };
    const done = deeds.attempt({ root: 'objects', key, kind: 'add', to: stamp }, () => addStamp(live.doc, key, stamp));
    if (done) onAdded({ root: 'objects', id: key });
  };
  return (
    <div className={css['add']}>
      <label htmlFor={id}>{words.kind}</label>
      <select
        id={id}
        value={kind}
        onChange={(event) => setKind(STAMP_KINDS.find((each) => each === event.currentTarget.value) ?? kind)}
      >
        {STAMP_KINDS.map((each) => (
          <option key={each} value={each}>
            {terms.kinds[each]}
          </option>
        ))}
      </select>
      <Button icon={plus} onPress={add}>
        {words.add}
      </Button>
      <Button icon={MARK_PICTURES.problem} onPress={() => onMark('problem')}>
        {terms.marks.problem}
      </Button>
      <Button icon={MARK_PICTURES.wish} onPress={() => onMark('wish')}>
        {terms.marks.wish}
      </Button>
      <Button icon={MARK_PICTURES.disagree} onPress={() => onMark('disagree')}>
        {terms.marks.disagree}
      </Button>
    </div>
  );
}
