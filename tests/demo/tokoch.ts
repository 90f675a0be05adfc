import { keyFor } from '../../shared/domain/key.ts';
import { addLines, addTopic, cutSlice, describeReal, STAGE, stateTotal } from '../../shared/methods/tokoch/index.ts';
import type { Scene, Stage } from './stage.ts';

/** Name, picture, believed percent (DOMAIN.md §8), real percent (a sample). */
const HEADS: readonly (readonly [name: string, emblem: string, believed: number, real: number])[] = [
  ['АӨ аппаратын күтүү', 'office', 30, 24],
  ['Мектептерди күтүү', 'school', 20, 31],
  ['Клубду күтүү', 'club', 15, 7],
  ['ФАПты күтүү', 'health', 3, 2],
  ['Жолдордун ремонту', 'road', 5, 14],
  ['Спорт залынын ремонту', 'gym', 2, 4],
  ['Майрамдар жана маанилүү даталар', 'star', 5, 2],
  ['Жаштар', 'youth', 5, 3],
  ['Китепкананы күтүү', 'book', 15, 13],
];

/** The yearly sum, a sample, in som. */
const TOTAL = 2_400_000;

/** The believed bread cut by the seats, a sample real one entered by the facilitator, the reveal, the hearing's topic. */
export const tokochScene: Scene = {
  name: 'tokoch',
  async play(stage) {
    await stage.goTo('s.tokoch');
    const { ids } = await stage.command('tokoch.heads', {
      heads: HEADS.map(([name, emblem]) => ({ name, emblem })),
    });
    const heads = Array.isArray(ids) ? ids.map(String) : [];
    await stateSum(stage);
    // From the first slice to the last but one; the last keeps what is left.
    for (const index of heads.slice(0, -1).keys()) await cut(stage, index, heads[index] ?? '');
    stage.say(`tokoch: ${heads.length} slices cut by ${heads.length - 1} seats`);
    await enterReal(stage, heads);
    await stage.command('step.moment', { moment: 'reveal' });
    for (let shown = STAGE.sentence; shown <= STAGE.third; shown++)
      await stage.command('tokoch.reveal', { stage: shown });
    await stage.command('step.moment', { moment: 'topic' });
    await chooseTopic(stage);
    stage.say('tokoch: real budget (a sample) revealed, topic of the hearing chosen');
  },
};

async function stateSum({ open }: Stage): Promise<void> {
  const board = await open('facilitator', 'tokoch');
  stateTotal(board.doc, TOTAL);
  await board.whenSaved();
  board.close();
}

async function cut({ seats, open }: Stage, index: number, slice: string): Promise<void> {
  const [seat, head] = [seats[index], HEADS[index]];
  if (seat === undefined || head === undefined) return;
  const device = await open(seat, 'tokoch');
  const done = cutSlice(device.doc, 'believed', slice, head[2]);
  if (!done.ok) throw new Error(`The slice ${head[0]} was refused: ${done.code}`);
  await device.whenSaved();
  device.close();
}

async function enterReal({ open }: Stage, heads: readonly string[]): Promise<void> {
  const real = await open('facilitator', 'tokoch-real');
  const lines = HEADS.map(([name, , , percent], index) => ({
    key: keyFor('f', `demo${index}`),
    name,
    amount: (TOTAL * percent) / 100,
    head: heads[index] ?? null,
  }));
  addLines(real.doc, lines);
  describeReal(real.doc, { year: 2014, basis: 'plan', source: 'айыл өкмөтү', sample: true });
  await real.whenSaved();
  real.close();
}

const TOPICS = ['Жолдорду оңдоого акча кантип бөлүнөт?', 'Клубдун чыгымдары'] as const;

async function chooseTopic({ seats, open, command }: Stage): Promise<void> {
  await Promise.all(
    TOPICS.map(async (text, index) => {
      const seat = seats[index];
      if (seat === undefined) return;
      const device = await open(seat, 'tokoch');
      addTopic(device.doc, keyFor(seat.seat, 'topic'), text);
      await device.whenSaved();
      device.close();
    }),
  );
  await command('tokoch.topic', {
    topic: keyFor(seats[0]?.seat ?? '1', 'topic'),
    reason: 'ойлогондон 9 пункт көп, бирок жолдор баары бир начар',
  });
}
