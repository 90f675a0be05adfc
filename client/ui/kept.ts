/** Small choices of this device (language, sun). A browser that forbids storage forgets them; nothing else breaks. */
export function readKept(key: string): string | null {
  try {
    return window.localStorage.getItem(key);
  } catch {
    return null;
  }
}

export function writeKept(key: string, value: string): void {
  try {
    window.localStorage.setItem(key, value);
  } catch {
    // A private window refuses storage: the choice then lasts until the page is closed.
  }
}
