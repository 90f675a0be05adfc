import * as Y from 'yjs';

export interface Tablets {
  readonly tablets: readonly Y.Doc[];
  /** All exchange what they have until all have the same, each in its turn: as made, or by their numbers. */
  readonly meet: (turns?: readonly number[]) => void;
}

/** `count` devices with copies of one document that hear nothing of each other until they meet. */
export function tabletsFor(count: number, start?: (doc: Y.Doc) => void): Tablets {
  const tablets = Array.from({ length: count }, () => new Y.Doc());
  const meet = (turns: readonly number[] = tablets.map((_, each) => each)): void => {
    const inTurn = turns.flatMap((each) => tablets[each] ?? []);
    for (let round = 0; round < 2; round++)
      for (const from of inTurn)
        for (const to of inTurn)
          if (from !== to) Y.applyUpdate(to, Y.encodeStateAsUpdate(from, Y.encodeStateVector(to)), 'sync');
  };
  const [first] = tablets;
  if (first !== undefined && start !== undefined) {
    start(first);
    meet();
  }
  return { tablets, meet };
}
