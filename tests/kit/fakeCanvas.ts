/** A bitmap that remembers what was painted on it. */
export class FakeCanvas {
  width = 0;
  height = 0;
  readonly painted: string[] = [];
  getContext(): object {
    return {
      setTransform: () => undefined,
      drawImage: (from: FakeCanvas) => this.painted.push(...from.painted),
      canvas: this,
    };
  }
}
