import type { Browser, BrowserContext, Page } from 'playwright-core';
import { apiOf, type Api } from './api.ts';
import { deviceOf, HOST, openBrowser, troublesOf, type SIZES } from './browser.ts';
import { HOST_KEY, startServer, type TestServer, type TestServerOptions } from './server.ts';

/** A device in the hall with its one open page, and what went wrong in it. */
export interface HallDevice {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly troubles: readonly string[];
}

/** A village hall: the laptop's server, and as many devices as are wanted, each with a storage of its own. */
export interface Hall {
  readonly server: TestServer;
  readonly api: Api;
  readonly browser: Browser;
  /** Address of a page as a tablet in the hall would open it: plain http on a name that is not loopback. */
  readonly at: (path: string) => string;
  readonly open: (size: keyof typeof SIZES, path: string) => Promise<HallDevice>;
  readonly close: () => Promise<void>;
}

export async function openHall(options: TestServerOptions = {}): Promise<Hall> {
  const server = await startServer({ hosts: [HOST], ...options });
  const browser = await openBrowser();
  const at = (path: string) => `http://${HOST}:${server.port}${path}`;
  return {
    server,
    browser,
    at,
    api: apiOf(server.url, HOST_KEY),
    async open(size, path) {
      const context = await deviceOf(browser, size);
      const page = await context.newPage();
      const troubles = troublesOf(page);
      await page.goto(at(path));
      return { page, context, troubles };
    },
    async close() {
      await browser.close();
      await server.stop();
    },
  };
}

/** The path behind host and port of a link that the API gave. */
export const pathOf = (link: string): string => {
  const url = new URL(link);
  return url.pathname + url.hash;
};
