import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A connection through the proxy. */
interface Line {
  readonly near: Socket;
  readonly far: Socket;
  deaf: boolean;
}

/**
 * A proxy whose connections break one by one, some of them first in one direction: what the device says still arrives,
 * and it never hears the answer.
 */
export async function fickleProxy(target: number, random: () => number) {
  const lines = new Set<Line>();
  const server = createServer({ noDelay: true }, (near) => {
    const far = connect({ port: target, host: '127.0.0.1', noDelay: true });
    const line = { near, far, deaf: false };
    lines.add(line);
    near.on('data', (data) => far.write(data));
    far.on('data', (data) => {
      if (!line.deaf) near.write(data);
    });
    const end = (): void => {
      lines.delete(line);
      near.destroy();
      far.destroy();
    };
    for (const socket of [near, far]) socket.on('error', end).on('close', end);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const any = (): Line | undefined => [...lines][Math.floor(random() * lines.size)];
  const drop = (line: Line | undefined): void => {
    line?.near.destroy();
  };
  return {
    port: (server.address() as AddressInfo).port,
    /** One connection breaks. */
    cutOne: (): void => drop(any()),
    /** One connection hears nothing any more, and breaks after so many milliseconds. */
    deafenOne: (milliseconds: number): void => {
      const line = any();
      if (line === undefined) return;
      line.deaf = true;
      setTimeout(() => drop(line), milliseconds);
    },
    /** All break. */
    cutAll: (): void => {
      for (const line of lines) drop(line);
    },
    close: async (): Promise<void> => {
      for (const line of lines) drop(line);
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
