/** Characters of an answer that are enough to know it by. */
const LENGTH = 44;

/** The first words of an answer, for a hint that must not push the answers themselves off the screen. */
export function openingOf(text: string): string {
  if (text.length <= LENGTH) return text;
  const space = text.lastIndexOf(' ', LENGTH);
  return `${text.slice(0, space > 0 ? space : LENGTH)}…`;
}
