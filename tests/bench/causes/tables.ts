import { keyFor } from '../../../shared/domain/key.ts';
import { addRow, type NewRow } from '../../../shared/methods/causes/index.ts';
import { openDevice, type Device } from '../../demo/seat.ts';
import type { Made } from '../../kit/api.ts';
import type { Hall } from '../../kit/hall.ts';

/** Causes of one table, more than a subgroup finds in half an hour. */
export const CAUSES = 60;
const OTHERS = 20;
const PROBLEMS = ['айылдын аймагы таштандыга толуп калды', 'ички жолдордун начар абалы', 'ичүүчү суу жетишпейт'];
const WORDS = 'АӨ таштандыны дайыма чыгарууну уюштурбайт аянтча контейнер кызмат жок көзөмөл айып акча бюджет'.split(
  ' ',
);

/** A focus group with long tables. */
export interface Tables {
  readonly made: Made;
  /** A facilitator's device with the first table open, which writes as if somebody typed. */
  readonly device: Device;
  readonly problem: string;
  /** Brings seats to the first table. */
  readonly seat: (...seats: readonly string[]) => Promise<void>;
  /** The key of the cause in the middle of the first table. */
  readonly middle: string;
}

/** Causes in chains of three. */
function longTable(): readonly (readonly [key: string, row: NewRow])[] {
  const text = (at: number): string =>
    Array.from({ length: 5 + (at % 7) }, (_, word) => WORDS[(at * 5 + word * 3) % WORDS.length]).join(' ');
  const above = (at: number): string | null => (at % 3 === 0 ? null : keyFor('f', `c${at - 1}`));
  const each = (count: number, of: (at: number) => readonly [string, NewRow]) =>
    Array.from({ length: count }, (_, at) => of(at));
  return [
    ...each(CAUSES, (at) => [keyFor('f', `c${at}`), { column: 'causes', why: above(at), text: text(at) }]),
    ...each(OTHERS, (at) => [keyFor('f', `q${at}`), { column: 'consequences', when: 'possible', text: text(at + 60) }]),
    ...each(OTHERS, (at) => [keyFor('f', `s${at}`), { column: 'solutions', text: text(at + 80) }]),
    ...each(OTHERS, (at) => {
      const who = (['ao', 'ak', 'community', 'Мектеп'] as const)[at % 4] ?? 'ao';
      const what = (['money', 'labour', 'material', 'decision'] as const)[(at >> 2) % 4] ?? 'other';
      return [
        keyFor('f', `g${at}`),
        { column: 'contributions', who, what, agreed: at % 2 === 0, text: text(at + 100) },
      ];
    }),
  ];
}

/** Makes a focus group whose three tables have sixty causes each. */
export async function longTables(hall: Hall): Promise<Tables> {
  const made = await hall.api.makeSession({ kind: 'focus-group', village: 'X', language: 'ky' });
  const command = (name: string, args: unknown) =>
    hall.api.command(made.sessionId, made.tokens.facilitator, { name, args });
  await command('step.go', { step: 's.causes' });
  const opened: { readonly table: unknown; readonly device: Device }[] = [];
  for (const problem of PROBLEMS) {
    const { table } = await command('subgroups.set', { problem, seats: [] });
    const device = await openDevice(
      hall.server.url,
      `session/${made.sessionId}/causes-${String(table)}`,
      made.tokens.facilitator,
    );
    for (const [key, row] of longTable()) addRow(device.doc, key, row);
    await device.whenSaved();
    if (opened.length > 0) device.close();
    opened.push({ table, device });
  }
  const [first] = opened;
  if (first === undefined) throw new Error('There is no table.');
  return {
    made,
    device: first.device,
    problem: PROBLEMS[0] ?? '',
    middle: keyFor('f', `c${CAUSES / 2}`),
    seat: async (...seats) => void (await command('subgroups.set', { table: first.table, seats })),
  };
}
