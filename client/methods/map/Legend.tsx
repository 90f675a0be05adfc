import { isArea, isLine, legendOf, type Layer, type MapContent } from '../../../shared/methods/map/index.ts';
import { mapTerms } from '../../../shared/i18n/map/mapTerms.ts';
import { useStrings } from '../../ui/language.tsx';
import { MarkSign, Ring } from './Ring.tsx';
import { Swatch } from './Swatch.tsx';
import { mapStrings } from './strings/mapStrings.ts';
import css from './Legend.module.css';

interface Props {
  readonly content: MapContent;
  readonly shown: ReadonlySet<Layer>;
  /** Size of the signs as CSS. */
  readonly size: string;
  /** Explains roads, rivers and fields too; on the wall they bear their names. */
  readonly drawn?: boolean;
}

/** The legend writes itself: only what is in use, always in the same order (M7). */
export function Legend({ content, shown, size, drawn: withDrawn = false }: Props) {
  const words = useStrings(mapStrings);
  const terms = useStrings(mapTerms);
  const { conditions, marks, drawn: inUse } = legendOf(content, shown);
  const drawn = withDrawn ? inUse : [];
  if (conditions.length + marks.length + drawn.length === 0) return null;
  return (
    <section className={css['legend']} aria-label={words.legend}>
      {conditions.length > 0 && <h3>{words.condition}</h3>}
      <ul>
        {conditions.map((condition) => (
          <li key={condition}>
            <Ring condition={condition} size={size} />
            <span>{terms.conditions[condition]}</span>
          </li>
        ))}
        {marks.map((kind) => (
          <li key={kind}>
            <MarkSign kind={kind} size={size} />
            <span>{terms.marks[kind]}</span>
          </li>
        ))}
        {drawn.map((kind) => (
          <li key={kind}>
            {(isLine(kind) || isArea(kind)) && <Swatch kind={kind} />}
            <span>{terms.kinds[kind]}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
