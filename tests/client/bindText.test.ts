import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { bindText, type TextField } from '../../client/sync/bindText.ts';

/** A text area without a browser: what a person types goes in at the caret and raises the events a browser would. */
class Hand implements TextField {
  value = '';
  selectionStart = 0;
  selectionEnd = 0;
  readonly #listeners = new Map<string, () => void>();
  addEventListener(type: string, listener: () => void) {
    this.#listeners.set(type, listener);
  }
  removeEventListener(type: string) {
    this.#listeners.delete(type);
  }
  setSelectionRange(start: number, end: number) {
    [this.selectionStart, this.selectionEnd] = [start, end];
  }
  raise(type: string) {
    this.#listeners.get(type)?.();
  }
  type(insert: string, from: number, to = from) {
    const [start, end] = [Math.min(from, this.value.length), Math.min(to, this.value.length)];
    this.value = this.value.slice(0, start) + insert + this.value.slice(end);
    this.setSelectionRange(start + insert.length, start + insert.length);
    this.raise('input');
  }
  get listening() {
    return this.#listeners.size;
  }
}

const device = (max = 10_000) => {
  const doc = new Y.Doc();
  const text = doc.getText('cell');
  const hand = new Hand();
  const refused: string[] = [];
  const letGo = bindText(text, hand, { max, onTooLong: (each) => refused.push(each) });
  return { doc, text, hand, refused, letGo };
};
const exchange = (a: Y.Doc, b: Y.Doc) => {
  const [fromA, fromB] = [
    Y.encodeStateAsUpdate(a, Y.encodeStateVector(b)),
    Y.encodeStateAsUpdate(b, Y.encodeStateVector(a)),
  ];
  Y.applyUpdate(b, fromA);
  Y.applyUpdate(a, fromB);
};

describe('a field tied to a shared text', () => {
  it('puts letters of others in and keeps the caret at its letter', () => {
    const [a, b] = [device(), device()];
    a.hand.type('жол', 0);
    exchange(a.doc, b.doc);
    b.hand.setSelectionRange(3, 3);
    a.hand.type('начар ', 0);
    exchange(a.doc, b.doc);
    expect(b.hand.value).toBe('начар жол');
    expect(b.hand.selectionStart).toBe(9);
  });

  it('holds letters of others while the keyboard composes, then shows both', () => {
    const [a, b] = [device(), device()];
    a.hand.type('суу', 0);
    exchange(a.doc, b.doc);
    a.hand.raise('compositionstart');
    a.hand.type('су', 3);
    b.hand.type('таза ', 0);
    exchange(a.doc, b.doc);
    expect(a.hand.value).toBe('суусу');
    a.hand.type('суу', 3, 5);
    a.hand.raise('compositionend');
    exchange(a.doc, b.doc);
    expect([a.hand.value, b.hand.value]).toEqual(['таза суусуу', 'таза суусуу']);
  });

  it('gives a text back that is too long and keeps what was there', () => {
    const a = device(5);
    a.hand.type('суу', 0);
    a.hand.type('абвгд', 3);
    expect([a.text.toJSON(), a.hand.value, a.refused]).toEqual(['суу', 'суу', ['сууабвгд']]);
  });

  it('lets go of field and text', () => {
    const a = device();
    a.letGo();
    a.text.insert(0, 'суу');
    expect([a.hand.listening, a.hand.value]).toEqual([0, '']);
  });

  it('loses no letter that nobody took away, whoever composes or is offline when', () => {
    // Every typed letter is unique, so that a lost or doubled one shows.
    const step = fc.record({
      on: fc.nat(2),
      does: fc.constantFrom('type', 'erase', 'compose', 'settle', 'meet'),
      at: fc.nat(40),
      span: fc.integer({ min: 1, max: 3 }),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 50 }), (steps) => {
        const devices = [device(), device(), device()];
        const typed = new Set<string>();
        const erased = new Set<string>();
        let letter = 0x4e00;
        const meet = () => {
          for (const a of devices) for (const b of devices) if (a !== b) exchange(a.doc, b.doc);
        };
        for (const each of steps) {
          const { hand } = devices[each.on] ?? device();
          const at = each.at % (hand.value.length + 1);
          if (each.does === 'compose') hand.raise('compositionstart');
          else if (each.does === 'settle') hand.raise('compositionend');
          else if (each.does === 'meet') meet();
          else if (each.does === 'erase') {
            for (const gone of hand.value.slice(at, at + each.span)) erased.add(gone);
            hand.type('', at, at + each.span);
          } else {
            const fresh = Array.from({ length: each.span }, () => String.fromCharCode(letter++)).join('');
            for (const one of fresh) typed.add(one);
            hand.type(fresh, at);
          }
        }
        for (const { hand } of devices) hand.raise('compositionend');
        meet();
        for (const { hand, text } of devices) {
          expect(hand.value).toBe(text.toJSON());
          expect(hand.value).toBe(devices[0]?.hand.value);
          expect(new Set(hand.value)).toEqual(new Set([...typed].filter((one) => !erased.has(one))));
          expect(hand.value.length).toBe(new Set(hand.value).size);
        }
      }),
      { numRuns: 300 },
    );
  });
});
