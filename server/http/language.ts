import { isLanguage, type Language } from '../../shared/domain/language.ts';

/**
 * The language of an answer: `?lang=`, else the first of `Accept-Language` that Ashar speaks, else Kyrgyz.
 * Weights (`q=`) are heeded; of equal ones the first wins.
 */
export function languageOf(asked: string | undefined, accepted: string | undefined): Language {
  if (isLanguage(asked)) return asked;
  const wishes = (accepted ?? '').slice(0, 200).split(',').map(wishOf);
  let best: { readonly language: Language; readonly weight: number } | null = null;
  for (const { tag, weight } of wishes)
    if (isLanguage(tag) && weight > (best?.weight ?? 0)) best = { language: tag, weight };
  return best?.language ?? 'ky';
}

function wishOf(part: string): { readonly tag: string; readonly weight: number } {
  const [tag = '', ...settings] = part.trim().toLowerCase().split(';');
  const quality = settings.map((each) => /^\s*q=([0-9.]+)\s*$/.exec(each)?.[1]).find((each) => each !== undefined);
  const weight = quality === undefined ? 1 : Number(quality);
  return { tag: tag.slice(0, 2), weight: Number.isFinite(weight) ? weight : 0 };
}
