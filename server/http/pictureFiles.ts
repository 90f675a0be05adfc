import { createHash, randomBytes } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';

/** Pictures of one session at most: about 200 MB. */
const PER_SESSION = 200;

/** Pictures of sessions as files named by their content, in a folder per session that goes with it. */
export interface PictureFiles {
  /** The picture's id, the same for the same picture; null when the session is full. Durable when it resolves. */
  readonly keep: (session: string, bytes: Buffer) => Promise<string | null>;
  readonly read: (session: string, picture: string) => Promise<Buffer | null>;
  readonly remove: (session: string) => Promise<void>;
}

/** @param dataDir sessions and pictures are ids of ours, 26 letters and digits, before they come near a path */
export function pictureFiles(dataDir: string): PictureFiles {
  const folderOf = (session: string) => path.join(dataDir, 'pictures', session);
  const kept = async (session: string): Promise<readonly string[]> => {
    try {
      return (await readdir(folderOf(session))).filter((name) => /^[0-9a-f]{26}$/.test(name));
    } catch {
      return [];
    }
  };
  return {
    async keep(session, bytes) {
      const id = createHash('sha256').update(bytes).digest('hex').slice(0, 26);
      const names = await kept(session);
      if (names.includes(id)) return id;
      if (names.length >= PER_SESSION) return null;
      await mkdir(folderOf(session), { recursive: true });
      const half = path.join(folderOf(session), `half-${randomBytes(8).toString('hex')}`);
      const file = await open(half, 'wx');
      try {
        await file.writeFile(bytes);
        await file.datasync();
      } finally {
        await file.close();
      }
      await rename(half, path.join(folderOf(session), id));
      return id;
    },
    async read(session, picture) {
      if (!/^[0-9a-f]{26}$/.test(picture)) return null;
      try {
        return await readFile(path.join(folderOf(session), picture));
      } catch {
        return null;
      }
    },
    remove: (session) => rm(folderOf(session), { recursive: true, force: true }),
  };
}
