import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { snapshotStore } from '../../../client/sync/snapshot.ts';

const size = (doc: Y.Doc) => ({ size: doc.getMap('notes').size });

it('gives the same object until the document changes, and a new one then', () => {
  const doc = new Y.Doc();
  const store = snapshotStore(doc, size);
  let told = 0;
  const letGo = store.subscribe(() => told++);
  const first = store.getSnapshot();
  expect(store.getSnapshot()).toBe(first);
  doc.getMap('notes').set('1.a', 1);
  expect(told).toBe(1);
  expect(store.getSnapshot()).toEqual({ size: 1 });
  letGo();
});

it('reads once per change however many look', () => {
  const doc = new Y.Doc();
  let reads = 0;
  const store = snapshotStore(doc, () => ++reads);
  const letGo = [store.subscribe(() => undefined), store.subscribe(() => undefined), store.subscribe(() => undefined)];
  const before = reads;
  doc.getMap('notes').set('1.a', 1);
  expect(reads - before).toBe(1);
  letGo.forEach((each) => each());
});

it('misses nothing written between the first look and the subscription, and lets go', () => {
  const doc = new Y.Doc();
  const store = snapshotStore(doc, size);
  doc.getMap('notes').set('1.a', 1);
  let told = 0;
  const letGo = store.subscribe(() => told++);
  expect(store.getSnapshot()).toEqual({ size: 1 });
  letGo();
  doc.getMap('notes').set('1.b', 1);
  expect(told).toBe(0);
});

it('is not called for a transaction that changed nothing', () => {
  const doc = new Y.Doc();
  const store = snapshotStore(doc, size);
  let told = 0;
  const letGo = store.subscribe(() => told++);
  doc.transact(() => undefined);
  expect(told).toBe(0);
  letGo();
});
