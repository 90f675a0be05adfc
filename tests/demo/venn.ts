import { keyFor } from '../../shared/domain/key.ts';
import {
  addOrganisation,
  changeOrganisation,
  noteReason,
  placeCircles,
  type Kind,
  type Size,
} from '../../shared/methods/venn/index.ts';
import type { Scene, Stage } from './stage.ts';

interface Told {
  readonly name: string;
  readonly emblem: string;
  readonly size: Size;
  readonly kind: Kind;
  /** Board units; sizes and places are a sample, the names and their order are DOMAIN.md §8. */
  readonly pos: readonly [number, number];
}

const told = (name: string, emblem: string, size: Size, kind: Kind, pos: readonly [number, number]): Told => ({
  name,
  emblem,
  size,
  kind,
  pos,
});

const ORGANISATIONS: readonly Told[] = [
  told('Айыл өкмөтү', 'office', 'L', 'institution', [4_790, 2_500]),
  told('Мектеп', 'school', 'L', 'institution', [6_230, 2_980]),
  told('Спорт залы', 'gym', 'M', 'institution', [7_613, 3_814]),
  told('Китепкана', 'book', 'S', 'institution', [6_527, 2_680]),
  told('ТСПАКБ', 'tap', 'M', 'group', [3_640, 3_030]),
  told('Маалымат борбору', 'information', 'M', 'institution', [5_890, 690]),
  told('Пилорама', 'saw', 'S', 'external', [9_220, 690]),
  told('Ветеринардык тейлөө кызматы', 'paw', 'M', 'external', [860, 690]),
  told('Аксакалдар соту', 'elders', 'M', 'group', [2_960, 900]),
  told('Маданият үйү', 'club', 'M', 'institution', [4_583, 4_102]),
  told('Жаштар комитети', 'youth', 'M', 'group', [8_889, 3_609]),
  told('ФАП', 'health', 'M', 'institution', [7_550, 990]),
  told('Мечит', 'mosque', 'S', 'group', [886, 4_300]),
  told('СПА', 'irrigation', 'M', 'group', [2_384, 3_330]),
  told('Жайыт комитети', 'cow', 'M', 'group', [1_300, 2_300]),
];

/** Fifteen organisations, one told by each seat, sized and placed so that every kind of link is there. */
export const vennScene: Scene = {
  name: 'venn',
  async play(stage) {
    await stage.goTo('s.venn');
    const ids: string[] = [];
    // One after another, as people speak: the list keeps the order in which they were named.
    for (const index of ORGANISATIONS.keys()) ids.push(await tell(stage, index));
    await stage.command('step.moment', { moment: 'size' });
    await stage.command('step.moment', { moment: 'place' });
    await Promise.all(ORGANISATIONS.map((_, index) => place(stage, index, ids[index] ?? '')));
    const board = await stage.open('facilitator', 'venn-all');
    noteReason(board.doc, ids[0] ?? '', ids[1] ?? '', 'айыл өкмөтү мектептин коммуналдык чыгымын төлөйт');
    await board.whenSaved();
    board.close();
    stage.say(`venn: ${ORGANISATIONS.length} organisations placed by ${ORGANISATIONS.length} seats`);
  },
};

async function tell({ seats, open }: Stage, index: number): Promise<string> {
  const [seat, each] = [seats[index], ORGANISATIONS[index]];
  if (seat === undefined || each === undefined) throw new Error(`The demo has no seat for organisation ${index + 1}.`);
  const device = await open(seat, 'venn-all');
  const id = keyFor(seat.seat, 'demo');
  addOrganisation(device.doc, id, { name: each.name, emblem: each.emblem });
  changeOrganisation(device.doc, id, { kind: each.kind, rank: index + 1 });
  await device.whenSaved();
  device.close();
  return id;
}

async function place({ seats, open }: Stage, index: number, id: string): Promise<void> {
  const [seat, each] = [seats[index], ORGANISATIONS[index]];
  if (seat === undefined || each === undefined) return;
  const device = await open(seat, 'venn-all');
  changeOrganisation(device.doc, id, { size: each.size });
  placeCircles(device.doc, [{ id, pos: each.pos }]);
  await device.whenSaved();
  device.close();
}
