import { expect, it } from 'vitest';
import type { Peer } from '../../server/sync/peer.ts';
import { isPatient } from '../../server/sync/message.ts';
import { Turns } from '../../server/sync/turns.ts';
import { MESSAGE } from '../../shared/sync/wire.ts';

/** Turns whose batches are closed by hand, and who was heard in each. */
function turns() {
  const heard: (readonly Peer[])[] = [];
  const batch: (() => void)[] = [];
  const waiting = new Turns(
    (peers) => heard.push(peers),
    (run) => batch.push(run),
  );
  return { waiting, heard, close: () => batch.splice(0).forEach((run) => run()), asked: () => batch.length };
}

const [ana, bek] = [{} as Peer, {} as Peer];
const endOfTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** As many as are heard at once between two batches. */
async function few({ waiting, heard }: ReturnType<typeof turns>): Promise<void> {
  for (let each = 0; each < 4; each++) {
    waiting.wants(ana, false);
    await endOfTurn();
  }
  expect(heard.splice(0)).toEqual([[ana], [ana], [ana], [ana]]);
}

it('hears a few at once, and all who send more together, as the batch is closed', async () => {
  const played = turns();
  const { waiting, heard, close, asked } = played;
  await few(played);
  waiting.wants(ana, false);
  waiting.wants(bek, false);
  await endOfTurn();
  expect([heard, asked()]).toEqual([[], 1]);
  close();
  expect(heard.splice(0)).toEqual([[ana, bek]]);
  await few(played);
});

it('hears all of them at the end of the turn when one waits for an answer, and nobody twice', async () => {
  const played = turns();
  const { waiting, heard, close } = played;
  await few(played);
  waiting.wants(ana, false);
  waiting.wants(bek, true);
  expect(heard).toEqual([]);
  await endOfTurn();
  expect(heard).toEqual([[ana, bek]]);
  close();
  expect(heard).toEqual([[ana, bek]]);
});

it('lets only short updates and presence wait for the batch', () => {
  const frame = (length: number, ...heads: number[]): Uint8Array =>
    Uint8Array.from({ length }, (_, at) => heads[at] ?? 0);
  const cases: [frame: Uint8Array, patient: boolean][] = [
    [frame(40, MESSAGE.sync, 2), true],
    [frame(65_536, MESSAGE.sync, 2), true],
    [frame(65_537, MESSAGE.sync, 2), false],
    [frame(40, MESSAGE.awareness), true],
    [frame(3, MESSAGE.sync, 0), false],
    [frame(40, MESSAGE.sync, 1), false],
    [frame(1, MESSAGE.queryAwareness), false],
    [frame(1, MESSAGE.heartbeat), false],
    [frame(0), false],
  ];
  for (const [bytes, patient] of cases)
    expect(isPatient(bytes), `${bytes.length} ${bytes[0]} ${bytes[1]}`).toBe(patient);
});
