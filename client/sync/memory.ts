/**
 * Texts kept on this device: localStorage, or only this page's memory where the browser refuses it (private mode, full
 * disk), until there is room again. Never throws.
 */
const fallback = new Map<string, string>();

export function recall(key: string): string | null {
  try {
    return fallback.get(key) ?? localStorage.getItem(key);
  } catch {
    return fallback.get(key) ?? null;
  }
}

export function remember(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
    fallback.delete(key);
  } catch {
    fallback.set(key, value);
  }
}

/** Whether a text outlives this page. */
export const isKept = (key: string): boolean => !fallback.has(key);

export function forgetText(key: string): void {
  fallback.delete(key);
  try {
    localStorage.removeItem(key);
  } catch {
    // refused storage holds nothing to remove
  }
  // There may be room now for what found none.
  for (const [each, value] of fallback) remember(each, value);
}

/** Keys kept here that begin with `prefix`, in no particular order. */
export function recalledKeys(prefix: string): readonly string[] {
  const keys = new Set<string>(fallback.keys());
  try {
    for (let index = 0; index < localStorage.length; index++) {
      const key = localStorage.key(index);
      if (key !== null) keys.add(key);
    }
  } catch {
    // refused storage holds no keys
  }
  return [...keys].filter((key) => key.startsWith(prefix));
}
