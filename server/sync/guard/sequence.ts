import type * as Y from 'yjs';
import type { NewStruct } from './landing.ts';

/** A stretch of ids in a list: an item of the document, a struct of the update, or a part of one. */
export interface Stretch {
  readonly client: number;
  readonly clock: number;
  length: number;
  readonly originClient: number;
  readonly originClock: number;
  readonly rightClient: number;
  readonly rightClock: number;
  /** The struct of the update it is of; null for items of the document. */
  readonly struct: NewStruct | null;
  before: Stretch | null;
  after: Stretch | null;
}

/**
 * The list of a text, or the chain of a key, as it will be: orders concurrent structs as Yjs does (YATA), on light
 * nodes beside the document, and counts the steps. For the few updates in which something is concurrent.
 */
export class Sequence {
  first: Stretch | null = null;
  last: Stretch | null = null;
  steps = 0;
  /** How many stretches it has. */
  length = 0;
  private readonly byClient = new Map<number, Stretch[]>();

  /** @param first the first item of a list in the document, or null for a list that the update brings */
  constructor(first: Y.Item | null) {
    for (let item = first; item !== null; item = item.right) {
      this.steps++;
      const stretch: Stretch = {
        client: item.id.client,
        clock: item.id.clock,
        length: item.length,
        originClient: item.origin?.client ?? -1,
        originClock: item.origin?.clock ?? -1,
        rightClient: item.rightOrigin?.client ?? -1,
        rightClock: item.rightOrigin?.clock ?? -1,
        struct: null,
        before: this.last,
        after: null,
      };
      if (this.last === null) this.first = stretch;
      else this.last.after = stretch;
      this.last = stretch;
      this.length++;
      this.indexOf(stretch.client).push(stretch);
    }
    for (const stretches of this.byClient.values()) stretches.sort((a, b) => a.clock - b.clock);
  }

  /**
   * Puts a struct where Yjs will put it.
   * @param most steps at which to give up
   * @returns false when it took more steps, or a neighbour is not in this list
   */
  insert(struct: NewStruct, most: number): boolean {
    const left = struct.originClient < 0 ? null : this.endingAt(struct.originClient, struct.originClock);
    const right = struct.rightClient < 0 ? null : this.startingAt(struct.rightClient, struct.rightClock);
    if (left === undefined || right === undefined) return false;
    const stretch: Stretch = {
      client: struct.client,
      clock: struct.clock,
      length: struct.length,
      originClient: struct.originClient,
      originClock: struct.originClock,
      rightClient: struct.rightClient,
      rightClock: struct.rightClock,
      struct,
      before: null,
      after: null,
    };
    const after = this.neighbourOf(stretch, left, right, most);
    if (this.steps > most) return false;
    this.link(stretch, after);
    this.indexOf(stretch.client).push(stretch);
    return true;
  }

  /** The stretch behind which a new one goes, as Yjs finds it among those that are concurrent. */
  private neighbourOf(stretch: Stretch, left: Stretch | null, right: Stretch | null, most: number): Stretch | null {
    let place = left;
    const conflicting = new Set<Stretch>();
    const beforeOrigin = new Set<Stretch>();
    for (let each = left === null ? this.first : left.after; each !== null && each !== right; each = each.after) {
      if (++this.steps > most) return place;
      beforeOrigin.add(each);
      conflicting.add(each);
      if (each.originClient === stretch.originClient && each.originClock === stretch.originClock) {
        if (each.client < stretch.client) {
          place = each;
          conflicting.clear();
        } else if (each.rightClient === stretch.rightClient && each.rightClock === stretch.rightClock) break;
        continue;
      }
      const origin = each.originClient < 0 ? undefined : this.holding(each.originClient, each.originClock);
      if (origin === undefined || !beforeOrigin.has(origin)) break;
      if (!conflicting.has(origin)) {
        place = each;
        conflicting.clear();
      }
    }
    return place;
  }

  private link(stretch: Stretch, before: Stretch | null): void {
    this.length++;
    const after = before === null ? this.first : before.after;
    stretch.before = before;
    stretch.after = after;
    if (before === null) this.first = stretch;
    else before.after = stretch;
    if (after === null) this.last = stretch;
    else after.before = stretch;
  }

  private indexOf(client: number): Stretch[] {
    let stretches = this.byClient.get(client);
    if (stretches === undefined) this.byClient.set(client, (stretches = []));
    return stretches;
  }

  private holding(client: number, clock: number): Stretch | undefined {
    const stretches = this.byClient.get(client);
    if (stretches === undefined) return undefined;
    let low = 0;
    let high = stretches.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((stretches[middle]?.clock ?? Infinity) <= clock) low = middle;
      else high = middle - 1;
    }
    const found = stretches[low];
    return found !== undefined && found.clock <= clock && clock < found.clock + found.length ? found : undefined;
  }

  private endingAt(client: number, clock: number): Stretch | undefined {
    const found = this.holding(client, clock);
    if (found !== undefined && clock < found.clock + found.length - 1) this.split(found, clock + 1);
    return found;
  }

  private startingAt(client: number, clock: number): Stretch | undefined {
    const found = this.holding(client, clock);
    return found !== undefined && clock > found.clock ? this.split(found, clock) : found;
  }

  /** Cuts a stretch in two before `clock`; gives the second part. */
  private split(stretch: Stretch, clock: number): Stretch {
    const second: Stretch = {
      ...stretch,
      clock,
      length: stretch.clock + stretch.length - clock,
      originClient: stretch.client,
      originClock: clock - 1,
    };
    stretch.length = clock - stretch.clock;
    this.link(second, stretch);
    const stretches = this.indexOf(stretch.client);
    stretches.splice(stretches.indexOf(stretch) + 1, 0, second);
    return second;
  }
}
