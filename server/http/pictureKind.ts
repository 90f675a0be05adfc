import type { HttpCode } from './httpCode.ts';

/** Most pixels of a picture: what a cheap tablet can still decode. */
const PIXELS = 4_000_000;

export type PictureType = 'image/jpeg' | 'image/png' | 'image/webp';

export type Inspected =
  | { readonly ok: true; readonly type: PictureType }
  | { readonly ok: false; readonly code: Extract<HttpCode, `picture.${string}`> };

interface Size {
  readonly width: number;
  readonly height: number;
}

/** What walking a picture's parts found. */
interface Walk extends Size {
  readonly type: PictureType;
  /** Exif, XMP, comments: may say where and by whom it was taken. */
  readonly metadata: boolean;
}

/**
 * Judges a picture by its bytes alone, without decoding it: the kind by its first bytes, its size by the header. A file
 * whose parts do not add up, or with something behind its end, is no picture: it may be two files in one.
 */
export function inspectPicture(bytes: Buffer): Inspected {
  const walk = walkJpeg(bytes) ?? walkPng(bytes) ?? walkWebp(bytes);
  if (walk === null || walk.width < 1 || walk.height < 1) return { ok: false, code: 'picture.kind' };
  if (walk.width * walk.height > PIXELS) return { ok: false, code: 'picture.too-large' };
  return walk.metadata ? { ok: false, code: 'picture.metadata' } : { ok: true, type: walk.type };
}

/** The kind of a picture that was taken in before. */
export function pictureTypeOf(bytes: Buffer): PictureType {
  if (bytes[0] === 0xff) return 'image/jpeg';
  return bytes[0] === 0x89 ? 'image/png' : 'image/webp';
}

const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
/** Exif and XMP, IPTC, comment. */
const isPrivate = (marker: number): boolean => marker === 0xe1 || marker === 0xed || marker === 0xfe;

function walkJpeg(bytes: Buffer): Walk | null {
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xffd8) return null;
  let size: Size | null = null;
  let metadata = false;
  let at = 2;
  for (let part = segmentAt(bytes, at); part !== null; part = segmentAt(bytes, at)) {
    size ??= frameSize(bytes, at, part);
    metadata ||= isPrivate(part.marker);
    at = part.marker === 0xda ? endOfScan(bytes, part.end) : part.end;
  }
  const whole = at + 2 === bytes.length && bytes.readUInt16BE(at) === 0xffd9;
  return whole && size !== null ? { type: 'image/jpeg', ...size, metadata } : null;
}

interface Segment {
  readonly marker: number;
  readonly end: number;
}

/** The segment that starts here; null at the end of the picture, or where its parts do not add up. */
function segmentAt(bytes: Buffer, at: number): Segment | null {
  if (at + 4 > bytes.length || bytes[at] !== 0xff) return null;
  const length = bytes.readUInt16BE(at + 2);
  const end = at + 2 + length;
  return length < 2 || end > bytes.length ? null : { marker: bytes[at + 1] ?? 0, end };
}

const frameSize = (bytes: Buffer, at: number, { marker, end }: Segment): Size | null =>
  isFrame(marker) && end - at >= 9 ? { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) } : null;

/** Where the next marker stands after the coded data of a scan. */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = from; at + 1 < bytes.length; at++) {
    const next = bytes[at + 1] ?? 0;
    if (bytes[at] === 0xff && next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  return bytes.length;
}

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const PNG_PRIVATE = new Set(['tEXt', 'zTXt', 'iTXt', 'eXIf', 'tIME']);

function walkPng(bytes: Buffer): Walk | null {
  if (bytes.length < 33 || !bytes.subarray(0, 8).equals(PNG) || bytes.toString('latin1', 12, 16) !== 'IHDR')
    return null;
  const size = { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
  let metadata = false;
  for (let at = 8; at + 12 <= bytes.length;) {
    const name = bytes.toString('latin1', at + 4, at + 8);
    const next = at + 12 + bytes.readUInt32BE(at);
    metadata ||= PNG_PRIVATE.has(name);
    if (name === 'IEND') return next === bytes.length ? { type: 'image/png', ...size, metadata } : null;
    at = next;
  }
  return null;
}

function walkWebp(bytes: Buffer): Walk | null {
  if (bytes.length < 30 || bytes.toString('latin1', 0, 4) !== 'RIFF' || bytes.toString('latin1', 8, 12) !== 'WEBP')
    return null;
  if (bytes.readUInt32LE(4) + 8 !== bytes.length) return null;
  let size: Size | null = null;
  let metadata = false;
  let at = 12;
  while (at + 8 <= bytes.length) {
    const name = bytes.toString('latin1', at, at + 4);
    const length = bytes.readUInt32LE(at + 4);
    if (at + 8 + length > bytes.length) return null;
    size ??= webpSize(name, bytes.subarray(at + 8, at + 8 + length));
    metadata ||= name === 'EXIF' || name === 'XMP ';
    at += 8 + length + (length % 2);
  }
  return at === bytes.length && size !== null ? { type: 'image/webp', ...size, metadata } : null;
}

function webpSize(name: string, part: Buffer): Size | null {
  if (part.length < 10) return null;
  if (name === 'VP8X') return { width: 1 + part.readUIntLE(4, 3), height: 1 + part.readUIntLE(7, 3) };
  if (name === 'VP8 ') return { width: part.readUInt16LE(6) & 0x3fff, height: part.readUInt16LE(8) & 0x3fff };
  if (name !== 'VP8L') return null;
  const bits = part.readUInt32LE(1);
  return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) };
}
