import os from 'node:os';
import type { Browser } from 'playwright-core';

/**
 * Lets the main thread of every open page go before all else on this machine. In the hall each has a device of its own;
 * here they would wait for each other, for the server and for the pens. On Linux the priority of a process is that of
 * its main thread, where a page's tasks run; all its other threads stay as they are.
 * @returns false where this machine does not allow it
 */
export async function putPagesFirst(browser: Browser): Promise<boolean> {
  if (os.platform() !== 'linux') return false;
  const link = await browser.newBrowserCDPSession();
  const { processInfo } = await link.send('SystemInfo.getProcessInfo');
  await link.detach();
  try {
    for (const { type, id } of processInfo)
      if (type === 'renderer') os.setPriority(id, os.constants.priority.PRIORITY_HIGHEST);
    return true;
  } catch {
    return false;
  }
}
