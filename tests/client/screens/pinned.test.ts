import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { pinsOn, wordsByThing } from '../../../client/screens/pins/pinned.ts';
import { binSticker, readGallery } from '../../../shared/methods/gallery/index.ts';

function galleryWith(stickers: readonly (readonly [id: string, text: string, place: object | null])[]): Y.Doc {
  const doc = new Y.Doc();
  for (const [index, [id, text, place]] of stickers.entries()) {
    const fields: [string, unknown][] = [
      ['text', text],
      ['column', null],
      ['at', index],
      ...(place === null ? [] : ([['place', place]] as [string, unknown][])),
    ];
    doc.getMap('stickers').set(id, new Y.Map(fields));
  }
  return doc;
}

describe('stickers tied to places', () => {
  const doc = galleryWith([
    ['1.a', 'суу аз', { document: 'map', id: '3.spring' }],
    ['2.a', 'жол начар', null],
    ['3.a', 'булак кургап калды', { document: 'map', id: '3.spring' }],
    ['4.a', 'башка тактага', { document: 'venn-all', id: '3.spring' }],
  ]);

  it('[G19] are those of the asked board, gathered by the thing they are tied to', () => {
    const pins = pinsOn(readGallery(doc), 'map');
    expect(pins.map(({ sticker }) => sticker)).toEqual(['1.a', '3.a']);
    expect(wordsByThing(pins)).toEqual(new Map([['3.spring', ['суу аз', 'булак кургап калды']]]));
  });

  it('[G19] a sticker in the bin is tied to nothing', () => {
    binSticker(doc, '1.a', 5);
    expect(pinsOn(readGallery(doc), 'map').map(({ sticker }) => sticker)).toEqual(['3.a']);
  });
});
