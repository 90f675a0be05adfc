import type { IncomingMessage, Server } from 'node:http';
import type { Socket } from 'node:net';

/**
 * Connections of the whole hub that have not asked for anything yet. Never counted by address: a browser connects ahead
 * of its need (six sockets a page and more), and all tablets of a hall may stand behind one address. Slow ones end by the
 * server's time limits for headers; this only bounds what a flood may hold until then.
 */
const SILENT = 1_000;

/** Cuts off the connection that has been silent longest when more than `most` of them say nothing. */
export function cutHalfOpen(server: Server, most = SILENT): void {
  const silent = new Set<Socket>();
  const onRequest = (request: IncomingMessage) => silent.delete(request.socket);
  server.on('connection', (socket: Socket) => {
    silent.add(socket);
    socket.once('close', () => silent.delete(socket));
    const [oldest] = silent;
    if (silent.size > most && oldest !== undefined) oldest.destroy();
  });
  server.prependListener('request', onRequest);
  server.prependListener('upgrade', onRequest);
}
