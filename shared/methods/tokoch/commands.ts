import { LEADERS } from '../../domain/role.ts';
import { refuse } from '../../domain/refusal.ts';
import { pocketOf } from '../../sync/documentName.ts';
import { command } from '../../sync/command.ts';
import type { AnyCommand, SessionView } from '../../sync/room.ts';
import { countsOf, layOut } from './crumbs.ts';
import { addSlices, layBread, readTokoch, writeFine, writeHearing, writeOwnBreads, writeStage } from './doc.ts';
import { middleOf, type OwnBread } from './median.ts';
import { shareOut } from './money.ts';
import { piecesOf, readPocketBread } from './pocketDoc.ts';
import { readReal } from './realDoc.ts';
import { STAGE } from './reveal.ts';
import { FINE, PIECES, parseChoice, parseFine, parseGather, parseHeads, parseReveal, WHOLE } from './schema.ts';

const BOARD = 'tokoch';
const nameKey = (name: string): string => name.trim().toLowerCase();

/** Offers heads: those whose name is not yet on the bread are added at its end. */
const heads = command({
  name: 'tokoch.heads',
  roles: LEADERS,
  parse: parseHeads,
  boards: () => [BOARD],
  run: ({ args, docs, fresh }) => {
    const doc = docs.get(BOARD);
    const known = new Set(doc === undefined ? [] : readTokoch(doc).slices.map(({ name }) => nameKey(name)));
    const added = args.heads
      .filter(({ name }, at) => {
        const first = args.heads.findIndex((each) => nameKey(each.name) === nameKey(name)) === at;
        return first && !known.has(nameKey(name));
      })
      .map((head) => ({ ...head, key: `s.${fresh()}` }));
    return {
      ok: true,
      writes: [{ board: BOARD, write: (live) => addSlices(live, added, 'server') }],
      answer: { ids: added.map(({ key }) => key) },
    };
  },
});

const pocketsOf = ({ seats }: SessionView): readonly string[] => seats.map(({ seat }) => pocketOf(seat));

/**
 * Copies each person's own bread into the board without its seat, in random order, and lays the room's bread as the
 * middle of them (T7). `apply: false` leaves the room's bread as it is.
 */
const gather = command({
  name: 'tokoch.gather',
  roles: LEADERS,
  parse: parseGather,
  boards: (_, session) => [BOARD, ...pocketsOf(session)],
  run: ({ args, docs, session, fresh }) => {
    const doc = docs.get(BOARD);
    const { slices, parts } = doc === undefined ? { slices: [], parts: WHOLE } : readTokoch(doc);
    const found = session.seats.flatMap(({ seat, sex }) => {
      const pocket = docs.get(pocketOf(seat));
      const bread = pocket === undefined ? null : readPocketBread(pocket, slices);
      if (bread === null || !(bread.cut || bread.done) || slices.length === 0) return [];
      return [{ key: `s.${fresh()}`, value: { sex, pieces: piecesOf(bread, slices) } }];
    });
    if (found.length === 0) return refuse('tokoch.nothing-to-gather');
    // Keys are random, so their order says nothing of the seats.
    const breads = found.sort((a, b) => (a.key < b.key ? -1 : 1));
    const own: readonly OwnBread[] = breads.map(({ key, value }) => ({
      id: key,
      sex: value.sex,
      percents: new Map(value.pieces.map(([slice, pieces]) => [slice, (pieces * 100) / PIECES])),
    }));
    const room = layOut(
      slices.map(({ id }) => ({ id, locked: false })),
      middleOf(own, slices, parts),
    );
    return {
      ok: true,
      writes: [
        {
          board: BOARD,
          write: (live) => {
            writeOwnBreads(live, breads);
            if (args.apply) layBread(live, 'believed', room);
          },
        },
      ],
      answer: { gathered: breads.length },
    };
  },
});

/** Opens the real budget to all, in stages (T6); without a stage at once in full. `on: false` hides it again. */
const reveal = command({
  name: 'tokoch.reveal',
  roles: LEADERS,
  parse: parseReveal,
  boards: () => [BOARD, 'tokoch-real'],
  run: ({ args, docs }) => {
    const stage = args.on ? (args.stage ?? STAGE.third) : STAGE.nothing;
    const real = docs.get('tokoch-real');
    const lines = real === undefined ? [] : readReal(real).lines;
    const shows = stage >= STAGE.real;
    if (shows && lines.every(({ amount }) => amount === 0)) return refuse('tokoch.no-real');
    return {
      ok: true,
      writes: [{ board: BOARD, write: (live) => writeStage(live, stage) }],
      facts: [{ fact: 'reveal', what: 'tokoch-real', on: shows }],
      answer: { stage, revealed: shows },
    };
  },
});

/** Records the topic of the hearing with the reason: one that was proposed, or in other words; with neither, none. */
const topic = command({
  name: 'tokoch.topic',
  roles: LEADERS,
  parse: parseChoice,
  boards: () => [BOARD],
  run: ({ args, docs }) => {
    const doc = docs.get(BOARD);
    const id = args.topic ?? null;
    const proposed = doc === undefined ? [] : readTokoch(doc).topics;
    const chosen = id === null ? args.text : proposed.find((each) => each.id === id)?.text;
    if (id !== null && chosen === undefined) return refuse('tokoch.topic-gone');
    const hearing = chosen === undefined ? null : { topic: chosen.trim(), reason: args.reason };
    return {
      ok: true,
      writes: [{ board: BOARD, write: (live) => writeHearing(live, hearing) }],
      answer: { hearingTopic: hearing?.topic ?? null },
    };
  },
});

/** Cuts in tenths of a percent, or in whole percents again; shares are kept as near as can be. */
const fine = command({
  name: 'tokoch.fine',
  roles: LEADERS,
  parse: parseFine,
  boards: () => [BOARD],
  run: ({ args, docs }) => {
    const doc = docs.get(BOARD);
    const now = doc === undefined ? null : readTokoch(doc);
    const parts = args.on ? FINE : WHOLE;
    return {
      ok: true,
      writes: [
        {
          board: BOARD,
          write: (live) => {
            for (const bread of ['believed', 'wished'] as const)
              if (now?.cut[bread] === true)
                layBread(live, bread, layOut(now.slices, shareOut(parts, countsOf(now.breads[bread], now.slices))));
            writeFine(live, args.on);
          },
        },
      ],
      answer: { parts },
    };
  },
});

export const tokochCommands: readonly AnyCommand[] = [heads, gather, reveal, topic, fine];
