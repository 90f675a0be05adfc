import { refuse } from '../../domain/refusal.ts';
import { keyFor } from '../../domain/key.ts';
import { STICKERS_PER_SEAT } from '../../domain/limits.ts';
import { orderBetween } from '../../domain/order.ts';
import { LEADERS, markOf } from '../../domain/role.ts';
import { pocketOf } from '../../sync/documentName.ts';
import { command } from '../../sync/command.ts';
import type { Doc } from '../../sync/doc.ts';
import type { CommandContext, CommandResult } from '../../sync/room.ts';
import {
  addColumn,
  markRead,
  moveSticker,
  readGallery,
  readPocket,
  showSticker,
  writeSticker,
  type Gallery,
} from './doc.ts';
import { endOf } from './ranking.ts';
import { args, STICKER_LIMIT } from './schema.ts';
import { judgeText, tidied } from './text.ts';

/** A column meant by id or by name; a name that no column bears makes the column (G8). */
interface Target {
  readonly id: string | null;
  readonly make: ((doc: Doc) => void) | null;
}

const folded = (name: string): string => tidied(name).toLowerCase();

/** @returns null when the name is empty or the column named by id lies in the bin */
function targetOf(gallery: Gallery, wanted: string | null | undefined, id: string): Target | null {
  if (wanted === null || wanted === undefined) return { id: null, make: null };
  const columns = new Map(gallery.columns.map((column) => [column.id, column]));
  const byId = columns.get(wanted);
  if (byId !== undefined) return endOf(columns, byId.id) === null ? null : { id: byId.id, make: null };
  const name = tidied(wanted);
  if (name === '') return null;
  const live = gallery.columns.filter((column) => endOf(columns, column.id) !== null);
  const known = live.find((column) => folded(column.name) === folded(name));
  if (known !== undefined) return { id: known.id, make: null };
  const order = orderBetween(gallery.columns[gallery.columns.length - 1]?.order ?? '', '');
  return { id, make: (doc) => addColumn(doc, id, { name, order }) };
}

interface ScribeArgs {
  readonly text: string;
  readonly seat?: string | undefined;
  readonly column?: string | null | undefined;
  readonly count?: number | undefined;
}

type Write = (doc: Doc) => void;

/** A paper sticker: read at once, its count votes, nobody's. */
function typePaper(
  { args: { count }, actor, fresh }: CommandContext<ScribeArgs>,
  target: Target,
  show: Show,
): CommandResult {
  const id = keyFor(markOf(actor), fresh());
  const writes = [{ board: 'gallery', write: show(id, count ?? 1) }];
  return { ok: true, writes, answer: { ids: [id], column: target.id } };
}

type Show = (id: string, count: number | undefined) => Write;

/** A sticker of a seat that does not write itself: it waits in the pocket, or is read at once where a column is named. */
function writeForSeat(
  { args: said, session, docs, fresh }: CommandContext<ScribeArgs>,
  target: Target,
  show: Show,
): CommandResult {
  const seat = said.seat ?? '';
  const pocket = docs.get(pocketOf(seat));
  if (pocket === undefined || session.places?.has(seat) === false) return refuse('session.no-such-seat');
  if (readPocket(pocket).length >= STICKERS_PER_SEAT) return refuse('gallery.pocket-empty');
  const id = keyFor(seat, fresh());
  const read = target.id !== null;
  const intoPocket: Write = (doc) => {
    writeSticker(doc, id, tidied(said.text));
    if (read) markRead(doc, id);
  };
  const writes = [{ board: pocketOf(seat), write: intoPocket }];
  if (read) writes.push({ board: 'gallery', write: show(id, undefined) });
  return { ok: true, writes, answer: { ids: [id], column: target.id } };
}

function runScribe(context: CommandContext<ScribeArgs>): CommandResult {
  const { args: said, actor, session, docs, now, fresh } = context;
  const board = docs.get('gallery');
  if (board === undefined || session.frozen.has('gallery')) return refuse('gallery.frozen');
  const text = tidied(said.text);
  const verdict = judgeText(text);
  if (!verdict.ok) return verdict;
  const gallery = readGallery(board);
  if (gallery.stickers.length >= STICKER_LIMIT) return refuse('board.full');
  const target = targetOf(gallery, said.column, keyFor(markOf(actor), fresh()));
  if (target === null) return refuse('gallery.column-gone');
  const show: Show = (id, count) => (doc) => {
    target.make?.(doc);
    showSticker(doc, id, { text, at: now, column: target.id, count });
  };
  return said.seat === undefined ? typePaper(context, target, show) : writeForSeat(context, target, show);
}

/** Writes for a seat, or types a paper sticker with its count (G8). */
export const scribe = command<ScribeArgs>({
  name: 'gallery.scribe',
  roles: LEADERS,
  parse: args.scribe,
  boards: ({ seat }) => (seat === undefined ? ['gallery'] : ['gallery', pocketOf(seat)]),
  run: runScribe,
});

/** Puts a read sticker into a column meant by id or name, or into none: the same as a move by hand, for scripts. */
export const place = command({
  name: 'gallery.place',
  roles: LEADERS,
  parse: args.place,
  boards: () => ['gallery'],
  run: ({ args: { sticker, column }, actor, session, docs, fresh }) => {
    const board = docs.get('gallery');
    if (board === undefined || session.frozen.has('gallery')) return refuse('gallery.frozen');
    const gallery = readGallery(board);
    if (!gallery.stickers.some((each) => each.id === sticker)) return refuse('gallery.sticker-gone');
    const target = targetOf(gallery, column, keyFor(markOf(actor), fresh()));
    if (target === null) return refuse('gallery.column-gone');
    const write = (doc: Doc): void => {
      target.make?.(doc);
      moveSticker(doc, sticker, target.id);
    };
    return { ok: true, writes: [{ board: 'gallery', write }], answer: { sticker, column: target.id } };
  },
});
