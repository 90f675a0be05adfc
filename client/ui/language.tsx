import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { isLanguage, type Language } from '../../shared/domain/language.ts';
import type { Catalogue } from '../../shared/i18n/catalogue.ts';
import { readKept, writeKept } from './kept.ts';

interface LanguageChoice {
  readonly language: Language;
  readonly choose: (language: Language) => void;
}

const LanguageContext = createContext<LanguageChoice>({ language: 'ky', choose: () => undefined });

const KEPT = 'ashar.language';

interface LanguageProviderProps {
  /** What the device speaks until somebody chooses: the session's language, else Kyrgyz. */
  readonly initial?: Language;
  readonly children: ReactNode;
}

/** The language of this device, kept over reloads. It also names the page's language for screen readers. */
export function LanguageProvider({ initial = 'ky', children }: LanguageProviderProps) {
  const [chosen, setChosen] = useState<Language | null>(() => {
    const kept = readKept(KEPT);
    return isLanguage(kept) ? kept : null;
  });
  const language = chosen ?? initial;
  const choose = useCallback((next: Language) => {
    writeKept(KEPT, next);
    setChosen(next);
  }, []);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const value = useMemo(() => ({ language, choose }), [language, choose]);
  return <LanguageContext.Provider value={value}>{children}</LanguageContext.Provider>;
}

export const useLanguage = (): Language => useContext(LanguageContext).language;

/** The language and how to change it, for the language choice. */
export const useLanguageChoice = (): LanguageChoice => useContext(LanguageContext);

/** The texts of a catalogue in this device's language. */
export const useStrings = <Texts,>(catalogue: Catalogue<Texts>): Texts => catalogue[useLanguage()];
