import type { Language } from '../domain/language.ts';

/**
 * The same texts in every language. English is the source: `en.ts` declares the keys, `ky.ts` and `ru.ts` are typed by
 * it, so a missing text does not compile. A text with a number in it is a function that takes the number.
 */
export type Catalogue<Texts> = Readonly<Record<Language, Texts>>;
