import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A link that can be cut and mended: while it is cut, what comes is turned away. Half of it can be lost, too. */
export async function cutProxy(target: number) {
  const open = new Set<Socket>();
  let whole = true;
  let deaf = false;
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
      from.on('data', (data) => {
        if (!deaf || from === near) to.write(data);
      });
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
    /** Nothing of what the target says comes through any more, until the link is mended. */
    deafen: (): void => {
      deaf = true;
    },
    mend: (): void => {
      whole = true;
      deaf = false;
    },
    close: async (): Promise<void> => {
      drop();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
