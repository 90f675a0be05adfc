import { openBrowser } from '../../kit/browser.ts';
import { measureScene, measureStart, type SceneFigures } from './measureBoard.ts';
import { builtPage, FLOOR, installClientPeers, isPeer, OTHERS, OURS, serve, type BoardPage } from './pages.ts';

/** What to run; without names all that needs no installation. */
export interface ClientBench {
  /** Boards beside ours: `naive react-konva`, `Excalidraw`, `tldraw`. */
  readonly others: readonly string[];
  readonly strokes: readonly number[];
  readonly rounds: number;
  readonly say: (line: string) => void;
}

/** How often a slow device is slower, nominally. */
const SLOW = 6;

interface BoardFigures {
  /** kB of JavaScript, styles and fonts, packed, until the board accepts a stroke. */
  readonly kB: number;
  readonly readyMs: number;
  readonly readySlowMs: number;
  /** By number of strokes; milliseconds of the main thread per step, what the bench itself costs taken off. */
  readonly scenes: Readonly<Record<string, Figures>>;
}

type Figures = Record<
  'pan' | 'panWholeMap' | 'zoom' | 'draw' | 'heapMB' | 'loadMs' | 'longTasks' | 'loadLongTasks',
  number
>;

const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? NaN)
    : ((sorted[middle - 1] ?? NaN) + (sorted[middle] ?? NaN)) / 2;
};
const rounded = (value: number): number => Math.round(value * 100) / 100;

/** The median of the rounds, and with `floor` what the bench itself costs taken off. */
function figuresOf(rounds: readonly SceneFigures[], floor: Figures | null): Figures {
  const ms = (work: 'pan' | 'panWholeMap' | 'zoom' | 'draw'): number =>
    rounded(median(rounds.map((round) => round[work].ms)) - (floor?.[work] ?? 0));
  const of = (figure: (round: SceneFigures) => number): number => rounded(median(rounds.map(figure)));
  return {
    pan: ms('pan'),
    panWholeMap: ms('panWholeMap'),
    zoom: ms('zoom'),
    draw: ms('draw'),
    heapMB: of(({ heapMB }) => heapMB),
    loadMs: of(({ loadMs }) => loadMs),
    longTasks: of(
      ({ pan, panWholeMap, zoom, draw }) => pan.longTasks + panWholeMap.longTasks + zoom.longTasks + draw.longTasks,
    ),
    loadLongTasks: of(({ loadLongTasks }) => loadLongTasks),
  };
}

interface Subject {
  readonly page: BoardPage;
  readonly url: string;
}

/** Every measured unit has a browser of its own; boards take turns, so that what disturbs the machine disturbs all. */
async function inTurns<T>(rounds: number, subjects: readonly Subject[], unit: (subject: Subject) => Promise<T>) {
  const found = new Map<string, T[]>(subjects.map(({ page }) => [page.name, []]));
  for (let round = 0; round < rounds; round++)
    for (const subject of subjects) found.get(subject.page.name)?.push(await unit(subject));
  return (name: string): readonly T[] => found.get(name) ?? [];
}

async function inBrowser<T>(work: (browser: Awaited<ReturnType<typeof openBrowser>>) => Promise<T>): Promise<T> {
  const browser = await openBrowser();
  try {
    return await work(browser);
  } finally {
    await browser.close();
  }
}

/** Our board, boards of others and a blank page, in one run; only what they are to each other means anything. */
export async function clientBench({ others, strokes, rounds, say }: ClientBench) {
  const pages = [FLOOR, OURS, ...OTHERS.filter(({ name }) => others.includes(name))];
  if (pages.some(isPeer)) installClientPeers();
  const served = [];
  for (const page of pages) served.push({ page, ...(await serve(await builtPage(page))) });
  const boards = served.filter(({ page }) => page !== FLOOR);
  const start = await inTurns(rounds, boards, async ({ page, url }) => {
    const fast = await inBrowser((browser) => measureStart(browser, url, 1));
    const slow = await inBrowser((browser) => measureStart(browser, url, SLOW));
    say(`${page.name}: ready after ${Math.round(fast.readyMs)} ms, on a slow device ${Math.round(slow.readyMs)} ms`);
    return { ...fast, slowMs: slow.readyMs };
  });
  const scenes = new Map<string, Figures>();
  for (const count of [0, ...strokes]) {
    const subjects = served.filter(({ page }) => (page === FLOOR) === (count === 0));
    const rows = await inTurns(rounds, subjects, async (subject) => {
      const figures = await inBrowser((browser) => measureScene(browser, subject, count));
      say(`${subject.page.name}, ${count} strokes: ${JSON.stringify(figures)}`);
      return figures;
    });
    for (const { page } of subjects)
      scenes.set(`${page.name} ${count}`, figuresOf(rows(page.name), scenes.get(`${FLOOR.name} 0`) ?? null));
  }
  const result: Record<string, BoardFigures> = {};
  for (const { page, weigh } of boards) {
    const starts = start(page.name);
    const code = (starts[0]?.fetched ?? []).filter((file) => /\.(js|css|woff2|ttf)$/.test(file));
    result[page.name] = {
      kB: rounded(code.reduce((sum, file) => sum + weigh(file), 0) / 1_000),
      readyMs: rounded(median(starts.map(({ readyMs }) => readyMs))),
      readySlowMs: rounded(median(starts.map(({ slowMs }) => slowMs))),
      scenes: Object.fromEntries(
        strokes.map((count) => [count, scenes.get(`${page.name} ${count}`) ?? figuresOf([], null)]),
      ),
    };
  }
  for (const { close } of served) await close();
  return { floor: scenes.get(`${FLOOR.name} 0`), boards: result, ratios: ratiosOf(result, strokes) };
}

/** Ours as a part of the cheapest of the others, for each figure. */
function ratiosOf(boards: Readonly<Record<string, BoardFigures>>, strokes: readonly number[]): Record<string, number> {
  const { [OURS.name]: ours, ...others } = boards;
  const ratios: Record<string, number> = {};
  if (ours === undefined || Object.keys(others).length === 0) return ratios;
  const compare = (name: string, figure: (board: BoardFigures) => number | undefined): void => {
    const least = Math.min(...Object.values(others).map((board) => figure(board) ?? Infinity));
    ratios[name] = rounded((figure(ours) ?? NaN) / least);
  };
  compare('kB', ({ kB }) => kB);
  compare('readySlowMs', ({ readySlowMs }) => readySlowMs);
  for (const count of strokes)
    for (const figure of ['pan', 'panWholeMap', 'zoom', 'draw', 'heapMB', 'loadMs'] as const)
      compare(`${figure} ${count}`, ({ scenes }) => scenes[count]?.[figure]);
  return ratios;
}
