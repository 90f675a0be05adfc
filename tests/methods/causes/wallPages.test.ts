import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { pageAt, wallPages, type WallPage } from '../../../client/methods/causes/wallPages.ts';
import { linesOf } from '../../../client/methods/causes/wallRoom.ts';
import { walkPlace } from '../../../client/methods/causes/walkPlace.ts';
import { addRow, COLUMNS, gridOf, readCauses, setProblem, type Column } from '../../../shared/methods/causes/index.ts';

interface Filling {
  readonly problem: string;
  readonly causes: readonly string[];
  readonly consequences: readonly string[];
  readonly solutions: readonly string[];
  readonly gifts: readonly string[];
}
const NOTHING: Filling = { problem: 'жол начар', causes: [], consequences: [], solutions: [], gifts: [] };

function tableOf({ problem, causes, consequences, solutions, gifts }: Filling) {
  const doc = new Y.Doc();
  setProblem(doc, problem);
  causes.forEach((text, at) =>
    addRow(doc, `1.c${at}`, { column: 'causes', why: at % 3 === 2 ? `1.c${at - 1}` : null, text }),
  );
  consequences.forEach((text, at) => addRow(doc, `1.f${at}`, { column: 'consequences', when: 'possible', text }));
  solutions.forEach((text, at) => addRow(doc, `1.s${at}`, { column: 'solutions', text }));
  gifts.forEach((text, at) =>
    addRow(doc, `1.g${at}`, { column: 'contributions', who: `берүүчү ${at}`, what: 'labour', agreed: true, text }),
  );
  return readCauses(doc);
}

/** How often each row of a column stands on the pages, by its place. */
function seen(pages: readonly WallPage[], column: Column, rows: number): number[] {
  const times = Array<number>(rows).fill(0);
  for (const page of pages)
    if (page.shows === 'columns')
      for (const part of page.parts)
        if (part.column === column) for (let at = part.from; at < part.to; at++) times[at] = (times[at] ?? 0) + 1;
  return times;
}

describe('[C16] the pages of the walk', () => {
  it('are one for a table that stands whole, and one more for who gives what', () => {
    const small = { ...NOTHING, causes: ['чуңкурлар'], consequences: ['чаң'], solutions: ['оңдоо'] };
    expect(wallPages(tableOf(small))).toEqual([
      {
        shows: 'columns',
        parts: COLUMNS.map((column) => ({ column, from: 0, to: column === 'contributions' ? 0 : 1 })),
      },
    ]);
    expect(wallPages(tableOf({ ...small, gifts: ['катышат'] })).map(({ shows }) => shows)).toEqual(['columns', 'grid']);
    expect(wallPages(tableOf(NOTHING))).toHaveLength(1);
  });

  it('are several for 60 causes, none of which is lost', () => {
    const causes = Array.from({ length: 60 }, (_, at) => `${at}: АӨ таштандыны дайыма чыгарууну уюштурбайт`);
    const pages = wallPages(tableOf({ ...NOTHING, causes }));
    expect(pages.length).toBeGreaterThan(2);
    expect(seen(pages, 'causes', 60)).toEqual(Array(60).fill(1));
  });

  it('hold every row of every column once, and every giver once, in order', () => {
    const texts = (max: number) =>
      fc.array(
        fc.array(fc.constantFrom('суу', 'жол', 'уюштурбайт', 'ишембиликтерди'), { minLength: 1, maxLength: 14 }),
        {
          maxLength: max,
        },
      );
    const words = (max: number) => texts(max).map((rows) => rows.map((row) => row.join(' ')));
    const filling = fc.record({
      problem: fc.constantFrom('жол начар', 'айылдын аймагы таштандыга толуп калды, суу жок, жарык жок, жол начар'),
      causes: words(40),
      consequences: words(15),
      solutions: words(15),
      gifts: words(9),
    });
    fc.assert(
      fc.property(filling, (filled) => {
        const table = tableOf(filled);
        const pages = wallPages(table);
        for (const column of ['causes', 'consequences', 'solutions'] as const)
          expect(seen(pages, column, table[column].length)).toEqual(Array(table[column].length).fill(1));
        const lines = pages.flatMap((page) => (page.shows === 'grid' ? [[page.from, page.to]] : []));
        const ends = lines.map(([, to]) => to);
        expect(lines.map(([from]) => from)).toEqual(lines.length === 0 ? [] : [0, ...ends.slice(0, -1)]);
        if (table.contributions.length > 0) expect(ends[ends.length - 1]).toBe(gridOf(table.contributions).length);
      }),
      { numRuns: 60 },
    );
  });

  it('are the last one where the wall is asked for more than there are', () => {
    const pages = wallPages(tableOf({ ...NOTHING, gifts: ['катышат'] }));
    expect([0, 1, 7, -1, 0.5, '1', undefined].map((wanted) => pageAt(pages, wanted))).toEqual([0, 1, 1, 0, 0, 0, 0]);
  });

  it('count the lines of a text as it breaks between words, and inside words that are too long', () => {
    expect(linesOf('суу жок', 7)).toBe(1);
    expect(linesOf('суу жок', 6)).toBe(2);
    expect(linesOf('ишембиликтерди', 5)).toBe(3);
    expect(linesOf('', 5)).toBe(1);
  });
});

describe('the walk through the tables', () => {
  const subgroups = ['a', 'b'].map((table) => ({ table, problem: table, order: table, seats: [] }));
  const pages = wallPages(tableOf({ ...NOTHING, gifts: ['катышат'] }));

  it('turns the pages of a table before it goes to the next', () => {
    const place = (settings: Record<string, string | number | boolean>, open = 'a') =>
      walkPlace(subgroups, settings, open, pages);
    expect(place({})).toEqual({ walking: false, page: 0, back: null, on: { shown: 'b', page: 0 } });
    expect(place({ walk: true, shown: 'a' })).toEqual({
      walking: true,
      page: 0,
      back: null,
      on: { shown: 'a', page: 1 },
    });
    expect(place({ walk: true, shown: 'a', page: 1 })).toEqual({
      walking: true,
      page: 1,
      back: { shown: 'a', page: 0 },
      on: { shown: 'b', page: 0 },
    });
    expect(place({ walk: true, shown: 'b', page: 1 }, 'b').on).toBeNull();
    expect(place({ walk: true, shown: 'a', page: 1 }, 'b')).toMatchObject({
      walking: false,
      back: { shown: 'a', page: 0 },
    });
  });
});
