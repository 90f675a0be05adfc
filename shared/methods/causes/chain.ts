/** A row that may hang below another. */
export interface Link {
  readonly id: string;
  /** The row above, or null at the top level. */
  readonly above: string | null;
}

/** A row with its depth: 0 at the top level. */
export interface Placed<Row> {
  readonly row: Row;
  readonly depth: number;
  /** The row it is shown below; null at the top level, also when what it named is gone or a circle was broken here. */
  readonly parent: string | null;
}

/**
 * The nearest standing row above (C4): `gone` says what a missing row hung below, if that is known.
 */
function standingAbove(
  link: Link,
  rows: ReadonlyMap<string, Link>,
  gone: ReadonlyMap<string, string | null>,
): string | null {
  let above = link.above;
  if (above === null || rows.has(above)) return above;
  const seen = new Set<string>([link.id]);
  while (above !== null && !rows.has(above)) {
    if (seen.has(above)) return null;
    seen.add(above);
    above = gone.get(above) ?? null;
  }
  return above;
}

/**
 * Rows as an indented list: each below its parent, siblings in the given order (C2). A circle is broken at the row of it
 * that comes first in the given order, which is shown at the top level (C3); every row comes out exactly once.
 * @param rows in the order of siblings
 * @param gone rows that do not stand, with what they hung below
 */
export function indented<Row extends Link>(
  rows: readonly Row[],
  gone: ReadonlyMap<string, string | null>,
): Placed<Row>[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const parents = new Map(rows.map((row) => [row.id, standingAbove(row, byId, gone)]));
  for (const row of rows) {
    const seen = new Set<string>();
    let at: string | null = row.id;
    while (at !== null && !seen.has(at)) {
      seen.add(at);
      at = parents.get(at) ?? null;
    }
    if (at === row.id) parents.set(row.id, null);
  }
  const below = new Map<string | null, Row[]>();
  for (const row of rows) {
    const parent = parents.get(row.id) ?? null;
    const siblings = below.get(parent);
    if (siblings === undefined) below.set(parent, [row]);
    else siblings.push(row);
  }
  const placed: Placed<Row>[] = [];
  const lay = (parent: string | null, depth: number) => {
    for (const row of below.get(parent) ?? []) {
      placed.push({ row, depth, parent });
      lay(row.id, depth + 1);
    }
  };
  lay(null, 0);
  return placed;
}

/** Whether a row may be hung below another without hanging below itself. */
export function mayHangBelow(row: string, above: string, rows: readonly Link[]): boolean {
  const byId = new Map(rows.map((each) => [each.id, each.above]));
  const seen = new Set<string>();
  for (let at: string | null = above; at !== null && !seen.has(at); at = byId.get(at) ?? null) {
    if (at === row) return false;
    seen.add(at);
  }
  return true;
}
