/** Milliseconds by which one sample may differ before the device's own clock is taken to have been set anew. */
const JUMP = 2_000;
const SAMPLES = 8;

/**
 * The server's clock as seen from here. A heartbeat is late by its way through the air, never early, so the greatest
 * difference of the last eight is nearest to the truth.
 */
export interface ServerClock {
  readonly heard: (serverTime: number, localTime: number) => void;
  /** Milliseconds to add to the device's clock. */
  readonly offset: () => number;
}

export function serverClock(): ServerClock {
  let samples: number[] = [];
  const offset = () => (samples.length === 0 ? 0 : Math.max(...samples));
  return {
    heard(serverTime, localTime) {
      const sample = serverTime - localTime;
      if (samples.length > 0 && Math.abs(sample - offset()) > JUMP) samples = [];
      samples = [...samples, sample].slice(-SAMPLES);
    },
    offset,
  };
}
