import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { boardOf, DOCUMENT_KINDS, documentName, parseDocumentName } from '../../shared/sync/documentName.ts';
import { rootsOf } from '../../shared/methods/registry.ts';
import { createGuard, type GuardedRoot, type Judgement, type Sender } from '../../server/sync/guard/index.ts';
import { LOCKED, live, OPEN, projector, seat } from './room.ts';

/** Every kind of document with the rules of its real rooms. */
const NAMES: Readonly<Record<string, string>> = { venn: 'venn-all', causes: 'causes-t1', pocket: 'pocket/1' };
const SESSION = 'abcdefghijklmnopqrstuvwxyz';

function refFor(kind: (typeof DOCUMENT_KINDS)[number]) {
  const name =
    kind === 'campaign'
      ? `campaign/${SESSION}`
      : documentName(SESSION, kind === 'session' ? undefined : (NAMES[kind] ?? kind));
  const ref = parseDocumentName(name);
  if (ref === null) throw new Error(`no document ${name}`);
  return ref;
}

const VALUES: readonly unknown[] = ['text', 7, true, null, [1, 2], { a: 1 }, new Uint8Array([1, 2, 3])];

describe.each(DOCUMENT_KINDS)('the rooms of %s', (kind) => {
  const ref = refFor(kind);
  const roots = new Map<string, GuardedRoot>();
  for (const [name, { spec, room }] of rootsOf(kind)) roots.set(name, { spec, permit: room.permit });

  /** What a device with its own document writes, as the guard judges it. */
  function tried(sender: Sender, write: (doc: Y.Doc) => void, step = OPEN): { doc: Y.Doc; judgement: Judgement } {
    const doc = new Y.Doc();
    const guard = createGuard(doc, { document: ref, roots, bindings: new Map() });
    const device = new Y.Doc();
    device.transact(() => write(device));
    const judgement = guard.take(Y.encodeStateAsUpdate(device), sender, live(step));
    expect(doc.store.pendingStructs).toBe(null);
    return { doc, judgement };
  }

  const isEmpty = (doc: Y.Doc): boolean => [...roots.keys()].every((root) => doc.getMap(root).size === 0);

  it('has roots that the guard knows', () => {
    expect(boardOf(ref)).toBeTypeOf('string');
    expect(roots.size).toBeGreaterThan(0);
  });

  it('takes no value that is none of a record, at any key, from anybody', () => {
    for (const [root, { spec }] of roots)
      for (const value of VALUES) {
        const keys = spec.fixedKeys === undefined ? ['1.x', '2.x', '__proto__', ''] : ['nobody', '__proto__', ''];
        for (const key of keys) {
          const { doc, judgement } = tried(seat(1), (device) => device.getMap(root).set(key, value));
          // a plain entry of the right shape under one's own mark may be lawful
          if (judgement.at === 'taken') expect([root, key, spec.as]).toEqual([root, '1.x', 'value']);
          else expect(isEmpty(doc)).toBe(true);
        }
      }
  });

  it('takes no record with fields of its own making', () => {
    for (const [root, { spec }] of roots) {
      if (spec.as !== 'record') continue;
      for (const field of ['admin', '__proto__', 'constructor', ...Object.keys(spec.fields)]) {
        const { doc, judgement } = tried(seat(1), (device) =>
          device.getMap(root).set('1.x', new Y.Map([[field, { any: 'thing' }]])),
        );
        expect([root, field, judgement.at]).toEqual([root, field, 'refused']);
        expect(isEmpty(doc)).toBe(true);
      }
    }
  });

  it('takes nothing from a projector, and nothing new on a locked board from a seat', () => {
    for (const [root, { spec }] of roots)
      for (const value of VALUES) {
        const write = (device: Y.Doc): void => void device.getMap(root).set('1.x', value);
        expect(tried(projector, write).judgement.at).not.toBe('taken');
        if (spec.serverOnly === true) expect(tried(seat(1), write, LOCKED).judgement.at).toBe('refused');
      }
  });
});
