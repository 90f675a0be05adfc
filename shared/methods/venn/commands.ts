import { LEADERS } from '../../domain/role.ts';
import { refuse } from '../../domain/refusal.ts';
import { command } from '../../sync/command.ts';
import type { AnyCommand, SessionView } from '../../sync/room.ts';
import { binOrganisation, readVenn, removePairsOf, writePair } from './doc.ts';
import { parseClear, parseFinish, parsePairing, parseReveal } from './schema.ts';

/** The group says it is done, or takes it up again; when both are, each may see the other's (V11). */
const finish = command({
  name: 'venn.finish',
  roles: LEADERS,
  parse: parseFinish,
  boards: () => [],
  run: ({ args }) => {
    const board = `venn-${args.variant}`;
    return {
      ok: true,
      writes: [],
      facts: [{ fact: 'finish', board, on: args.on }],
      answer: { board, finished: args.on },
    };
  },
});

const bothFinished = ({ finished }: SessionView): boolean => finished.has('venn-women') && finished.has('venn-men');

/** Shows the comparison on the wall, side by side or one laid over the other, or hides it. */
const reveal = command({
  name: 'venn.reveal',
  roles: LEADERS,
  parse: parseReveal,
  boards: () => [],
  run: ({ args, session }) => {
    if (args.on && !bothFinished(session)) return refuse('venn.not-both-finished');
    return {
      ok: true,
      writes: [],
      facts: [
        { fact: 'reveal', what: 'venn-compare', on: args.on },
        { fact: 'reveal', what: 'venn-overlay', on: args.overlay },
      ],
      answer: { revealed: args.on, overlay: args.overlay },
    };
  },
});

/** Confirms that two organisations are the same one, or takes the pair apart. */
const pair = command({
  name: 'venn.pair',
  roles: LEADERS,
  parse: parsePairing,
  boards: () => ['venn-all', 'venn-women', 'venn-men'],
  run: ({ args: { women, men, on }, docs, session, fresh }) => {
    if (!bothFinished(session)) return refuse('venn.not-both-finished');
    const stands = (board: string, id: string): boolean => {
      const doc = docs.get(board);
      return doc !== undefined && readVenn(doc).organisations.some((each) => each.id === id);
    };
    if (on && !(stands('venn-women', women) && stands('venn-men', men))) return refuse('venn.organisation-gone');
    const key = `s.${fresh()}`;
    return {
      ok: true,
      writes: [
        {
          board: 'venn-all',
          write: (doc) => (on ? writePair(doc, key, { women, men }) : removePairsOf(doc, { women, men })),
        },
      ],
      answer: on ? { pairId: key } : {},
    };
  },
});

/** Moves every organisation of a diagram to the bin, from where each comes back whole. */
const clear = command({
  name: 'venn.clear',
  roles: LEADERS,
  parse: parseClear,
  boards: ({ variant }) => [`venn-${variant}`],
  run: ({ args, docs, session, now }) => {
    const board = `venn-${args.variant}`;
    if (session.frozen.has(board)) return refuse('board.frozen');
    const doc = docs.get(board);
    const ids = doc === undefined ? [] : readVenn(doc).organisations.map(({ id }) => id);
    return {
      ok: true,
      writes: [
        {
          board,
          write: (live) => {
            for (const id of ids) binOrganisation(live, id, now, 'server');
          },
        },
      ],
      answer: { cleared: ids.length },
    };
  },
});

export const vennCommands: readonly AnyCommand[] = [finish, reveal, pair, clear];
