import * as Y from 'yjs';

/** Deletions that wait to be sorted in; beyond this they are. */
const QUEUE = 4_096;

/** Sorted stretches of one client's clocks, apart from each other. */
interface Stretches {
  readonly starts: number[];
  readonly ends: number[];
}

/**
 * What is deleted in the document, as merged ranges per client. A SyncStep2 repeats the whole delete set; with these
 * it costs a search per range, whatever was deleted before.
 */
export class DeletedRanges {
  private readonly byClient = new Map<number, Stretches>();
  /** Client, clock and length of each, one after the other. */
  private queue: number[] = [];

  constructor(doc: Y.Doc) {
    for (const [client, items] of Y.createDeleteSetFromStructStore(doc.store).clients)
      for (const { clock, len } of items) this.insert(client, clock, clock + len);
  }

  /** Takes in what a transaction deleted; cheap, for it is sorted in only when somebody asks. */
  note(deleteSet: Y.Transaction['deleteSet']): void {
    for (const [client, items] of deleteSet.clients)
      for (const { clock, len } of items) this.queue.push(client, clock, len);
    if (this.queue.length > 3 * QUEUE) this.sortIn();
  }

  /**
   * The parts of a range that are not known as deleted.
   * @param visit called with each part; gives false to stop
   */
  without(range: { client: number; clock: number; end: number }, visit: (clock: number, end: number) => boolean): void {
    this.sortIn();
    const { client, end } = range;
    let { clock } = range;
    const stretches = this.byClient.get(client);
    if (stretches === undefined) {
      visit(clock, end);
      return;
    }
    const { starts, ends } = stretches;
    for (let index = after(ends, clock); clock < end; index++) {
      const start = starts[index] ?? Infinity;
      if (start > clock && !visit(clock, Math.min(start, end))) return;
      clock = Math.max(clock, ends[index] ?? Infinity);
    }
  }

  private sortIn(): void {
    const { queue } = this;
    if (queue.length === 0) return;
    this.queue = [];
    for (let index = 0; index < queue.length; index += 3) {
      const [client = 0, clock = 0, length = 0] = queue.slice(index, index + 3);
      this.insert(client, clock, clock + length);
    }
  }

  private insert(client: number, start: number, end: number): void {
    let stretches = this.byClient.get(client);
    if (stretches === undefined) this.byClient.set(client, (stretches = { starts: [], ends: [] }));
    const { starts, ends } = stretches;
    const from = after(ends, start - 1);
    let to = from;
    let low = start;
    let high = end;
    while (to < starts.length && (starts[to] ?? Infinity) <= end) {
      low = Math.min(low, starts[to] ?? low);
      high = Math.max(high, ends[to] ?? high);
      to++;
    }
    starts.splice(from, to - from, low);
    ends.splice(from, to - from, high);
  }
}

/** The first stretch that ends after a clock. */
function after(ends: readonly number[], clock: number): number {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle] ?? Infinity) > clock) high = middle;
    else low = middle + 1;
  }
  return low;
}
