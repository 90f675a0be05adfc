import { createInterface } from 'node:readline';
import { openLogStore } from '../../server/store/logStore.ts';
import { startSyncServer } from '../kit/syncServer.ts';

/** A process with store and live documents, to be killed: opens when it is told where and on which port. */
for await (const line of createInterface({ input: process.stdin })) {
  const [dir = '', port = '0'] = line.split('\t');
  const server = await startSyncServer({ store: await openLogStore(dir), port: Number(port) });
  process.stdout.write(`${server.port}\n`);
}
