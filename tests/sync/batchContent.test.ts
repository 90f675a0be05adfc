import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { BatchContent } from '../../server/sync/batchContent.ts';
import { startsOf, type Start } from '../../server/sync/encodeChanges.ts';
import { seeded } from '../kit/random.ts';
import { fingerprint } from '../kit/syncClient.ts';

const SEEDS = 300;

/** Some devices' edits of one document, as updates in the order in which a server takes them. */
function edits(seed: number): Uint8Array[] {
  const random = seeded(seed);
  const updates: Uint8Array[] = [];
  const docs = Array.from({ length: 1 + Math.floor(random() * 5) }, () => new Y.Doc());
  for (const doc of docs)
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === 'sync') return;
      updates.push(update);
      for (const other of docs) if (other !== doc) Y.applyUpdate(other, update, 'sync');
    });
  for (let step = 0; step < 40; step++) {
    const doc = docs[Math.floor(random() * docs.length)];
    const root = doc?.getMap<Y.Text>('texts');
    const key = `k${Math.floor(random() * 4)}`;
    const text = root?.get(key);
    if (root === undefined) continue;
    const pick = random();
    if (text === undefined || pick < 0.15) root.set(key, new Y.Text('ашар'));
    else if (pick < 0.3) root.delete(key);
    else if (text.length > 2 && pick < 0.6) text.delete(Math.floor(random() * (text.length - 1)), 1);
    else text.insert(Math.floor(random() * (text.length + 1)), 'суу');
  }
  return updates;
}

describe('the content of a batch', () => {
  it(`brings a reader exactly to where the document stands, batch after batch, ${SEEDS} histories`, () => {
    for (let seed = 1; seed <= SEEDS; seed++) {
      const random = seeded(seed);
      const server = new Y.Doc();
      const reader = new Y.Doc();
      let batch = new BatchContent();
      server.on('afterTransactionCleanup', (transaction: Y.Transaction) =>
        batch.add(startsOf(transaction), transaction.deleteSet),
      );
      const close = (): void => {
        const update = batch.encode(server);
        batch = new BatchContent();
        if (update !== null) Y.applyUpdate(reader, update);
        expect(reader.store.pendingStructs, `seed ${seed}`).toBeNull();
        expect(fingerprint(reader), `seed ${seed}`).toBe(fingerprint(server));
      };
      for (const update of edits(seed)) {
        Y.applyUpdate(server, update);
        if (random() < 0.2) close();
      }
      close();
    }
  });

  it('names the clients whose structs are new, and is nothing when nothing changed', () => {
    const doc = new Y.Doc();
    expect(new BatchContent().encode(doc)).toBeNull();
    const starts: (readonly Start[])[] = [];
    doc.on('afterTransactionCleanup', (transaction: Y.Transaction) => starts.push(startsOf(transaction)));
    doc.getMap('marks').set('a', 1);
    doc.getMap('marks').set('a', 2);
    doc.getMap('marks').delete('a');
    expect(starts).toEqual([[[doc.clientID, 0]], [[doc.clientID, 1]], []]);
  });
});
