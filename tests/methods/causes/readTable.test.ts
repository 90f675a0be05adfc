import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTable } from '../../../client/methods/causes/readTable.ts';
import { keyFor } from '../../../shared/domain/key.ts';
import {
  addRow,
  binRow,
  cellOf,
  hangBelow,
  moveRow,
  openColumn,
  readCauses,
} from '../../../shared/methods/causes/index.ts';
import { newDoc, type Doc } from '../../../shared/sync/doc.ts';

const cause = (at: number) => keyFor('3', `c${at}`);

function table(): Doc {
  const doc = newDoc();
  for (let at = 0; at < 6; at++) addRow(doc, cause(at), { column: 'causes', why: null, text: `себеп ${at}` });
  addRow(doc, keyFor('3', 's'), { column: 'solutions', text: 'жол' });
  return doc;
}

const edits: readonly ((doc: Doc, at: number, other: number) => void)[] = [
  (doc, at) => cellOf(doc, 'causes', cause(at))?.insert(0, 'а'),
  (doc, at, other) => moveRow(doc, 'causes', cause(at), cause(other)),
  (doc, at, other) => hangBelow(doc, cause(at), cause(other)),
  (doc, at) => binRow(doc, 'causes', cause(at), true),
  (doc, at) => binRow(doc, 'causes', cause(at), false),
  (doc) => openColumn(doc, 'solutions'),
];

describe('a table read again and again', () => {
  it('says at any time what the document says', () => {
    const edit = fc.tuple(fc.constantFrom(...edits), fc.nat(5), fc.nat(5));
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 20 }), (steps) => {
        const doc = table();
        for (const [does, at, other] of steps) {
          does(doc, at, other);
          expect(readTable(doc)).toEqual(readCauses(doc));
        }
      }),
    );
  });

  it('keeps what a letter did not touch: every other row, and every other column as a whole', () => {
    const doc = table();
    const before = readTable(doc);
    cellOf(doc, 'causes', cause(2))?.insert(0, 'а');
    const now = readTable(doc);
    expect(now.causes.map((each, at) => each === before.causes[at])).toEqual([true, true, false, true, true, true]);
    expect(now.solutions).toBe(before.solutions);
    expect(now.columns).toBe(before.columns);
    expect(readTable(doc).causes).toBe(now.causes);
  });
});
