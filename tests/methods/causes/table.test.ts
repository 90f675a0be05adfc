import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import {
  addRow,
  binRow,
  cellOf,
  depthOf,
  hangBelow,
  markRow,
  moveRow,
  readCauses,
  repeatsOf,
  setProblem,
  tableResult,
  tie,
  untie,
} from '../../../shared/methods/causes/index.ts';

/** School readiness, DOMAIN.md §8. */
function schoolReadiness(): Y.Doc {
  const doc = new Y.Doc();
  setProblem(doc, 'балдардын мектепке даярдыгынын деңгээли төмөн');
  const causes = ['бала бакчанын имараты жок', 'квалификациялуу кадрлар жок', 'аны кармоого каражат жок'];
  causes.forEach((text, n) => addRow(doc, `1.cause${n}`, { column: 'causes', why: null, text }));
  const consequences = [
    'адаптация кыйын, окугусу келбейт',
    'программаны начар өздөштүрөт',
    'кийинки окуусу жана өсүшү тар',
  ];
  consequences.forEach((text, n) => addRow(doc, `2.after${n}`, { column: 'consequences', when: 'already', text }));
  addRow(doc, '3.class', { column: 'solutions', text: 'мектепте даярдоо классын ачуу' });
  tie(doc, '3.tie0', '3.class', '1.cause0');
  tie(doc, '4.tie1', '3.class', '1.cause0');
  addRow(doc, '4.school', {
    column: 'contributions',
    who: 'мектеп',
    what: 'material',
    agreed: true,
    text: 'бөлмө, окуу куралдары',
  });
  addRow(doc, '4.ao', {
    column: 'contributions',
    who: 'ao',
    what: 'money',
    agreed: false,
    text: 'имарат, мугалимдин айлыгы',
  });
  addRow(doc, '4.home', {
    column: 'contributions',
    who: 'community',
    what: 'material',
    agreed: true,
    text: 'кеңсе буюмдары, тамак-аш',
  });
  return doc;
}

describe('the table of school readiness', () => {
  it('[C1, C6, C7] comes out as it was said, a doubled tie counted once', () => {
    const result = tableResult(readCauses(schoolReadiness()));
    expect(result.causes.map((each) => each.text)).toEqual([
      'бала бакчанын имараты жок',
      'квалификациялуу кадрлар жок',
      'аны кармоого каражат жок',
    ]);
    expect(result.consequences).toHaveLength(3);
    expect(result.solutions).toEqual([
      { text: 'мектепте даярдоо классын ачуу', meets: ['бала бакчанын имараты жок'], mark: null },
    ]);
    expect(result.contributions.map(({ who, what, agreed }) => [who, what, agreed])).toEqual([
      ['мектеп', 'material', true],
      ['ao', 'money', false],
      ['community', 'material', true],
    ]);
  });

  it('[C2, C14] is two levels deep once somebody asked why', () => {
    const doc = schoolReadiness();
    expect(depthOf(readCauses(doc))).toBe(1);
    addRow(doc, '5.why', { column: 'causes', why: '1.cause2', text: 'жергиликтүү бюджет аз' });
    expect(depthOf(readCauses(doc))).toBe(2);
  });

  it('[C8, C11] keeps marks, and takes a binned row back as it was', () => {
    const doc = schoolReadiness();
    markRow(doc, 'solutions', '3.class', 'outside-help');
    binRow(doc, 'solutions', '3.class', true);
    expect(readCauses(doc).solutions).toEqual([]);
    expect(readCauses(doc).bin.map((each) => each.text)).toEqual(['мектепте даярдоо классын ачуу']);
    binRow(doc, 'solutions', '3.class', false);
    expect(readCauses(doc).solutions[0]).toMatchObject({ mark: 'outside-help', meets: ['1.cause0'] });
  });

  it('[C6] unties however often it was tied', () => {
    const doc = schoolReadiness();
    untie(doc, '3.class', '1.cause0');
    expect(readCauses(doc).solutions[0]?.meets).toEqual([]);
  });

  it('moves a row behind another', () => {
    const doc = schoolReadiness();
    moveRow(doc, 'causes', '1.cause0', '1.cause2');
    moveRow(doc, 'causes', '1.cause2', null);
    expect(readCauses(doc).causes.map((each) => each.row.id)).toEqual(['1.cause2', '1.cause1', '1.cause0']);
  });

  it('[C3] two devices that hang each other’s row below their own lose nothing', () => {
    const [a, b] = [schoolReadiness(), new Y.Doc()];
    Y.applyUpdate(b, Y.encodeStateAsUpdate(a));
    hangBelow(a, '1.cause0', '1.cause1');
    hangBelow(b, '1.cause1', '1.cause0');
    Y.applyUpdate(b, Y.encodeStateAsUpdate(a));
    Y.applyUpdate(a, Y.encodeStateAsUpdate(b));
    expect(readCauses(a).causes.map(({ row, depth }) => [row.id, depth])).toEqual([
      ['1.cause0', 0],
      ['1.cause1', 1],
      ['1.cause2', 0],
    ]);
    expect(readCauses(b)).toEqual(readCauses(a));
  });

  it('[C11] the bin stands in one order on every tablet, whoever heard of a row first', () => {
    const [a, b] = [new Y.Doc(), new Y.Doc()];
    for (const [doc, id] of [[a, '1.row'] as const, [b, '4.row'] as const]) {
      addRow(doc, id, { column: 'causes', why: null, text: id });
      binRow(doc, 'causes', id, true);
    }
    Y.applyUpdate(b, Y.encodeStateAsUpdate(a));
    Y.applyUpdate(a, Y.encodeStateAsUpdate(b));
    expect(readCauses(a).bin.map((each) => each.id)).toEqual(['1.row', '4.row']);
    expect(readCauses(b)).toEqual(readCauses(a));
  });

  it('leaves a damaged record out and counts it', () => {
    const doc = schoolReadiness();
    doc.getMap('causes').set('9.odd', new Y.Map([['text', 7]]));
    expect(readCauses(doc)).toMatchObject({ unreadable: 1, causes: { length: 3 } });
  });
});

