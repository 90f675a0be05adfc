/** Why a text sounds like a solution in disguise (G5): it names a lack, a thing to get, or a deed to do. */
export type Disguise = 'lack' | 'thing' | 'deed';

export interface Prompt {
  readonly disguise: Disguise;
  /** The word that gave it away, as written. */
  readonly word: string;
}

/** Whole words; `-` at the end stands for any ending. Lower case, Kyrgyz and Russian, a few English. */
const SIGNS: Readonly<Record<Disguise, readonly string[]>> = {
  thing: [
    'трактор-',
    'экскаватор-',
    'грейдер-',
    'бульдозер-',
    'самосвал-',
    'комбайн-',
    'насос-',
    'трансформатор-',
    'техника',
    'техникасы',
    'техники',
    'машина',
    'машинасы',
    'акча',
    'акчабыз',
    'каражат-',
    'деньги',
    'денег',
    'финансирован-',
    'tractor-',
    'excavator-',
    'money',
  ],
  deed: [
    'керек',
    'керекпиз',
    'керектиги',
    'зарыл-',
    'надо',
    'нужно',
    'нужен',
    'нужна',
    'нужны',
    'необходим-',
    'куруу',
    'салуу',
    'куруш',
    'построить',
    'построим',
    'строительство',
    'отремонтировать',
    'починить',
    'купить',
    'сатып',
    'оңдоо',
    'оңдош',
    'провести',
    'поставить',
    'орнотуу',
    'need',
    'needs',
    'build',
    'buy',
  ],
  lack: [
    'жок',
    'жоктугу',
    'жоктук',
    'жокпуз',
    'жетишпей-',
    'жетишсиз-',
    'жетпей-',
    'нет',
    'нету',
    'нехватка',
    'нехватает',
    'хватает',
    'отсутств-',
    'отсутствие',
    'no',
    'lack',
    'lacking',
    'without',
  ],
};

const ORDER: readonly Disguise[] = ['thing', 'deed', 'lack'];

const fits = (word: string, sign: string): boolean =>
  sign.endsWith('-') ? word.startsWith(sign.slice(0, -1)) : word === sign;

/**
 * Whether to ask "what can people not do because of it?" (G5). A question, never a refusal: "no kindergarten" is a
 * problem people accept (DOMAIN.md §3.4).
 * @returns the strongest sign, a thing before a deed before a lack; null when the text says how things are
 */
export function promptFor(text: string): Prompt | null {
  const words = text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  for (const disguise of ORDER) {
    const word = words.find((each) => SIGNS[disguise].some((sign) => fits(each.toLowerCase(), sign)));
    if (word !== undefined) return { disguise, word };
  }
  return null;
}
