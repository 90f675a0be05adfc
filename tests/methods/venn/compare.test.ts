import { describe, expect, it } from 'vitest';
import { differencesOf, suggestPairs } from '../../../shared/methods/venn/compare.ts';
import { gapsOf, sameNames } from '../../../shared/methods/venn/gaps.ts';
import { likeness, plainName } from '../../../shared/methods/venn/likeness.ts';
import { organisation } from './organisation.ts';

describe('women’s and men’s diagrams', () => {
  const women = [
    organisation('w1', 'Айыл өкмөтү', { size: 'L', pos: [2_000, 2_000] }),
    organisation('w2', 'ФАП', { size: 'L', pos: [7_000, 2_000] }),
    organisation('w3', 'Мектеп', { size: 'M', pos: [3_000, 2_000] }),
  ];
  const men = [
    organisation('m1', 'айыл өкмөт', { size: 'S', pos: [2_000, 2_000] }),
    organisation('m3', '«Мектеп»', { size: 'M', pos: [9_000, 2_000] }),
    organisation('m4', 'Мечит', { size: 'S', pos: [5_000, 4_000] }),
  ];

  it('[V11] pairs are suggested by likeness, most alike first, and confirmed ones are not suggested again', () => {
    expect(suggestPairs(women, men, []).map(({ women, men }) => [women, men])).toEqual([
      ['w3', 'm3'],
      ['w1', 'm1'],
    ]);
    expect(suggestPairs(women, men, [{ id: 's.1', women: 'w3', men: 'm3' }])).toHaveLength(1);
  });

  it('[V11] differences come greatest first: missing circles, relations and sizes', () => {
    const pairs = [
      { id: 's.1', women: 'w1', men: 'm1' },
      { id: 's.2', women: 'w3', men: 'm3' },
    ];
    const found = differencesOf({ women, men, pairs });
    expect(found.map(({ kind, weight }) => [kind, weight])).toEqual([
      ['missing', 3],
      ['size', 2],
      ['relation', 2],
      ['missing', 1],
    ]);
    expect(found[0]).toMatchObject({ id: 'w2', missingWith: 'men' });
    expect(found[1]).toMatchObject({ women: 'L', men: 'S' });
    expect(found[2]).toMatchObject({ women: 'partial', men: 'apart' });
  });

  it('[V11] likeness does not care for case, quotes or order of asking', () => {
    expect(likeness('«Мектеп»', 'мектеп')).toBe(1);
    expect(likeness('СПА', 'Мечит')).toBe(likeness('Мечит', 'СПА'));
    expect(likeness('', '')).toBe(0);
  });
});

describe('gaps', () => {
  it('[V12] name the unlinked, the important among them, and groups without an institution', () => {
    const all = [
      organisation('a', 'АӨ', { size: 'L', pos: [2_000, 2_000], kind: 'institution' }),
      organisation('b', 'ФАП', { size: 'L', pos: [8_000, 2_000], kind: 'institution' }),
      organisation('c', 'Аксакалдар', { size: 'M', pos: [3_000, 2_000], kind: 'group' }),
      organisation('d', 'Жаштар', { size: 'M', pos: [5_000, 4_300], kind: 'group' }),
      organisation('e', 'СПА'),
    ];
    expect(gapsOf(all)).toEqual({
      unlinked: ['b', 'd'],
      importantUnlinked: ['b'],
      withoutInstitution: ['d'],
      notPlaced: ['e'],
    });
  });

  it('[V9] find organisations of one name', () => {
    const twice = [organisation('a', 'Мектеп'), organisation('b', 'мектеп '), organisation('c', 'ФАП')];
    expect(sameNames(twice, plainName)).toEqual([['a', 'b']]);
  });

  it('[V9] of two of one name keep the one that lies on the page with its links', () => {
    const twice = [organisation('a', 'Мектеп', { size: 'L' }), organisation('b', 'мектеп', { pos: [1_000, 1_000] })];
    expect(sameNames(twice, plainName)).toEqual([['b', 'a']]);
  });
});
