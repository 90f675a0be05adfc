import type { IncomingMessage, Server } from 'node:http';
import type { Socket } from 'node:net';
import { networkOf } from './caller.ts';

/** Connections of one address that have not asked for anything yet. */
const PER_ADDRESS = 8;
/** A connection is left alone this long: 25 tablets behind one address may all knock in the same moment. */
const GRACE = 1_000;

/**
 * Cuts off connections that say nothing, beyond 8 of an address, oldest first. One that has asked for something whole
 * no longer counts. Returns what lets go.
 */
export function cutHalfOpen(server: Server, clock: () => number): () => void {
  const silent = new Map<Socket, { readonly address: string; readonly since: number }>();
  const onConnection = (socket: Socket) => {
    silent.set(socket, { address: networkOf(socket.remoteAddress ?? ''), since: clock() });
    socket.once('close', () => silent.delete(socket));
  };
  const onRequest = (request: IncomingMessage) => silent.delete(request.socket);
  const sweep = () => {
    const counts = new Map<string, number>();
    for (const { address } of silent.values()) counts.set(address, (counts.get(address) ?? 0) + 1);
    for (const [socket, { address, since }] of silent) {
      const count = counts.get(address) ?? 0;
      if (count <= PER_ADDRESS || clock() - since < GRACE) continue;
      counts.set(address, count - 1);
      socket.destroy();
    }
  };
  const timer = setInterval(sweep, GRACE / 2);
  timer.unref();
  server.on('connection', onConnection);
  server.prependListener('request', onRequest);
  server.prependListener('upgrade', onRequest);
  return () => clearInterval(timer);
}
