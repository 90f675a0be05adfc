import { LEADERS } from '../../domain/role.ts';
import { refuse } from '../../domain/refusal.ts';
import { makerOf } from '../../domain/key.ts';
import { pocketOf } from '../../sync/documentName.ts';
import { command } from '../../sync/command.ts';
import type { Doc } from '../../sync/doc.ts';
import type { CommandContext, CommandResult, SessionView } from '../../sync/room.ts';
import { markRead, readGallery, readPocket, showSticker } from './doc.ts';
import { args } from './schema.ts';
import { nextTurn, type Waiting } from './turn.ts';

interface Args {
  readonly seat?: string | undefined;
  /** The sticker that the sender saw as the last one read; null: he saw none. Left out: read on, whatever it is. */
  readonly last?: string | null | undefined;
}

const seatsOf = (session: SessionView): readonly string[] => [
  ...new Set([...(session.places ?? []), ...session.seats.map((each) => each.seat)]),
];

const waitingIn = (docs: ReadonlyMap<string, Doc>, seats: readonly string[]): readonly Waiting[] =>
  seats.map((seat) => {
    const pocket = docs.get(pocketOf(seat));
    const unread = pocket === undefined ? [] : readPocket(pocket).filter((each) => !each.read);
    return { seat, unread: unread.map((each) => each.id) };
  });

function run({ args: { seat, last }, session, docs, now }: CommandContext<Args>): CommandResult {
  const gallery = docs.get('gallery');
  if (gallery === undefined) return refuse('gallery.nothing-to-read');
  if (session.frozen.has('gallery')) return refuse('gallery.frozen');
  const shown = readGallery(gallery).last;
  const waiting = waitingIn(docs, seat === undefined ? seatsOf(session) : [seat]);
  const left = waiting.reduce((sum, each) => sum + each.unread.length, 0);
  if (last !== undefined && last !== shown)
    return { ok: true, writes: [], answer: { sticker: shown, moved: false, left } };
  const turn = nextTurn(waiting, shown === null ? null : makerOf(shown));
  const pocket = turn === null ? undefined : docs.get(pocketOf(turn.seat));
  const text = pocket && readPocket(pocket).find((each) => each.id === turn?.id)?.text;
  if (turn === null || text === undefined) return refuse('gallery.nothing-to-read');
  return {
    ok: true,
    writes: [
      { board: 'gallery', write: (doc) => showSticker(doc, turn.id, { text, at: now }) },
      { board: pocketOf(turn.seat), write: (doc) => markRead(doc, turn.id) },
    ],
    tell: { sticker: turn.id, seat: turn.seat, left: left - 1 },
    answer: { sticker: turn.id, seat: turn.seat, moved: true, left: left - 1 },
  };
}

/** Shows the next unread sticker (G6). One tick: the copy in the gallery and the mark in the pocket stand or fall together. */
export const readNext = command<Args>({
  name: 'gallery.readNext',
  roles: LEADERS,
  parse: args.readNext,
  boards: ({ seat }, session) => ['gallery', ...(seat === undefined ? seatsOf(session) : [seat]).map(pocketOf)],
  run,
});
