import type * as Y from 'yjs';
import type { Root } from './roots.ts';
import { entriesOf, type SharedType } from './sharedType.ts';

/** The content of a struct, numbered as in the v1 format of Yjs. Others (JSON, embed, format, subdocument, skip) are refused. */
export const CONTENT = { collected: 0, deleted: 1, bytes: 3, letters: 4, shared: 7, plain: 8 } as const;
/** Kinds of shared types that records use, numbered as in the v1 format. */
export const SHARED = { map: 1, text: 2 } as const;

/**
 * One struct of an update as read from the bytes, and what the checks find out about it. Ids are pairs of numbers
 * instead of objects, −1 where there is none: an update of a thousand crumbs makes a thousand of these.
 */
export class NewStruct {
  readonly client: number;
  clock: number;
  length = 1;
  readonly content: number;
  originClient = -1;
  originClock = -1;
  rightClient = -1;
  rightClock = -1;
  parentRoot: string | null = null;
  parentClient = -1;
  parentClock = -1;
  /** The key under its parent as read; where there is an origin, the neighbour's is found by the check of places. */
  sub: string | null = null;
  /** The plain value, letters, bytes, or the number of the shared type. */
  value: unknown = undefined;

  /** Where it stands; null when it comes to rest nowhere (its neighbour or parent was collected). */
  site: Site | null = null;
  /** Where the document already ends within it, for one that is partly known; else −1. */
  knownTo = -1;
  /** What it holds when it is a shared type that something is written into. */
  inside: Site | null = null;
  /** Units that the delete set of the same update takes away again. */
  covered = 0;
  /** Those units as pairs of clocks, for letters. */
  cuts: [from: number, to: number][] | null = null;

  constructor(client: number, clock: number, content: number) {
    this.client = client;
    this.clock = clock;
    this.content = content;
  }

  get end(): number {
    return this.clock + this.length;
  }

  /** Whether a value stays after this update's own deletions. */
  get stays(): boolean {
    return this.content !== CONTENT.deleted && this.content !== CONTENT.collected && this.covered < this.length;
  }
}

/** Up to so many slots of a site are looked through; beyond, they are indexed. */
const FEW = 8;

/** Shared by all sites that hold no letters. */
const NO_LETTERS: NewStruct[] = [];

/** What a site holds: the records of a root, the fields of a record, or the letters of a text. */
export type Level = 'records' | 'fields' | 'letters';

/** A shared type as one update touches it: one that stands in the document, or one that the update brings. */
export class Site {
  readonly root: Root;
  readonly level: Level;
  /** The type in the document, or null when the update brings it. */
  readonly type: SharedType | null;
  /** Record and field in which it is; null where it is outside of such. */
  readonly key: string | null;
  readonly field: string | null;
  /** The slot that holds it, when the update brings it. */
  readonly slot: Slot | null;
  readonly slots: Slot[] = [];
  /** New structs of a text, in an order in which they can be applied. */
  readonly letters: NewStruct[];
  /** Letters of the document that the delete set takes away. */
  removed = 0;
  private index: Map<string, Slot> | null = null;

  constructor(at: { root: Root; level: Level; key: string | null; field: string | null }, from: SharedType | Slot) {
    this.root = at.root;
    this.level = at.level;
    this.key = at.key;
    this.field = at.field;
    this.type = from instanceof Slot ? null : from;
    this.slot = from instanceof Slot ? from : null;
    this.letters = at.level === 'letters' ? [] : NO_LETTERS;
  }

  /** The slot of a key, if the update touches it. */
  slotOf(sub: string): Slot | undefined {
    if (this.index !== null) return this.index.get(sub);
    for (const slot of this.slots) if (slot.sub === sub) return slot;
    return undefined;
  }

  slotAt(sub: string): Slot {
    let slot = this.slotOf(sub);
    if (slot !== undefined) return slot;
    slot = new Slot(this, sub, this.type === null ? null : (entriesOf(this.type).get(sub) ?? null));
    this.slots.push(slot);
    if (this.index !== null) this.index.set(sub, slot);
    else if (this.slots.length > FEW) this.index = new Map(this.slots.map((each) => [each.sub, each]));
    return slot;
  }
}

/** One key of a site: the record of a root or the field of a record, before and after the update. */
export class Slot {
  readonly site: Site;
  readonly sub: string;
  /** The last item in the document's chain of this key, live or not. */
  readonly existing: Y.Item | null;
  readonly structs: NewStruct[] = [];
  /** The delete set takes away what stands here. */
  cleared = false;
  /** Which of `structs` ends the chain; null when the existing item still does. Set by the check of effort. */
  winner: NewStruct | null = null;

  constructor(site: Site, sub: string, existing: Y.Item | null) {
    this.site = site;
    this.sub = sub;
    this.existing = existing;
  }

  /** What stands here before the update. */
  get before(): Y.Item | null {
    return this.existing !== null && !this.existing.deleted ? this.existing : null;
  }

  /** What stands here after the update. */
  get after(): Y.Item | NewStruct | null {
    if (this.winner !== null) return this.winner.stays ? this.winner : null;
    return this.cleared ? null : this.before;
  }

  get key(): string {
    return this.site.key ?? this.sub;
  }

  get field(): string | null {
    return this.site.level === 'fields' ? this.sub : null;
  }
}
