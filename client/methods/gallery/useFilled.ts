import { isRecord, numberOf, useProgress } from '../../sync/index.ts';

/** How many stickers a seat wrote, by the server's count; what is on them nobody knows. */
export interface Filled {
  readonly bySeat: ReadonlyMap<string, number>;
  readonly total: number;
}

/** How far the pockets are. The wall is told the sum alone. */
export function useFilled(): Filled {
  const told = useProgress('pockets');
  if (!isRecord(told)) return { bySeat: new Map(), total: 0 };
  const seats = Array.isArray(told['seats']) ? told['seats'].filter(isRecord) : [];
  return {
    bySeat: new Map(seats.map((each) => [String(each['seat']), numberOf(each['filled'])])),
    total: numberOf(told['filled']),
  };
}
