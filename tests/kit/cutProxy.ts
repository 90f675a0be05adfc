import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A link that can be cut and mended: while it is cut, what comes is turned away. */
export async function cutProxy(target: number) {
  const open = new Set<Socket>();
  let whole = true;
  const server = createServer({ noDelay: true }, (near) => {
    near.on('error', () => near.destroy());
    if (!whole) {
      near.destroy();
      return;
    }
    const far = connect({ port: target, host: '127.0.0.1', noDelay: true });
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(from);
      from.on('error', () => to.destroy());
      from.on('close', () => {
        open.delete(from);
        to.destroy();
      });
      from.pipe(to);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const drop = (): void => {
    for (const socket of open) socket.destroy();
  };
  return {
    port: (server.address() as AddressInfo).port,
    cut: (): void => {
      whole = false;
      drop();
    },
    mend: (): void => {
      whole = true;
    },
    close: async (): Promise<void> => {
      drop();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
