import fc from 'fast-check';
import * as Y from 'yjs';
import { expect, it } from 'vitest';
import { takeIn } from '../../shared/sync/doc.ts';

const KEY = fc.oneof(
  fc.string({ maxLength: 40 }),
  fc.constantFrom('', 'a'.repeat(32), 'a'.repeat(33), 'ө'.repeat(16), 'суу', '1.l0_0'),
);
const VALUE = fc.oneof(fc.uint8Array({ maxLength: 200 }), fc.string({ unit: 'grapheme', maxLength: 60 }), fc.integer());
const WRITES = fc.array(fc.record({ root: fc.constantFrom('ink', 'аттар'), key: KEY, value: VALUE }), {
  maxLength: 30,
});

const contentOf = (doc: Y.Doc) => ['ink', 'аттар'].map((root) => doc.getMap(root).toJSON());

it('reads the same as Yjs does, whatever keys and values say', () => {
  fc.assert(
    fc.property(WRITES, fc.string({ unit: 'grapheme', maxLength: 50 }), (writes, letters) => {
      const writer = new Y.Doc();
      for (const { root, key, value } of writes) writer.getMap(root).set(key, value);
      writer.getMap('ink').set('text', new Y.Text(letters));
      const update = Y.encodeStateAsUpdate(writer);
      const doc = new Y.Doc();
      takeIn(doc, update, 'sync');
      expect(contentOf(doc)).toEqual(contentOf(writer));
      expect(Y.encodeStateAsUpdate(doc)).toEqual(update);
    }),
  );
});

it('keeps bytes as parts of the update instead of copying each', () => {
  const writer = new Y.Doc();
  for (let line = 0; line < 3; line++) writer.getMap('ink').set(`1.l${line}`, new Uint8Array(100).fill(line));
  const update = Y.encodeStateAsUpdate(writer);
  const doc = new Y.Doc();
  takeIn(doc, update, 'sync');
  for (const bytes of doc.getMap<Uint8Array>('ink').values()) expect(bytes.buffer).toBe(update.buffer);
});

it('throws at an update that is cut off, as Yjs does', () => {
  const writer = new Y.Doc();
  writer.getMap('ink').set('key', 'value');
  const update = Y.encodeStateAsUpdate(writer);
  expect(() => takeIn(new Y.Doc(), update.subarray(0, update.length - 6), 'sync')).toThrow();
});
