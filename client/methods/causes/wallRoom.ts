/** Width of the wall's page for columns, px of 1920 × 1080. */
export const WALL_WIDTH = 1824;
/** Height that is left for rows below a title of one line and the headings of columns, px. */
const ROOM = 700;
/** What each further line of the title takes. */
const TITLE_LINE = 72;
const TITLE_LETTERS = 44;

/** Width of a letter in parts of the type's size: Golos, Kyrgyz words, rounded up. */
const LETTER = 0.6;
const LINE = 1.16;

/** Lines of a text that breaks between words, and inside a word only where it is wider than the line. */
export function linesOf(text: string, perLine: number): number {
  let lines = 1;
  let used = 0;
  for (const word of text.split(/\s+/)) {
    const wanted = used === 0 ? word.length : used + 1 + word.length;
    if (wanted <= perLine) {
      used = wanted;
      continue;
    }
    if (used > 0) lines += 1;
    lines += Math.ceil(word.length / perLine) - 1;
    used = word.length % perLine || Math.min(word.length, perLine);
  }
  return lines;
}

/** Height for rows under a problem of this name, px. */
export const roomBelow = (problem: string): number => ROOM - (linesOf(problem, TITLE_LETTERS) - 1) * TITLE_LINE;

/**
 * Height of a card on the wall, px, never less than it is drawn with.
 * @param width of its column inside, px
 * @param size of the type, px
 * @param indent what stands before the words, in parts of the size
 */
export function cardHeight(text: string, width: number, size: number, indent: number): number {
  const inside = width - 4 - (0.84 + indent) * size;
  const perLine = Math.max(1, Math.floor(inside / (LETTER * size)));
  return linesOf(text, perLine) * LINE * size + 0.56 * size + 4;
}
