import { useStrings } from '../../ui/language.tsx';
import { mapStrings } from './strings/mapStrings.ts';
import css from './FactSheet.module.css';

/** What the stickers say that are tied to a thing; nothing when there are none. */
export function TiedStickers({ stickers }: { readonly stickers: readonly string[] }) {
  const words = useStrings(mapStrings);
  if (stickers.length === 0) return null;
  return (
    <section aria-label={words.tiedStickers}>
      <h3>{words.tiedStickers}</h3>
      <ul className={css['stickers']}>
        {stickers.map((text, index) => (
          // The same words may be tied twice, and nothing here keeps a state.
          <li key={`${index} ${text}`}>{text}</li>
        ))}
      </ul>
    </section>
  );
}
