const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/**
 * Random text for a record's key. `crypto.randomUUID` is missing over plain http, `getRandomValues` is not.
 * @param length characters, 6 bits of randomness each
 */
export function fresh(length = 12): string {
  const bytes = crypto.getRandomValues(new Uint8Array(length));
  let text = '';
  for (const byte of bytes) text += LETTERS.charAt(byte & 63);
  return text;
}
