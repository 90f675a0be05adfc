import { describe, expect, it } from 'vitest';
import { inspectPicture } from '../../server/http/pictureKind.ts';
import { jpeg, png, pngChunk, webp } from '../kit/pictures.ts';

const refused = (code: string) => ({ ok: false, code });

describe('a picture', () => {
  it.each([
    ['image/jpeg', jpeg(800, 600)],
    ['image/png', png(800, 600)],
    ['image/webp', webp(800, 600)],
  ])('of kind %s is told by its bytes', (type, bytes) => expect(inspectPicture(bytes)).toEqual({ ok: true, type }));

  it('may have 4 megapixels and no more, whatever its bytes weigh', () => {
    expect(inspectPicture(png(2000, 2000))).toMatchObject({ ok: true });
    for (const bytes of [png(20_000, 20_000), jpeg(2001, 2000), webp(2001, 2000)])
      expect(inspectPicture(bytes)).toEqual(refused('picture.too-large'));
  });

  it('without size is none', () => expect(inspectPicture(png(0, 10))).toEqual(refused('picture.kind')));

  it('with hidden data is refused', () => {
    const hidden = [
      jpeg(10, 10, [[0xe1, Buffer.from('Exif\0\0')]]),
      jpeg(10, 10, [[0xfe, Buffer.from('by Aigul')]]),
      png(10, 10, [pngChunk('tEXt', Buffer.from('Author\0Aigul'))]),
      png(10, 10, [pngChunk('eXIf', Buffer.from('II*\0'))]),
      webp(10, 10, ['EXIF', Buffer.from('II*\0')]),
    ];
    for (const bytes of hidden) expect(inspectPicture(bytes)).toEqual(refused('picture.metadata'));
  });

  it('that is two files in one is none', () => {
    const page = Buffer.from('<html><script>alert(1)</script>');
    for (const bytes of [jpeg(10, 10), png(10, 10), webp(10, 10)])
      expect(inspectPicture(Buffer.concat([bytes, page]))).toEqual(refused('picture.kind'));
  });

  it('that ends anywhere before its end is none, and never throws', () => {
    for (const bytes of [jpeg(10, 10), png(10, 10), webp(10, 10)])
      for (let end = 0; end < bytes.length; end++)
        expect(inspectPicture(bytes.subarray(0, end))).toEqual(refused('picture.kind'));
  });

  it.each(['', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'GIF89a', '%PDF-1.7', 'BM'])('%s is none', (text) => {
    expect(inspectPicture(Buffer.from(text))).toEqual(refused('picture.kind'));
  });
});
