import { setMaxListeners } from 'node:events';
import 'fake-indexeddb/auto';
import { WebSocket } from 'ws';

function memoryStorage() {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
    key: (index: number) => [...kept.keys()][index] ?? null,
    get length() {
      return kept.size;
    },
  };
}

/**
 * Makes this process look like a page to `client/sync`: sockets, storage, and an address bar without a place in it yet.
 * To be imported before anything of the client.
 */
Object.assign(globalThis, {
  WebSocket,
  window: new EventTarget(),
  document: Object.assign(new EventTarget(), { visibilityState: 'visible', documentElement: { lang: 'ky' } }),
  localStorage: memoryStorage(),
  location: { protocol: 'http:', host: '' },
});

// Every socket of every tablet in this process listens for the end of the page.
setMaxListeners(0, process, window, document);

/** Where the page came from, and so where its sockets go. */
export function pageFrom(port: number): void {
  location.host = `127.0.0.1:${port}`;
}
