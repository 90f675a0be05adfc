import { mapTerms } from '../../../shared/i18n/map/mapTerms.ts';
import {
  AREA_KINDS,
  LINE_KINDS,
  STAMP_KINDS,
  type ObjectKind,
  type StampKind,
} from '../../../shared/methods/map/index.ts';
import { Icon } from '../../ui/Icon.tsx';
import { useStrings } from '../../ui/language.tsx';
import { pictureOf } from './pictures.ts';
import { Swatch } from './Swatch.tsx';
import css from './Palette.module.css';

interface Props<Kind extends ObjectKind> {
  readonly kinds: readonly Kind[];
  readonly onChoose: (kind: Kind) => void;
}

/** Pictures with words to choose one from: what stands, or what is wished for. */
export function Palette<Kind extends ObjectKind>({ kinds, onChoose }: Props<Kind>) {
  const terms = useStrings(mapTerms);
  return (
    <ul className={css['palette']}>
      {kinds.map((kind) => (
        <li key={kind}>
          <button type="button" className={css['picture']} onClick={() => onChoose(kind)}>
            <Icon shape={pictureOf(kind)} size="40px" />
            <span>{terms.kinds[kind]}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Roads, water, fields: what is drawn along or around. */
export function DrawnPalette({ onChoose }: { readonly onChoose: (kind: (typeof DRAWN)[number]) => void }) {
  const terms = useStrings(mapTerms);
  return (
    <ul className={css['palette']}>
      {DRAWN.map((kind) => (
        <li key={kind}>
          <button type="button" className={css['picture']} onClick={() => onChoose(kind)}>
            <Swatch kind={kind} />
            <span>{terms.kinds[kind]}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

const DRAWN = [...LINE_KINDS, ...AREA_KINDS];
export const STAMPS: readonly StampKind[] = STAMP_KINDS;
