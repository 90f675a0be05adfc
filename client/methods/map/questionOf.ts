import type { MarkKind } from '../../../shared/methods/map/index.ts';
import type { MapStrings } from './strings/en.ts';

/** Characters of what a mark says. */
export const MARK_LENGTH = 200;

/** The question that a sheet asks for the words of a mark. */
export function questionOf(kind: MarkKind, words: MapStrings): string {
  const questions: Readonly<Record<MarkKind, string>> = {
    problem: words.problemHere,
    wish: words.wishHere,
    disagree: words.disagreeHere,
    text: words.textHere,
  };
  return questions[kind];
}
