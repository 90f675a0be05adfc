import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openLogStore } from '../../server/store/logStore.ts';
import { openMemoryStore } from '../../server/store/memoryStore.ts';
import { storeContract } from '../kit/storeContract.ts';

storeContract('log files', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'ashar-store-'));
  let store = await openLogStore(dir);
  return {
    store,
    reopen: async () => {
      await store.close();
      store = await openLogStore(dir);
      return store;
    },
    end: async () => {
      await store.close();
      await rm(dir, { recursive: true });
    },
  };
});

storeContract('memory', async () => ({ store: openMemoryStore(), reopen: null, end: async () => undefined }));
