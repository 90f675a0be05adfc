import { existsSync } from 'node:fs';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';

/** The four screens that every picture is looked at on. */
export const SIZES = {
  projector: { width: 1920, height: 1080 },
  conductor: { width: 1280, height: 800 },
  tablet: { width: 800, height: 1280 },
  phone: { width: 360, height: 740 },
} as const;

/** A name that is not loopback, so that the page is in the insecure context of a real village hall. */
export const HOST = 'ashar.test';

const executable = (): string => {
  const asked = process.env['CHROMIUM'];
  if (asked !== undefined && asked !== '') return asked;
  if (existsSync('/usr/bin/chromium')) return '/usr/bin/chromium';
  throw new Error('No Chromium. Set CHROMIUM to its path, or run npm test, which installs it.');
};

/** Starts Chromium so that {@link HOST} is this machine and nothing else is reached. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: executable(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      `--host-resolver-rules=MAP ${HOST} 127.0.0.1`,
    ],
  });
}

/** A device of its own: storage, size, touch and language. */
export function deviceOf(browser: Browser, size: keyof typeof SIZES, locale = 'ky-KG'): Promise<BrowserContext> {
  const hand = size === 'tablet' || size === 'phone';
  return browser.newContext({ viewport: SIZES[size], locale, hasTouch: hand, isMobile: hand, deviceScaleFactor: 1 });
}

/** Collects what goes wrong in a page: uncaught errors, console errors, refused policies. */
export function troublesOf(page: Page): string[] {
  const troubles: string[] = [];
  page.on('pageerror', (error) => troubles.push(`page error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(`console: ${message.text()}`);
  });
  return troubles;
}
