import fc from 'fast-check';
import { arc } from 'd3';
import { describe, expect, it } from 'vitest';
import { radians, toKonvaRotation } from '../../../shared/geometry/units.ts';
import { pointAt } from '../../../shared/geometry/circle.ts';
import { sharesOfCounts } from '../../../shared/methods/tokoch/bread.ts';
import { likelyHead } from '../../../shared/methods/tokoch/heads.ts';
import { middleOf, spreadOf, type OwnBread } from '../../../shared/methods/tokoch/median.ts';
import { shareOut } from '../../../shared/methods/tokoch/money.ts';
import { parseAmount, parsePercent, parseSom, parseTotal } from '../../../shared/methods/tokoch/parse.ts';
import { readPasted } from '../../../shared/methods/tokoch/pasted.ts';
import { realHeads } from '../../../shared/methods/tokoch/real.ts';
import { compareBreads, surprisesOf } from '../../../shared/methods/tokoch/surprises.ts';

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

describe('money', () => {
  it('[T4] is shared out exactly, never off by more than one som, and never negative', () => {
    const weights = fc.array(fc.integer({ min: 0, max: 1_000 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000_000_000 }), weights, (total, weights) => {
        const parts = shareOut(total, weights);
        expect(sum(parts)).toBe(total);
        const all = sum(weights);
        if (all > 0)
          parts.forEach((part, at) => expect(Math.abs(part - (total * (weights[at] ?? 0)) / all)).toBeLessThan(1.001));
      }),
    );
  });

  it('[T4] goes by largest remainder, the earlier first among equals', () => {
    expect(shareOut(100, [1, 1, 1])).toEqual([34, 33, 33]);
    expect(shareOut(10, [0, 0])).toEqual([5, 5]);
    expect(shareOut(10, [])).toEqual([]);
  });

  it('[T4] of the worked example is exact to the som', () => {
    const ids = [30, 20, 15, 3, 5, 2, 5, 5, 15];
    const shares = sharesOfCounts(
      ids.map((_, at) => ({ id: String(at) })),
      ids,
      2_400_000,
    );
    expect(shares.map(({ percent }) => percent)).toEqual(ids);
    expect(shares.map(({ som }) => som)).toEqual(
      [720, 480, 360, 72, 120, 48, 120, 120, 360].map((each) => each * 1_000),
    );
  });
});

describe('directions', () => {
  it('[T4] a bread starts at twelve o’clock and goes clockwise, in d3 and on Konva alike', () => {
    const [quarter] = sharesOfCounts([{ id: 'a' }, { id: 'b' }], [25, 75], null);
    expect(quarter?.from).toBe(0);
    expect(quarter?.to).toBeCloseTo(Math.PI / 2);
    expect(toKonvaRotation(radians(0))).toBe(-90);
    expect(toKonvaRotation(radians(Math.PI / 2))).toBe(0);
    const middle = arc().centroid({ innerRadius: 0, outerRadius: 2, startAngle: 0, endAngle: Math.PI / 2 });
    const [x, y] = pointAt([0, 0], Math.PI / 4, 1);
    expect(middle[0]).toBeCloseTo(x);
    expect(middle[1]).toBeCloseTo(y);
  });
});

describe('typing', () => {
  it.each([
    ['15', 100, 15],
    ['2,5', 1_000, 25],
    ['2.5 %', 1_000, 25],
    [' 100% ', 100, 100],
    ['0', 100, 0],
    ['15 пайыз', 100, 15],
    ['2,5', 100, 'tokoch.too-fine'],
    ['140 %', 100, 'tokoch.over-whole'],
    ['-3', 100, 'tokoch.negative'],
    ['−3', 100, 'tokoch.negative'],
    ['көп', 100, 'tokoch.not-a-number'],
    ['', 100, 'tokoch.not-a-number'],
    ['1,2,3', 100, 'tokoch.not-a-number'],
  ])('[T5] percent "%s" of %d crumbs: %s', (text, parts, wanted) => {
    const found = parsePercent(text, parts);
    expect(found.ok ? found.value : found.code).toBe(wanted);
  });

  it.each([
    ['2400000', 2_400_000],
    ['2 400 000 сом', 2_400_000],
    ['2\u00a0400\u00a0000', 2_400_000],
    ['2,400,000', 2_400_000],
    ['2.400.000,50', 2_400_001],
    ['1,234', 1_234],
    ['12,5', 13],
    ['1,5 млн', 1_500_000],
    ['2,4 млн сом', 2_400_000],
    ['750 миң', 750_000],
    ['750 тыс. сом', 750_000],
    ['1000000000000', 1_000_000_000_000],
    ['1000000000001', 'tokoch.too-large'],
    ['-5', 'tokoch.negative'],
    ['(500)', 'tokoch.negative'],
    ['1,23,456', 'tokoch.not-a-number'],
    ['беш', 'tokoch.not-a-number'],
  ])('[T5] amount "%s": %s', (text, wanted) => {
    const found = parseSom(text);
    expect(found.ok ? found.value : found.code).toBe(wanted);
  });

  it('[T5] a total is more than nothing, and an amount becomes the nearest crumb', () => {
    expect(parseTotal('0')).toEqual({ ok: false, code: 'tokoch.total-zero' });
    expect(parseAmount('480 000', 2_400_000, 100)).toEqual({ ok: true, value: 20 });
    expect(parseAmount('3 000 000', 2_400_000, 100)).toEqual({ ok: false, code: 'tokoch.over-whole' });
  });

  it('[T5] a pasted table keeps every line: numbering, headings, separators and totals row', () => {
    const pasted = readPasted(
      [
        'Бюджет 2014',
        '№\tЧыгаша\tСумма',
        '1\tАӨ аппаратын күтүү\t720 000,00',
        '2\tМектептерди күтүү\t480\u00a0000',
        '3\tЖолдордун ремонту\t-5',
        'Итого\t\t1 200 000',
      ].join('\r\n'),
    );
    expect(pasted.lines).toEqual([
      { name: 'АӨ аппаратын күтүү', amount: 720_000 },
      { name: 'Мектептерди күтүү', amount: 480_000 },
    ]);
    expect(pasted).toMatchObject({ stated: 1_200_000, sum: 1_200_000 });
    expect(pasted.refused).toHaveLength(1);
    expect(pasted.skipped).toEqual(['Бюджет 2014', '№\tЧыгаша\tСумма']);
  });

  it('[T5] typed line by line, without tabs', () => {
    expect(readPasted('Клуб 360 000\nФАП: 72000 сом\nЖарык – 1.000').lines).toEqual([
      { name: 'Клуб', amount: 360_000 },
      { name: 'ФАП', amount: 72_000 },
      { name: 'Жарык', amount: 1_000 },
    ]);
  });

  it('[T5] a line finds the head whose words it shares', () => {
    const heads = [
      { id: 'a', name: 'Мектептерди күтүү' },
      { id: 'b', name: 'Жолдордун ремонту' },
    ];
    expect(likelyHead('Орто мектеп №3', heads)).toBe('a');
    expect(likelyHead('Ички жолдор', heads)).toBe('b');
    expect(likelyHead('Автопарк', heads)).toBeNull();
  });
});

