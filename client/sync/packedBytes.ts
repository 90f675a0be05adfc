/** Bits of a letter: from U+0100 on, all of them are letters of one unit and no halves of a pair. */
const BITS = 15;
const FIRST = 0x0100;

/** Bytes as text of 15 bits a letter: storage of a page counts letters, and an array of numbers takes 4 for a byte. */
export function packBytes(bytes: Uint8Array): string {
  const letters: string[] = [];
  let waiting = 0;
  let bits = 0;
  for (const byte of bytes) {
    waiting = (waiting << 8) | byte;
    bits += 8;
    if (bits < BITS) continue;
    bits -= BITS;
    letters.push(String.fromCharCode(FIRST + (waiting >> bits)));
    waiting &= (1 << bits) - 1;
  }
  if (bits > 0) letters.push(String.fromCharCode(FIRST + (waiting << (BITS - bits))));
  return letters.join('');
}

/**
 * @param length how many bytes were packed
 * @returns as many bytes, 0 where the text is too short
 */
export function unpackBytes(text: string, length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let waiting = 0;
  let bits = 0;
  let at = 0;
  for (let letter = 0; letter < text.length; letter++) {
    waiting = (waiting << BITS) | (text.charCodeAt(letter) - FIRST);
    bits += BITS;
    while (bits >= 8 && at < length) {
      bits -= 8;
      bytes[at++] = (waiting >> bits) & 255;
    }
    waiting &= (1 << bits) - 1;
  }
  return bytes;
}