describe('several tablets on one table', () => {
  const act = fc.record({
    on: fc.nat(3),
    does: fc.constantFrom('add', 'type', 'hang', 'bin', 'move', 'meet'),
    a: fc.nat(9),
    b: fc.nat(9),
  });
  it('[C3, C11, C12] end equal, with every row and every letter, in any order of meeting', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
        const docs = Array.from({ length: 4 }, () => new Y.Doc());
        const meet = () => {
          for (const from of docs)
            for (const to of docs) if (from !== to) Y.applyUpdate(to, Y.encodeStateAsUpdate(from));
        };
        let made = 0;
        let letters = 0;
        for (const { on, does, a, b } of acts) {
          const doc = docs[on] ?? new Y.Doc();
          const { causes } = readCauses(doc);
          const [one, other] = [
            causes[a % Math.max(1, causes.length)]?.row.id,
            causes[b % Math.max(1, causes.length)]?.row.id,
          ];
          if (does === 'meet') meet();
          else if (does === 'add')
            addRow(doc, `${on + 1}.row${made++}`, { column: 'causes', why: one ?? null, text: '' });
          else if (one === undefined || other === undefined) continue;
          else if (does === 'type') {
            const cell = cellOf(doc, 'causes', one);
            cell?.insert(b % (cell.length + 1), 'ө');
            letters += 1;
          } else if (does === 'hang') hangBelow(doc, one, other);
          else if (does === 'move') moveRow(doc, 'causes', one, other === one ? null : other);
          else binRow(doc, 'causes', one, b % 2 === 0);
        }
        meet();
        const tables = docs.map(readCauses);
        for (const table of tables) expect(table).toEqual(tables[0]);
        const [table] = tables;
        expect((table?.causes.length ?? 0) + (table?.bin.length ?? 0)).toBe(made);
        const texts = [
          ...(table?.causes ?? []).map((each) => each.row.text),
          ...(table?.bin ?? []).map((each) => each.text),
        ];
        expect(texts.join('').length).toBe(letters);
      }),
      { numRuns: 60 },
    );
  });
});

describe('answers that repeat', () => {
  it('[C13] are pointed out across endings and missing Kyrgyz letters', () => {
    const rows = [
      { id: 'a', text: 'Таштанды чыгаруучу унаа жок' },
      { id: 'b', text: 'таштандыны чыгарууга унаалар жок' },
      { id: 'c', text: 'Тургундар акча төлөбөйт' },
    ];
    expect(repeatsOf(rows).map(({ a, b }) => [a, b])).toEqual([['a', 'b']]);
  });
  it('[C13] are not seen where only one word is shared', () => {
    expect(
      repeatsOf([
        { id: 'a', text: 'суу түтүгү эскирген' },
        { id: 'b', text: 'сугат суу жетпейт' },
      ]),
    ).toEqual([]);
  });
});