describe('breads compared', () => {
  const slice = (id: string, colour: number) => ({ id, name: id, emblem: '', colour, order: id, locked: false });
  const line = (id: string, amount: number, head: string | null) => ({ id, name: id, amount, head, order: id });

  it('[T5] real lines group to heads; one without a head stands alone; percents total 100', () => {
    const heads = realHeads(
      { lines: [line('1', 1, 'a'), line('2', 1, 'a'), line('3', 1, 'b'), line('4', 3, null)] },
      [slice('a', 1), slice('b', 2)],
      100,
    );
    expect(heads.map(({ id, percent, som }) => [id, percent, som])).toEqual([
      ['a', 33, 2],
      ['b', 17, 1],
      ['4', 50, 3],
    ]);
    expect(realHeads({ lines: [] }, [slice('a', 1)], 100)).toEqual([]);
  });

  it('[T6] the three greatest surprises come first, with points and som', () => {
    const head = (id: string, percent: number) => ({ id, name: id, percent, som: percent * 24_000 });
    const believed = [30, 20, 15, 3, 5, 2, 5, 5, 15].map((percent, at) => head(String(at), percent));
    const real = [24, 31, 7, 2, 14, 4, 2, 3, 13].map((percent, at) => head(String(at), percent));
    const found = surprisesOf(compareBreads(believed, real));
    expect(found.map(({ id, points, som }) => [id, points, som])).toEqual([
      ['1', 11, 264_000],
      ['4', 9, 216_000],
      ['2', -8, -192_000],
    ]);
  });

  it('[T6] what agrees is no surprise, and a head nobody thought of is one', () => {
    const one = [{ id: 'a', name: 'a', percent: 100, som: 0 }];
    expect(surprisesOf(compareBreads(one, one))).toEqual([]);
    const real = [
      { id: 'a', name: 'a', percent: 90, som: 0 },
      { id: 'x', name: 'x', percent: 10, som: 0 },
    ];
    expect(surprisesOf(compareBreads(one, real)).map(({ id }) => id)).toEqual(['a', 'x']);
  });
});

describe('own breads', () => {
  const own = (id: string, percents: Record<string, number>): OwnBread => ({
    id,
    sex: null,
    percents: new Map(Object.entries(percents)),
  });
  const slices = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];

  it('[T7] the room’s bread is the middle of each slice, rescaled to the whole', () => {
    const breads = [own('1', { a: 50, b: 50 }), own('2', { a: 40, b: 20, c: 40 }), own('3', { a: 30, b: 60, c: 10 })];
    expect(middleOf(breads, slices, 100)).toEqual([40, 50, 10]);
    expect(spreadOf(breads, slices)[0]).toEqual({ slice: 'a', least: 30, low: 35, middle: 40, high: 45, most: 50 });
  });

  it('[T7] totals exactly the crumbs whatever people cut, and falls back on means when all differ', () => {
    const bread = fc
      .tuple(fc.nat(20), fc.nat(20), fc.nat(20))
      .map(([a, b, c]) => own('x', { a: a * 5, b: b * 5, c: c * 5 }));
    fc.assert(
      fc.property(
        fc.array(bread, { minLength: 1, maxLength: 25 }),
        (breads) => sum(middleOf(breads, slices, 100)) === 100,
      ),
    );
    expect(middleOf([own('1', { a: 100 }), own('2', { b: 100 }), own('3', { c: 100 })], slices, 99)).toEqual([
      33, 33, 33,
    ]);
  });
});
