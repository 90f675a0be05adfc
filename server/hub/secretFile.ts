import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { freshId } from './ids.ts';

/** A secret that is made once and kept in the data folder, readable by its owner alone. */
export async function secretFile(dataDir: string, name: string): Promise<string> {
  const file = path.join(dataDir, name);
  try {
    const kept = (await readFile(file, 'utf8')).trim();
    if (kept.length >= 16) return kept;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  }
  const made = freshId();
  await writeFile(file, `${made}\n`, { mode: 0o600 });
  return made;
}
