import { refuse } from '../../domain/refusal.ts';
import { keyFor, makerOf } from '../../domain/key.ts';
import { LEADERS, SERVER_MARK } from '../../domain/role.ts';
import type { AnyCommand, CommandResult } from '../../sync/room.ts';
import { command } from '../../sync/command.ts';
import type { Doc } from '../../sync/doc.ts';
import { addCandidate, bin, inkIn, linkCandidate, readMap, strokesInBin, type Standing } from './doc.ts';
import { argsOf } from './schema.ts';

const MAP = 'map';

interface Thing {
  readonly root: Standing | 'ink';
  readonly id: string;
}

/** All that stands on the map, or of one maker. */
function standing(map: Doc, maker: string | undefined): Thing[] {
  const { objects, marks } = readMap(map);
  const things: Thing[] = [
    ...inkIn(map).map(([id]) => ({ root: 'ink' as const, id })),
    ...objects.map(({ id }) => ({ root: 'objects' as const, id })),
    ...marks.map(({ id }) => ({ root: 'marks' as const, id })),
  ];
  return maker === undefined ? things : things.filter(({ id }) => makerOf(id) === maker);
}

const intoBin = (things: readonly Thing[], name: string | null, answer: Record<string, unknown>): CommandResult => ({
  ok: true,
  writes: [
    {
      board: MAP,
      write: (doc) => {
        for (const { root, id } of things) bin(doc, root, id, name);
      },
    },
  ],
  answer,
});

/** Everything, or all of one seat, into one bin (M8); the answer names the bin for `map.restore`. */
const clear = command({
  name: 'map.clear',
  roles: LEADERS,
  parse: argsOf.clear,
  boards: () => [MAP],
  run: ({ args, docs, fresh }) => {
    const map = docs.get(MAP);
    if (map === undefined) return refuse('map.gone');
    const things = standing(map, args.seat);
    const name = fresh();
    return intoBin(things, name, { bin: name, count: things.length });
  },
});

/** What lies in one bin comes back (M8); repeating it changes nothing. */
const restore = command({
  name: 'map.restore',
  roles: LEADERS,
  parse: argsOf.restore,
  boards: () => [MAP],
  run: ({ args, docs }) => {
    const map = docs.get(MAP);
    if (map === undefined) return refuse('map.gone');
    const things: Thing[] = [
      ...strokesInBin(map).map(({ id, bin: name }) => ({ root: 'ink' as const, id, bin: name })),
      ...readMap(map).bin,
    ].filter((thing) => thing.bin === args.bin);
    return intoBin(things, null, { count: things.length });
  },
});

/**
 * A problem becomes a candidate of the gallery (M10, gallery G19): a link without a vote. Running it again answers with
 * the same one. The one way by which a candidate comes into the gallery.
 */
const candidate = command({
  name: 'map.candidate',
  roles: LEADERS,
  parse: argsOf.candidate,
  boards: () => [MAP, 'gallery'],
  run: ({ args, session, docs, fresh }) => {
    const map = docs.get(MAP);
    const mark = map === undefined ? undefined : readMap(map).marks.find(({ id }) => id === args.mark);
    if (mark === undefined) return refuse('map.gone');
    if (mark.kind !== 'problem') return refuse('map.not-a-problem');
    if (mark.candidate !== null) return { ok: true, writes: [], answer: { candidate: mark.candidate } };
    if (mark.text.trim() === '') return refuse('gallery.empty-text');
    if (session.frozen.has('gallery')) return refuse('gallery.frozen');
    const key = keyFor(SERVER_MARK, fresh());
    return {
      ok: true,
      writes: [
        {
          board: 'gallery',
          write: (doc) => addCandidate(doc, key, { text: mark.text, from: { document: MAP, id: mark.id } }),
        },
        { board: MAP, write: (doc) => linkCandidate(doc, mark.id, key) },
      ],
      answer: { candidate: key },
    };
  },
});

export const mapCommands: readonly AnyCommand[] = [clear, restore, candidate];
