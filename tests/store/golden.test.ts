import { copyFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openLogStore } from '../../server/store/logStore.ts';
import { entryOf, MAP, OTHER, OWNER, REGISTER, textsOf } from '../kit/storeContract.ts';

/** Log files as each format wrote them; they are never written anew, so that every later program must open them. */
const GOLDEN = join(import.meta.dirname, 'golden');

async function onCopies(run: (dir: string) => Promise<void>): Promise<void> {
  const dir = await mkdtemp(join(tmpdir(), 'ashar-golden-'));
  try {
    for (const name of await readdir(join(GOLDEN, 'format-1')))
      await copyFile(join(GOLDEN, 'format-1', name), join(dir, name));
    await run(dir);
  } finally {
    await rm(dir, { recursive: true });
  }
}

describe('log files of earlier programs', () => {
  it('open with all that is in them, and take more', () =>
    onCopies(async (dir) => {
      const store = await openLogStore(dir);
      expect(await store.owners()).toEqual([OWNER]);
      const entries = await store.load(OWNER, MAP);
      expect(entries.map(({ at, by }) => [at, by])).toEqual([
        [1_416_355_200_000, 'seat:7'],
        [1_416_355_200_500, 'facilitator'],
        [1_416_355_201_000, 'server for seat:7'],
      ]);
      expect(textsOf(entries)).toEqual(['кудук', 'көпүрө', 'мектеп']);
      expect(textsOf(await store.load(OWNER, `session/${OWNER}/gallery`))).toEqual(['суу жок']);
      expect(textsOf(await store.load(OWNER, REGISTER))).toEqual(['Айша']);
      expect(store.damages()).toEqual([]);
      await store.append([entryOf('жаңы')]);
      expect(await store.load(OWNER, MAP)).toHaveLength(4);
      await store.close();
    }));

  it('of a newer program are refused by name, are left as they are, and stop nobody else', () =>
    onCopies(async (dir) => {
      const path = join(dir, `${OWNER}.boards`);
      const newer = Buffer.from((await readFile(path, 'latin1')).replace('ashar-log 1 ', 'ashar-log 2 '), 'latin1');
      await writeFile(path, newer);
      const store = await openLogStore(dir);
      await expect(store.load(OWNER, MAP)).rejects.toThrow(new RegExp(`session ${OWNER}.*newer Ashar`));
      await expect(store.append([entryOf('x')])).rejects.toThrow('newer Ashar');
      await store.append([entryOf('theirs', { owner: OTHER })]);
      expect(await store.load(OTHER, MAP)).toHaveLength(1);
      await store.close();
      expect((await readFile(path)).equals(newer)).toBe(true);
    }));
});
