import type { DocumentRef } from '../../shared/sync/documentName.ts';
import type { Doc } from '../../shared/sync/doc.ts';
import type { Judgement } from './guard/guard.ts';
import { hasLateRoot } from './rooms.ts';

/** Records that landed in this turn though their step has closed, as `<root>/<key>`. */
export class LateWork {
  readonly #isKept: boolean;
  #keys: string[] = [];

  constructor(document: DocumentRef) {
    this.#isKept = hasLateRoot(document);
  }

  note(judged: Judgement): void {
    if (this.#isKept && (judged.at === 'taken' || judged.at === 'spared')) this.#keys.push(...judged.late);
  }

  /**
   * What is to be written into the board's root `late` as the turn ends, once; null when nothing came late.
   * @param at the server's time, milliseconds since 1970
   */
  marks(at: number): ((doc: Doc) => void) | null {
    const keys = this.#keys;
    if (keys.length === 0) return null;
    this.#keys = [];
    return (doc) => keys.forEach((key) => doc.getMap('late').set(key, at));
  }
}
