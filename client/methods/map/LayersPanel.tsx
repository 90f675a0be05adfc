import { mapTerms } from '../../../shared/i18n/map/mapTerms.ts';
import { LAYERS, type MapContent } from '../../../shared/methods/map/index.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { closed, eye, lock as lockMark, pen } from '../../ui/icons/marks.ts';
import { useStrings } from '../../ui/language.tsx';
import { mapStrings } from './strings/mapStrings.ts';
import type { Layers } from './useLayers.ts';
import css from './Board.module.css';

/** Which layers are shown, here and on the wall, and which are locked for participants. */
export function LayersPanel({ content, layers }: { readonly content: MapContent; readonly layers: Layers }) {
  const words = useStrings(mapStrings);
  const terms = useStrings(mapTerms);
  return (
    <section aria-label={words.layers} className={css['layers']}>
      <h3>{words.layers}</h3>
      <ul>
        {LAYERS.map((layer) => {
          const [shown, locked] = [layers.shown.has(layer), content.locked.has(layer)];
          const name = terms.layers[layer];
          return (
            <li key={layer}>
              <IconButton
                icon={shown ? eye : closed}
                label={`${shown ? words.hide : words.show}: ${name}`}
                onPress={() => layers.toggle(layer)}
              />
              <button
                type="button"
                className={css['layer']}
                aria-pressed={shown && layers.shown.size === 1}
                aria-label={`${words.alone}: ${name}`}
                onClick={() => layers.alone(layer)}
              >
                {name}
              </button>
              <IconButton
                icon={locked ? lockMark : pen}
                label={`${locked ? words.unlock : words.lock}: ${name}`}
                pressed={locked}
                onPress={() => layers.lock(layer, !locked)}
              />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
