import { STICKER_LENGTH } from '../../domain/limits.ts';
import { ACCEPTED, refuse, type Verdict } from '../../domain/refusal.ts';

/** Signs that belong to the one before: accents, variation selectors, skin tones. */
const JOINING = /[\p{M}\p{Emoji_Modifier}]/u;
/** Binds two emoji to one. */
const JOINER = '\u200d';
/** Control signs (but line ends and tabs) and signs that turn the direction of what follows. */
const INVISIBLE = /[^\P{Cc}\n\r\t]|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u;
const WORD = /[\p{L}\p{N}]/u;

/**
 * Length as a reader counts it: accents and joined emoji count with the sign they belong to.
 * @returns whole characters, 0 for ''
 */
export function lengthOf(text: string): number {
  let length = 0;
  let joined = false;
  for (const sign of text) {
    if (!joined && sign !== JOINER && !JOINING.test(sign)) length++;
    joined = sign === JOINER;
  }
  return length;
}

/** A text as it should be stored: white space closed up, invisible signs left out. */
export const tidied = (text: string): string =>
  text.replace(new RegExp(INVISIBLE, 'gu'), '').replace(/\s+/g, ' ').trim();

/** G3: may a sticker say this? Writing from right to left is a text like any other. */
export function judgeText(text: unknown): Verdict {
  if (typeof text !== 'string' || text.trim() === '') return refuse('gallery.empty-text');
  if (INVISIBLE.test(text)) return refuse('gallery.bad-characters');
  if (lengthOf(text) > STICKER_LENGTH) return refuse('gallery.text-too-long');
  return WORD.test(text) ? ACCEPTED : refuse('gallery.no-words');
}
