import { addInk, addStamp, inkOf, sayFact } from '../../shared/methods/map/index.ts';
import { NAME_LENGTH } from '../../shared/domain/limits.ts';
import { keyFor } from '../../shared/domain/key.ts';
import { edit, newDoc, type Doc } from '../../shared/sync/doc.ts';
import { encodeStateAsUpdate, getState } from 'yjs';
import { Random } from '../guard/random.ts';
import { blankText, MAGIC } from './marker.ts';

/** One update of the load and where its marker stands. */
export interface LoadUpdate {
  readonly bytes: Buffer;
  readonly markerAt: number;
  /** The writer's clock behind it: a document that has this much of him has this update. */
  readonly clock: number;
}

/** Stamps that a writer names in turn, so that what he writes within a batch are different fields. */
const STAMPS = 16;
/** Every so many updates a new stamp is set down. */
const NEW_STAMP = 60;
const NAME_LETTERS = 40;

/** The Yjs client id of a writer, the same in every room. */
export const clientOf = (writer: number): number => 1_000_000 + writer * 7_919;

/**
 * What the writer on a seat does to the map: real records through the map's own writes. Each update names a stamp or
 * sets a new one down, and holds one marker.
 */
export class WriterLoad {
  private readonly doc: Doc = newDoc();
  private readonly made: LoadUpdate[] = [];
  private readonly mark: string;

  constructor(writer: number, text = NAME_LETTERS) {
    this.mark = String(writer + 1);
    this.text = blankText(text);
    this.field = text > NAME_LENGTH ? 'note' : 'name';
    this.doc.clientID = clientOf(writer);
    this.doc.on('update', (update: Uint8Array) => {
      const bytes = Buffer.from(update);
      const clock = getState(this.doc.store, this.doc.clientID);
      this.made.push({ bytes, markerAt: bytes.indexOf(MAGIC), clock });
    });
  }

  private readonly text: string;
  private readonly field: 'name' | 'note';

  update(number: number): LoadUpdate {
    while (this.made.length <= number) this.write(this.made.length);
    const update = this.made[number];
    if (update === undefined) throw new Error('the load made no update');
    return update;
  }

  private write(number: number): void {
    const key = (stamp: number): string => keyFor(this.mark, `bench${stamp}`);
    if (number < STAMPS || number % NEW_STAMP === 0) {
      const at: [number, number] = [500 + ((number * 37) % 8_000), 400 + ((number * 53) % 5_000)];
      addStamp(this.doc, key(number), { kind: 'school', pos: at, layer: 'services' }, { [this.field]: this.text });
    } else sayFact(this.doc, key(number % STAMPS), this.field, this.text);
  }
}

/** A board of so many strokes of 60 points, as updates of less than 64 KiB and as a whole. */
export function boardOfStrokes(strokes: number): { readonly parts: readonly Buffer[]; readonly whole: Buffer } {
  const doc = newDoc();
  doc.clientID = clientOf(99);
  const parts: Buffer[] = [];
  doc.on('update', (update: Uint8Array) => parts.push(Buffer.from(update)));
  const random = new Random(5_000);
  for (let stroke = 0; stroke < strokes; stroke += 50)
    edit(doc, 'tool', () => {
      for (let each = stroke; each < Math.min(stroke + 50, strokes); each++) addStroke(doc, each, random);
    });
  return { parts, whole: Buffer.from(encodeStateAsUpdate(doc)) };
}

function addStroke(doc: Doc, number: number, random: Random): void {
  const path: number[] = [];
  let [x, y] = [1_000 + random.below(7_000), 1_000 + random.below(4_000)];
  for (let point = 0; point < 60; point++) {
    x += random.below(81) - 40;
    y += random.below(81) - 40;
    path.push(x, y);
  }
  inkOf(path, { colour: 'ink', width: 30, layer: 'services' }).forEach((bytes, part) =>
    addInk(doc, keyFor('f', `s${number}p${part}`), bytes),
  );
}
