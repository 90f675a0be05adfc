import net from 'node:net';
import { freePort } from '../kit/freePort.ts';
import type { Door } from './targets.ts';

/** Milliseconds until a link is cut: as long as our server lets one stand that it has said no to. */
const CUT_AFTER = 1_000;

/** A door behind which a link is taken, nothing is read and the link is cut: what comes there costs the machine alone. */
export async function openSink(): Promise<Door> {
  const port = await freePort();
  const server = net.createServer((socket) => {
    socket.on('error', () => undefined);
    socket.once('data', () => {
      socket.pause();
      socket.write('HTTP/1.1 101 Switching Protocols\r\n\r\n');
      setTimeout(() => socket.destroy(), CUT_AFTER);
    });
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return { wire: 'raw', address: `ws://127.0.0.1:${port}/`, document: '' };
}
