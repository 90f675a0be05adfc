import path from 'node:path';
import { openHall, type Hall } from '../../kit/hall.ts';
import { naivePage, oursPage } from './boards.ts';
import { CROWD } from './crowd.ts';
import { dragOn, MOVES, type Drag } from './drag.ts';

/** How many times slower than the machine that measures: as it is, a better and a cheap phone’s processor. */
const SLOWER = [1, 4, 6] as const;

interface Options {
  readonly quick: boolean;
  readonly say: (line: string) => void;
}

/** Dragging one circle among sixty: our tablet page with its server, and a naive react-konva board. */
export async function vennBench({ quick, say }: Options): Promise<Record<string, unknown>> {
  const hall = await openHall({ clientDir: path.join(process.cwd(), 'dist', 'client') });
  try {
    const rounds = quick ? 1 : 3;
    const at: Record<string, unknown> = {};
    for (const slower of SLOWER) at[`${slower}x slower`] = await compare(hall, slower, { rounds, say });
    return { venn: { circles: CROWD, moves: MOVES, rounds, ...at } };
  } finally {
    await hall.close();
  }
}

async function compare(
  hall: Hall,
  slower: number,
  { rounds, say }: { readonly rounds: number; readonly say: Options['say'] },
): Promise<Record<string, unknown>> {
  const ours: Drag[] = [];
  const naive: Drag[] = [];
  for (let round = 0; round < rounds; round++) {
    // In turn, so that both meet the same noise of the machine.
    naive.push(await dragOn(await naivePage(hall.browser), slower));
    ours.push(await dragOn(await oursPage(hall), slower));
    const [a, b] = [JSON.stringify(ours[round]), JSON.stringify(naive[round])];
    say(`${slower}x slower, round ${round + 1}: ours ${a}, naive ${b}`);
  }
  const [a, b] = [middle(ours), middle(naive)];
  return {
    ours: a,
    naive: b,
    naiveToOurs: {
      workPerMove: ratio(b.workPerMove, a.workPerMove),
      longTasks: ratio(b.longTasks, a.longTasks),
      ownLongTasks: ratio(b.ownLongTasks, a.ownLongTasks),
      longest: ratio(b.longest, a.longest),
      ownLongest: ratio(b.ownLongest, a.ownLongest),
      frame95: ratio(b.frame95, a.frame95),
      lasted: ratio(b.lasted, a.lasted),
    },
  };
}

/** Null where ours was too short to be counted. */
const ratio = (a: number, b: number): number | null => (b === 0 ? null : Math.round((a / b) * 100) / 100);

/** The middle round of each figure. */
function middle(drags: readonly Drag[]): Drag {
  const of = (figure: (drag: Drag) => number): number => {
    const sorted = drags.map(figure).sort((a, b) => a - b);
    return sorted[Math.floor(sorted.length / 2)] ?? 0;
  };
  return {
    longTasks: of((each) => each.longTasks),
    longest: of((each) => each.longest),
    ownLongTasks: of((each) => each.ownLongTasks),
    ownLongest: of((each) => each.ownLongest),
    ownRelease: of((each) => each.ownRelease),
    workPerMove: of((each) => each.workPerMove),
    frame95: of((each) => each.frame95),
    lasted: of((each) => each.lasted),
    release: of((each) => each.release),
  };
}
