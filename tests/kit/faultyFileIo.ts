import type { FileIo } from '../../server/store/fileIo.ts';

/** How a call to the file system goes wrong. */
export type Fault = 'ENOSPC' | 'EIO' | 'EMFILE' | 'short';

const failure = (code: string): Error => Object.assign(new Error(code), { code });

/**
 * A file system whose calls are counted and of which those from the n-th on, `times` of them, go wrong.
 * A failing write has written half of its bytes by then; `short` writes half and says so.
 */
export function faultyFileIo(
  io: FileIo,
  n: number,
  fault: Fault,
  times = 1,
): FileIo & { readonly calls: () => number } {
  let calls = 0;
  const goesWrong = (): boolean => {
    calls++;
    return calls >= n && calls < n + times;
  };
  const guarded =
    <Args extends unknown[], Answer>(call: (...args: Args) => Promise<Answer>) =>
    (...args: Args): Promise<Answer> =>
      goesWrong() && fault !== 'short' ? Promise.reject(failure(fault)) : call(...args);
  const halving =
    (write: FileIo['write']): FileIo['write'] =>
    async (fd, bytes, position) => {
      if (!goesWrong()) return write(fd, bytes, position);
      const half = bytes.subarray(0, Math.ceil(bytes.length / 2));
      const count = await write(fd, half, position);
      if (fault === 'short') return count;
      throw failure(fault);
    };
  return {
    calls: () => calls,
    makeDir: guarded(io.makeDir),
    list: guarded(io.list),
    open: guarded(io.open),
    size: guarded(io.size),
    read: guarded(io.read),
    write: halving(io.write),
    writeThrough: halving(io.writeThrough),
    sync: guarded(io.sync),
    truncate: guarded(io.truncate),
    close: guarded(io.close),
    rename: guarded(io.rename),
    remove: guarded(io.remove),
    syncDir: guarded(io.syncDir),
  };
}
