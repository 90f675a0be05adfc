/** First and longest wait before a part of the page is asked for again, milliseconds. */
const FIRST = 500;
const LONGEST = 8_000;

/**
 * Loads a part of the page, and tries again for as long as it takes: on a bad link a step must not end in an error
 * because one file did not come. The screen shows "loading" meanwhile.
 */
export async function persistently<Part>(load: () => Promise<Part>): Promise<Part> {
  for (let tries = 0; ; tries++) {
    try {
      return await load();
    } catch {
      const wait = Math.min(LONGEST, FIRST * 2 ** tries);
      await new Promise((resolve) => {
        setTimeout(resolve, wait / 2 + (Math.random() * wait) / 2);
      });
    }
  }
}
