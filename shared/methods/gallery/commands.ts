import { LEADERS } from '../../domain/role.ts';
import { refuse } from '../../domain/refusal.ts';
import { makerOf } from '../../domain/key.ts';
import { command } from '../../sync/command.ts';
import type { AnyCommand } from '../../sync/room.ts';
import { checksOf } from './checks.ts';
import { pinSticker, readGallery } from './doc.ts';
import { readNext } from './readNext.ts';
import { galleryResults } from './results.ts';
import { args } from './schema.ts';
import { place, scribe } from './scribe.ts';

/** The author says whether his sticker lies right (G7): leaders hear it, no board does. */
const confirm = command({
  name: 'gallery.confirm',
  roles: ['participant'],
  parse: args.confirm,
  boards: () => ['gallery'],
  run: ({ args: { sticker, yes }, actor, docs, now }) => {
    if (actor.seat === null || makerOf(sticker) !== actor.seat) return refuse('gallery.not-your-sticker');
    const gallery = docs.get('gallery');
    if (gallery === undefined || !readGallery(gallery).stickers.some((each) => each.id === sticker))
      return refuse('gallery.sticker-gone');
    return { ok: true, writes: [], tell: { sticker, yes, at: now }, answer: {} };
  },
});

/** Fixes the result (G18); the answer holds it, with what the page of checks still says. */
const freeze = command({
  name: 'gallery.freeze',
  roles: LEADERS,
  parse: args.none,
  boards: () => ['gallery'],
  run: ({ session, docs }) => {
    const doc = docs.get('gallery');
    if (doc === undefined) return refuse('gallery.nothing-to-read');
    const gallery = readGallery(doc);
    const { warnings } = checksOf(gallery, session.seats.length);
    return {
      ok: true,
      writes: [],
      facts: [{ fact: 'freeze', board: 'gallery', on: true }],
      answer: { frozen: true, warnings, results: galleryResults(gallery) },
    };
  },
});

const unfreeze = command({
  name: 'gallery.unfreeze',
  roles: LEADERS,
  parse: args.none,
  boards: () => [],
  run: ({ session }) =>
    session.frozen.has('gallery')
      ? { ok: true, writes: [], facts: [{ fact: 'freeze', board: 'gallery', on: false }], answer: { frozen: false } }
      : refuse('gallery.not-frozen'),
});

/** Ties a sticker to a thing of another board (G19). */
const pin = command({
  name: 'gallery.pin',
  roles: LEADERS,
  parse: args.pin,
  boards: () => ['gallery'],
  run: ({ args: { sticker, place }, session, docs }) => {
    if (session.frozen.has('gallery')) return refuse('gallery.frozen');
    const doc = docs.get('gallery');
    if (doc === undefined || !readGallery(doc).stickers.some((each) => each.id === sticker))
      return refuse('gallery.sticker-gone');
    return { ok: true, writes: [{ board: 'gallery', write: (doc) => pinSticker(doc, sticker, place) }], answer: {} };
  },
});

/** What only the server may do in the gallery. Columns and moves are plain edits of the leaders (policy.ts). */
export const galleryCommands: readonly AnyCommand[] = [readNext, scribe, place, confirm, freeze, unfreeze, pin];
