/** One table as it is printed: a heading and rows of plain values. */
export interface Sheet {
  readonly header: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/**
 * A table as CSV (RFC 4180): CRLF, quotes where needed, a byte order mark so that Excel reads Kyrgyz letters.
 * Words that a spreadsheet would run as a formula get an apostrophe in front.
 */
export function csvOf({ header, rows }: Sheet): string {
  return `\uFEFF${[header, ...rows].map((row) => `${row.map(cellOf).join(',')}\r\n`).join('')}`;
}

function cellOf(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = disarmed(value);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Text that no spreadsheet takes for a formula. */
const disarmed = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);
