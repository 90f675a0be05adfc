import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** How bad a link is. */
export interface Weather {
  /** One-way delay and its spread, milliseconds. */
  readonly delay: number;
  readonly jitter: number;
  /** Chance that a segment is lost and has to be sent again. */
  readonly loss: number;
  /** Wait before a lost segment is sent again, and the longest it grows to, milliseconds. */
  readonly resend: number;
  readonly resendMost: number;
  /** Bits per millisecond. */
  readonly kilobits: number;
  /** Mean life of a connection before it is reset, milliseconds; 0 for never. */
  readonly resetAfter: number;
  /** Mean life before it goes silent without closing, milliseconds; 0 for never. */
  readonly silentAfter: number;
}

export const BAD_WIFI: Weather = {
  delay: 40,
  jitter: 30,
  loss: 0.05,
  resend: 200,
  resendMost: 1_200,
  kilobits: 2_000,
  resetAfter: 8_000,
  silentAfter: 20_000,
};

const SEGMENT = 1_400;

/** A time from an exponential distribution. */
const lifetime = (mean: number, random: () => number): number => -Math.log(1 - random()) * mean;

/**
 * A proxy that shows a program what a bad Wi-Fi looks like through TCP: data comes late and in bursts, connections break
 * or fall silent. `clear` makes it a good link from then on.
 */
export async function lossyProxy(target: number, weather: Weather, random: () => number) {
  const counts = { stalls: 0, resets: 0, silences: 0, bytes: 0 };
  const pairs = new Set<readonly [Socket, Socket]>();
  let clear = false;

  const lateness = (bytes: number): number => {
    if (clear) return 0;
    let late = weather.delay + (random() * 2 - 1) * weather.jitter + (bytes * 8) / weather.kilobits;
    for (let segment = 0; segment < Math.ceil(bytes / SEGMENT); segment++)
      for (let wait = weather.resend; random() < weather.loss; wait = Math.min(wait * 2, weather.resendMost)) {
        counts.stalls++;
        late += wait;
      }
    return late;
  };

  const carry = (from: Socket, to: Socket, isSilent: () => boolean): void => {
    let due = 0;
    from.on('data', (data) => {
      counts.bytes += data.length;
      due = Math.max(performance.now() + lateness(data.length), due);
      from.pause();
      setTimeout(() => {
        if (!isSilent() && !to.destroyed) to.write(data);
        from.resume();
      }, due - performance.now());
    });
    from.on('error', () => to.destroy());
    from.on('close', () => setTimeout(() => to.destroy(), Math.max(0, due - performance.now()) + 1));
  };

  const server = createServer({ noDelay: true }, (near) => {
    const far = connect({ port: target, host: '127.0.0.1', noDelay: true });
    const pair = [near, far] as const;
    pairs.add(pair);
    let silent = false;
    carry(near, far, () => silent);
    carry(far, near, () => silent);
    const timers: NodeJS.Timeout[] = [];
    const after = (mean: number, run: () => void): void => {
      if (mean > 0 && !clear) timers.push(setTimeout(() => clear || run(), lifetime(mean, random)));
    };
    after(weather.resetAfter, () => {
      counts.resets++;
      near.resetAndDestroy();
      far.resetAndDestroy();
    });
    after(weather.silentAfter, () => {
      counts.silences++;
      silent = true;
    });
    near.on('close', () => {
      for (const timer of timers) clearTimeout(timer);
      pairs.delete(pair);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    counts,
    clear: (): void => {
      clear = true;
    },
    close: async (): Promise<void> => {
      for (const [near, far] of pairs) {
        near.destroy();
        far.destroy();
      }
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
