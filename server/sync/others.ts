/** Milliseconds of work after which others have their turn. */
export const SLICE = 5;

/** Gives all others their turn before going on. */
export const others = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
