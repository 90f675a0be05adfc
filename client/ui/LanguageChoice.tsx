import { LANGUAGES, type Language } from '../../shared/domain/language.ts';
import { Segmented } from './Segmented.tsx';
import { useLanguageChoice, useStrings } from './language.tsx';
import { uiStrings } from './strings/uiStrings.ts';

/** Each language by its own name, so that everybody finds theirs. */
const NAMES: Readonly<Record<Language, string>> = { ky: 'Кыргызча', ru: 'Русский', en: 'English' };

export function LanguageChoice({ labelled = false }: { readonly labelled?: boolean }) {
  const words = useStrings(uiStrings);
  const { language, choose } = useLanguageChoice();
  return (
    <Segmented
      label={words.language}
      labelled={labelled}
      value={language}
      onChange={choose}
      choices={LANGUAGES.map((each) => ({ value: each, label: NAMES[each] }))}
    />
  );
}
