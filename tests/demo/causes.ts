import { keyFor } from '../../shared/domain/key.ts';
import { addRow, tie, type NewRow } from '../../shared/methods/causes/index.ts';
import type { Scene, Stage } from './stage.ts';

const PROBLEM = 'балдардын мектепке даярдыгынын деңгээли төмөн';

/** School readiness, DOMAIN.md §8: what three members of the subgroup write, each into the column the key names. */
const ROWS: readonly (readonly [seat: number, key: string, row: NewRow])[] = [
  [0, 'building', { column: 'causes', why: null, text: 'бала бакчанын имараты жок' }],
  [0, 'staff', { column: 'causes', why: null, text: 'квалификациялуу кадрлар жок' }],
  [0, 'means', { column: 'causes', why: null, text: 'бала бакчаны кармоого каражат жок' }],
  [1, 'adapt', { column: 'consequences', when: 'already', text: 'мектепке көнүү кыйын, окууга каалоо жок' }],
  [1, 'grasp', { column: 'consequences', when: 'already', text: 'программаны начар өздөштүрөт' }],
  [1, 'growth', { column: 'consequences', when: 'possible', text: 'андан аркы окуусу жана өсүшү чектелет' }],
  [2, 'class', { column: 'solutions', text: 'мектепте даярдоо тобун ачуу' }],
  [
    2,
    'school',
    { column: 'contributions', who: 'мектеп', what: 'material', agreed: true, text: 'бөлмө, окуу куралдары' },
  ],
  [2, 'house', { column: 'contributions', who: 'ao', what: 'material', agreed: true, text: 'имарат' }],
  [2, 'pay', { column: 'contributions', who: 'ao', what: 'money', agreed: false, text: 'мугалимдин айлыгы' }],
  [
    2,
    'parents',
    { column: 'contributions', who: 'community', what: 'material', agreed: true, text: 'кеңсе буюмдары, тамак-аш' },
  ],
];

/** One table of the focus group: a subgroup of three fills causes, consequences, a way to solve and contributions. */
export const causesScene: Scene = {
  name: 'causes',
  async play(stage) {
    const people = stage.seats.slice(0, 3);
    const made = await stage.command('subgroups.set', { problem: PROBLEM, seats: people.map((each) => each.seat) });
    const board = `causes-${String(made['table'])}`;
    const { step } = await stage.command('step.add', { kind: 'causes', board, minutes: 30 });
    await stage.goTo(String(step));
    await stage.command('step.moment', { moment: 'contributions' });
    for (const index of people.keys()) await fill(stage, board, index);
    stage.say(`causes: ${ROWS.length} answers at the table of school readiness`);
  },
};

async function fill({ seats, open }: Stage, board: string, index: number): Promise<void> {
  const person = seats[index];
  if (person === undefined) return;
  const device = await open(person, board);
  for (const [seat, key, row] of ROWS) if (seat === index) addRow(device.doc, keyFor(person.seat, key), row);
  const building = seats[0];
  // Who writes the way to solve also says which causes it meets.
  if (index === 2 && building !== undefined)
    tie(device.doc, keyFor(person.seat, 'tie'), keyFor(person.seat, 'class'), keyFor(building.seat, 'building'));
  await device.whenSaved();
  device.close();
}
