/** A set of listeners. `add` returns the function that lets go. */
export interface Subscribers<Args extends readonly unknown[] = []> {
  readonly add: (listener: (...args: Args) => void) => () => void;
  readonly call: (...args: Args) => void;
  readonly count: () => number;
}

export function subscribers<Args extends readonly unknown[] = []>(): Subscribers<Args> {
  const all = new Set<(...args: Args) => void>();
  return {
    add(listener) {
      const own = (...args: Args) => listener(...args);
      all.add(own);
      return () => {
        all.delete(own);
      };
    },
    call: (...args) => {
      // A copy: a listener may let go while it is called.
      for (const each of Array.from(all)) each(...args);
    },
    count: () => all.size,
  };
}
