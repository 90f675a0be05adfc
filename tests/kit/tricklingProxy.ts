import { connect, createServer, type AddressInfo } from 'node:net';

/**
 * A link that is very slow in one direction: what the device says goes on piece by piece, one at each word of the
 * target. It is a good link until it is slowed down.
 */
export async function tricklingProxy(target: number) {
  let piece = Infinity;
  const waiting = { bytes: 0 };
  const server = createServer({ noDelay: true }, (near) => {
    const far = connect({ port: target, host: '127.0.0.1', noDelay: true });
    let held = Buffer.alloc(0);
    const release = (): void => {
      const now = held.subarray(0, piece);
      held = held.subarray(now.length);
      waiting.bytes = held.length;
      if (now.length > 0) far.write(now);
    };
    near.on('data', (data: Buffer) => {
      held = Buffer.concat([held, data]);
      waiting.bytes = held.length;
      if (piece === Infinity) release();
    });
    far.on('data', (data) => {
      near.write(data);
      release();
    });
    const end = (): void => {
      near.destroy();
      far.destroy();
    };
    for (const socket of [near, far]) socket.on('error', end).on('close', end);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    /** Bytes that have not gone on yet. */
    waiting: (): number => waiting.bytes,
    /** From now on so many bytes go on at each word of the target; 0 for none. */
    slowTo: (bytes: number): void => {
      piece = bytes;
    },
    close: (): Promise<void> => new Promise((resolve) => server.close(() => resolve())),
  };
}
