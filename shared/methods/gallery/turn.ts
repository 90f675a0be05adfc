/** What one seat still has to read. */
export interface Waiting {
  readonly seat: string;
  /** Ids of its unread stickers, in their order. */
  readonly unread: readonly string[];
}

/**
 * Whose sticker is read next (G6): the first seat after `last` in order of number that has one, then from the lowest
 * again; so reading goes round, one sticker each.
 * @param last the seat that read last, or null at the start
 */
export function nextTurn(
  waiting: readonly Waiting[],
  last: string | null,
): { readonly seat: string; readonly id: string } | null {
  const ready = waiting.filter((each) => each.unread.length > 0).sort((a, b) => Number(a.seat) - Number(b.seat));
  const from = last === null ? 0 : Number(last);
  const next = ready.find((each) => Number(each.seat) > from) ?? ready[0];
  const id = next?.unread[0];
  return next === undefined || id === undefined ? null : { seat: next.seat, id };
}
