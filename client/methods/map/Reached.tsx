import { mapTerms } from '../../../shared/i18n/map/mapTerms.ts';
import type { MapContent } from '../../../shared/methods/map/index.ts';
import { useStrings } from '../../ui/language.tsx';
import type { ThingRef } from './thingRef.ts';

/** Says to those who do not see the map which thing the keys have reached. */
export function Reached({ thing, content }: { readonly thing: ThingRef | null; readonly content: MapContent }) {
  const terms = useStrings(mapTerms);
  const object = content.objects.find(({ id }) => id === thing?.id);
  const mark = content.marks.find(({ id }) => id === thing?.id);
  const said = [
    ...(object === undefined ? [] : [terms.kinds[object.kind], object.name]),
    ...(object?.condition == null ? [] : [terms.conditions[object.condition]]),
    ...(mark === undefined ? [] : [terms.marks[mark.kind], mark.text]),
    ...(mark?.wished == null ? [] : [terms.kinds[mark.wished]]),
  ];
  return (
    <p className="hidden" role="status">
      {said.filter((each) => each !== '').join(', ')}
    </p>
  );
}
