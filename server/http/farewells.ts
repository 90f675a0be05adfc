import type { WebSocket } from 'ws';

/** Refused web sockets of one address that may still be saying goodbye. */
const PER_ADDRESS = 8;
/** How long a refused socket may take to say goodbye. Milliseconds. */
const GOODBYE = 1_000;

/** Closes a refused socket with a code, and a reason where the code alone does not say it. */
export type SendAway = (
  socket: WebSocket,
  address: string,
  how: { readonly close: number; readonly reason?: string },
) => void;

/**
 * Sends refused web sockets away. Each hears its close code, and is ended for good when it does not answer in time, or
 * when eight more of its address (which may be a whole hall's) have been refused meanwhile.
 */
export function farewells(): SendAway {
  const leaving = new Map<string, Set<WebSocket>>();
  return (socket, address, { close, reason }) => {
    const same = leaving.get(address) ?? new Set();
    leaving.set(address, same.add(socket));
    const timer = setTimeout(() => socket.terminate(), GOODBYE);
    socket.on('error', () => socket.terminate());
    socket.once('close', () => {
      clearTimeout(timer);
      same.delete(socket);
      if (same.size === 0) leaving.delete(address);
    });
    socket.close(close, reason);
    const [oldest] = same;
    if (same.size <= PER_ADDRESS || oldest === undefined) return;
    same.delete(oldest);
    oldest.terminate();
  };
}
