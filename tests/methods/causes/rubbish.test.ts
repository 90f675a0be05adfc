import { expect, it } from 'vitest';
import { addRow, depthOf, readCauses, setProblem, tableResult } from '../../../shared/methods/causes/index.ts';
import { tabletsFor } from '../../kit/tablets.ts';

/** The village littered with rubbish, DOMAIN.md §8, as three tablets of a subgroup write it at once. */
const PROBLEM = 'айылдын аймагы таштандыга толуп калды';
const CAUSES = [
  'таштандыны таштоо кадимки көрүнүш',
  'АӨ таштандыны дайыма чыгарууну уюштурбайт',
  'аянтча, контейнер, кызмат жок',
  'көзөмөл жана айып жок',
  'түшүндүрүү иштери жүргүзүлбөйт',
  'бюджетте акча жок',
  'өнөктөштүк демилгеси жана бизнес менен тажрыйба жок',
  'жашоочулар төлөгүсү келбейт',
  'төлөй албайт, акысы өтө жогору',
  'АӨ таштанды чыгаруу акчасын көзөмөлдөбөйт',
];
const CONSEQUENCES = [
  'жергиликтүү бийликке ишеним азаят',
  'айлана-чөйрө булганат',
  'жугуштуу оорулар',
  'жашоо начарлайт',
  'инвесторлор азаят',
];
const SOLUTIONS = [
  'айыл башчысы менен чогулуш',
  '«Таза айыл» акциясы',
  'ишембиликтер',
  'техника',
  'контейнерлер',
  'түшүндүрүү',
  'график',
  'тарифти көтөрүү',
  'айып салуу',
];

it('[C1, C2, C7, C12] rubbish, written by three tablets at once, comes out to the letter (DOMAIN.md §8)', () => {
  const { tablets, meet } = tabletsFor(3, (doc) => setProblem(doc, PROBLEM));
  const [one, two, three] = tablets;
  if (one === undefined || two === undefined || three === undefined) throw new Error('three tablets were asked for');
  CAUSES.forEach((text, at) => addRow(one, `1.c${at}`, { column: 'causes', why: at > 7 ? '1.c7' : null, text }));
  CONSEQUENCES.forEach((text, at) =>
    addRow(two, `2.a${at}`, { column: 'consequences', when: at < 3 ? 'already' : 'possible', text }),
  );
  SOLUTIONS.forEach((text, at) => addRow(three, `3.s${at}`, { column: 'solutions', text }));
  const gives = { column: 'contributions', what: 'labour', agreed: true } as const;
  addRow(three, '3.g0', { ...gives, who: 'ao', text: 'чогулушту, акцияны, ишембиликтерди уюштурат' });
  addRow(three, '3.g1', { ...gives, who: 'ak', what: 'decision', text: 'тарифтерди карайт, иш-чараларга катышат' });
  addRow(three, '3.g2', { ...gives, who: 'community', text: 'катышат' });
  meet();
  for (const doc of tablets) {
    const result = tableResult(readCauses(doc));
    expect(result.problem).toBe(PROBLEM);
    expect(result.causes.map((each) => each.text)).toEqual(CAUSES.slice(0, 8));
    expect(result.causes[7]?.whys.map((each) => each.text)).toEqual(CAUSES.slice(8));
    expect(result.consequences.map((each) => each.text)).toEqual(CONSEQUENCES);
    expect(result.solutions.map((each) => each.text)).toEqual(SOLUTIONS);
    expect(result.contributions.map((each) => each.who)).toEqual(['ao', 'ak', 'community']);
    expect(depthOf(readCauses(doc))).toBe(2);
  }
});
