import * as Y from 'yjs';
import { addNote } from '../../guard/room.ts';

/** The board on which every case of the corpus is tried: the same bytes each time. */
export const SEAT_1 = 101;
export const SEAT_2 = 102;
const FACILITATOR = 100;
export const SERVER = 7;

export const BINDINGS: ReadonlyMap<number, string> = new Map([
  [SEAT_1, 'seat:1'],
  [SEAT_2, 'seat:2'],
  [FACILITATOR, 'facilitator'],
]);

/**
 * Note 1.a of seat 1 (structs 101/0…), note 2.a of seat 2 (102/0…), whose label has a letter of two halves at 102/7,, a name and a stroke of seat 1, a note 2.gone that
 * seat 2 has removed again, a note 1.moved of seat 1 that seat 2 has moved, and ten crumbs cut by the server.
 */
export function baseUpdate(): Uint8Array {
  const doc = new Y.Doc();
  doc.clientID = SEAT_1;
  addNote(doc, '1.a', { bin: false }, 'well');
  doc.getMap('names').set('1.n', 'river');
  doc.getMap('strokes').set('1.s', new Uint8Array([1, 2]));
  addNote(doc, '1.moved', {}, 'bridge');
  doc.clientID = SEAT_2;
  addNote(doc, '2.a', { bin: false }, 'sch🙂l');
  addNote(doc, '2.gone', {}, 'mistake');
  doc.getMap('notes').delete('2.gone');
  const moved = doc.getMap<Y.Map<unknown>>('notes').get('1.moved');
  moved?.set('pos', [5, 5]);
  doc.clientID = SERVER;
  doc.transact(() => {
    for (let crumb = 0; crumb < 10; crumb++) doc.getMap('crumbs').set(String(crumb), crumb < 9 ? 'a' : 'locked');
  });
  return Y.encodeStateAsUpdate(doc);
}
