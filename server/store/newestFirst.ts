/**
 * Names of what was written at this moment or later, once each, the newest first.
 * @param since milliseconds since 1970
 */
export function newestFirst(
  written: Iterable<{ readonly document: string; readonly at: number }>,
  since: number,
): readonly string[] {
  const last = new Map<string, number>();
  for (const { document, at } of written) if (at >= since) last.set(document, Math.max(at, last.get(document) ?? at));
  return [...last].sort(([, a], [, b]) => b - a).map(([document]) => document);
}
