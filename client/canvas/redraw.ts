/** Asks a painting to draw itself anew. */
export class Redraw {
  private readonly listeners = new Set<() => void>();

  readonly call = (): void => {
    for (const listener of this.listeners) listener();
  };

  /** Returns what lets go. */
  subscribe(onCall: () => void): () => void {
    this.listeners.add(onCall);
    return () => this.listeners.delete(onCall);
  }
}
