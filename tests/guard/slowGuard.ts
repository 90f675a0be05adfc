import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import { makerOf } from '../../shared/domain/key.ts';
import { isLeader, markOf } from '../../shared/domain/role.ts';
import type { Change } from '../../shared/sync/change.ts';
import type { FieldSpec, RootSpec } from '../../shared/sync/room.ts';
import type { Moment, Sender } from '../../server/sync/guard/index.ts';
import { optionsFor, permit, SPECS } from './room.ts';

/**
 * The slow, obviously right guard: makes a copy of the document, applies the update to it, and compares the two. It
 * reads with Yjs itself and knows nothing of how the real guard finds places, winners or texts.
 * @returns why it refuses, or null
 */
export function slowVerdict(
  doc: Y.Doc,
  update: Uint8Array,
  { sender, moment, bindings }: { sender: Sender; moment: Moment; bindings: ReadonlyMap<number, string> },
): string | null {
  const before = doc;
  const after = copyOf(doc);
  for (const name of Object.keys(SPECS)) after.getMap(name);
  const read = Y.decodeUpdate(update);
  for (const struct of read.structs) {
    const { id, length } = struct;
    // what no reader takes, wherever it stands
    if (struct instanceof Y.Item && !isTransportable(struct.content)) return 'a value that is none';
    const known = Y.getState(before.store, id.client);
    if (id.clock + length <= known) continue;
    const owner = bindings.get(id.client);
    if ((owner ?? sender.owner) !== sender.owner || (owner === undefined && known > 0)) return 'a foreign client id';
  }
  Y.applyUpdate(after, update);
  if (after.store.pendingStructs !== null || after.store.pendingDs !== null) return 'pending';
  for (const name of after.share.keys()) if (SPECS[name] === undefined) return 'an unknown root';
  return new Comparison(before, after, { sender, moment, bindings, deleted: deletedBy(read.ds) }).verdict();
}

const isTransportable = (content: Y.Item['content']): boolean =>
  content instanceof Y.ContentAny
    ? JSON.stringify(content.arr, (_, value: unknown) =>
        typeof value === 'number' && !Number.isFinite(value) ? 'none' : value,
      ) === JSON.stringify(content.arr)
    : !(content instanceof Y.ContentFormat || content instanceof Y.ContentEmbed || content instanceof Y.ContentDoc);

/** Without garbage collection, so that what an update deletes can still be looked at. */
function copyOf(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc({ gc: false });
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  return copy;
}

const deletedBy =
  (ds: ReturnType<typeof Y.decodeUpdate>['ds']) =>
  (client: number, clock: number): boolean =>
    (ds.clients.get(client) ?? []).some((range) => range.clock <= clock && clock < range.clock + range.len);

interface Facts {
  readonly sender: Sender;
  readonly moment: Moment;
  readonly bindings: ReadonlyMap<number, string>;
  readonly deleted: (client: number, clock: number) => boolean;
}

/**
 * The same update without its removals of the sender's own records in which somebody else has written, told from a
 * copy that has applied it.
 * @returns null when there is none of those, or one of them is replaced
 */
export function slowRest(doc: Y.Doc, update: Uint8Array, facts: Omit<Facts, 'deleted' | 'moment'>): Uint8Array | null {
  const after = copyOf(doc);
  Y.applyUpdate(after, update);
  const spared = new Map<number, Set<number>>();
  const spare = (item: Y.Item): void => {
    const clocks = spared.get(item.id.client) ?? new Set<number>();
    spared.set(item.id.client, clocks);
    for (let each = 0; each < item.length; each++) clocks.add(item.id.clock + each);
    if (item.content instanceof Y.ContentType) for (const each of insideOf(item)) spare(each);
  };
  for (const name of Object.keys(SPECS))
    for (const [key, old] of doc.getMap(name)._map) {
      if (old.deleted || makerOf(key) !== markOf(facts.sender.actor) || !hasForeignWriting(old, facts)) continue;
      const last = after.getMap(name)._map.get(key);
      if (last === undefined || !last.deleted) continue;
      if (!sameId(old, last)) return null;
      for (const item of chainOf(last)) spare(item);
    }
  if (spared.size === 0) return null;
  const all = [...Y.decodeUpdate(update).ds.clients].map(
    ([client, ranges]) => [client, ranges.map(({ clock, len }) => [clock, len] as const)] as const,
  );
  const kept = all.map(([client, ranges]) => {
    const clocks = ranges.flatMap(([clock, length]) => Array.from({ length }, (_, each) => clock + each));
    const rest = clocks.filter((clock) => spared.get(client)?.has(clock) !== true);
    return [client, rest.map((clock) => [clock, 1] as const)] as const;
  });
  const structs = update.subarray(0, update.length - encodedRanges(all).length);
  return Buffer.concat([structs, encodedRanges(kept.filter(([, ranges]) => ranges.length > 0))]);
}

type Ranges = readonly (readonly [clock: number, length: number])[];

function encodedRanges(ranges: readonly (readonly [client: number, ranges: Ranges])[]): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, ranges.length);
  for (const [client, own] of ranges) {
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, own.length);
    for (const each of own) for (const number of each) encoding.writeVarUint(encoder, number);
  }
  return encoding.toUint8Array(encoder);
}

const chainOf = (last: Y.Item): Y.Item[] => (last.left === null ? [last] : [...chainOf(last.left), last]);

const lettersIn = (item: Y.Item | undefined): Y.Item[] => {
  const letters: Y.Item[] = [];
  if (!(item?.content instanceof Y.ContentType)) return letters;
  for (let each = item.content.type._start; each !== null; each = each.right) letters.push(each);
  return letters;
};

/** All that was ever written in a record: its fields with all before them, and letters. */
function insideOf(entry: Y.Item): Y.Item[] {
  const fields = entry.content instanceof Y.ContentType ? [...entry.content.type._map.values()].flatMap(chainOf) : [];
  return [...fields, ...lettersIn(entry)];
}

function hasForeignWriting(entry: Y.Item, { bindings, sender }: Pick<Facts, 'bindings' | 'sender'>): boolean {
  const inside = insideOf(entry);
  return [...chainOf(entry), ...inside, ...inside.flatMap(lettersIn)].some(
    ({ id }) => bindings.get(id.client) !== sender.owner,
  );
}

class Comparison {
  private readonly changes: Change[] = [];
  private readonly before: Y.Doc;
  private readonly after: Y.Doc;
  private readonly facts: Facts;

  constructor(before: Y.Doc, after: Y.Doc, facts: Facts) {
    this.before = before;
    this.after = after;
    this.facts = facts;
  }

  verdict(): string | null {
    for (const [name, spec] of Object.entries(SPECS)) {
      const problem = this.root(name, spec);
      if (problem !== null) return problem;
    }
    for (const change of this.changes) {
      const [early, late] = [this.before, this.after].map((doc) =>
        permit(change, this.facts.sender.actor, this.facts.moment.step, (root, key, field) => {
          const record = doc.getMap(root).get(key);
          return field === null ? record : record instanceof Y.Map ? record.get(field) : undefined;
        }),
      );
      if (early?.ok !== true && late?.ok !== true) return early?.ok === false ? early.code : 'refused';
    }
    return null;
  }

  private root(name: string, spec: RootSpec): string | null {
    const [was, is] = [this.before.getMap(name), this.after.getMap(name)];
    for (const [key, item] of is._map) {
      const old = was._map.get(key);
      const touched = this.newItems(item).length > 0 || (old !== undefined && !old.deleted && item.deleted);
      if (touched) {
        const problem = this.entry(name, spec, key);
        if (problem !== null) return problem;
      }
      const stays = old !== undefined && !old.deleted && !item.deleted && sameId(old, item);
      if (stays && spec.as === 'record') {
        const problem = this.record(name, spec, key);
        if (problem !== null) return problem;
      }
    }
    if (was._map.size > is._map.size) return 'a key vanished';
    return this.quota(name, spec);
  }

  /** The items of a chain that the update brought. */
  private newItems(last: Y.Item | undefined): Y.Item[] {
    const items: Y.Item[] = [];
    for (let item = last ?? null; item !== null; item = item.left)
      if (item.id.clock + item.length > Y.getState(this.before.store, item.id.client)) items.unshift(item);
    return items;
  }

  private push(root: string, key: string, change: Pick<Change, 'field' | 'kind' | 'from' | 'to'>): void {
    const maker = SPECS[root]?.fixedKeys === undefined ? (makerOf(key) ?? '') : '';
    this.changes.push({ document: optionsFor().document, root, key, maker, ...change });
  }

  private entry(name: string, spec: RootSpec, key: string): string | null {
    const old = this.before.getMap(name)._map.get(key);
    const last = this.after.getMap(name)._map.get(key);
    const fresh = this.newItems(last);
    for (const item of fresh) if (!this.fitsEntry(spec, item)) return 'the shape of an entry';
    if (spec.serverOnly) return 'server only';
    const wasLive = old !== undefined && !old.deleted;
    const isLive = last !== undefined && !last.deleted;
    const meant = fresh.filter((item) => this.isMeant(item));
    const own = makerOf(key) === markOf(this.facts.sender.actor);
    const isNew = isLive && last !== undefined && fresh.includes(last);
    const [from, to] = [valueOf(old), isNew ? valueOf(last) : isLive ? valueOf(meant.at(-1) ?? old) : undefined];
    if (spec.fixedKeys !== undefined) {
      if (!spec.fixedKeys(key) || to === undefined) return 'a crumb made or removed';
      this.push(name, key, { field: null, kind: 'set', from, to });
      return null;
    }
    if (makerOf(key) === null) return 'a key of no form';
    if (!wasLive) {
      if (!own) return 'signed as another';
      if (!isLive) return null;
      this.push(name, key, { field: null, kind: 'add', from: undefined, to });
      return spec.as === 'record' ? this.wholeRecord(spec, last) : null;
    }
    if (spec.as === 'value' && isLive) {
      this.push(name, key, { field: null, kind: 'set', from, to });
      return null;
    }
    if (isLive && sameId(old, last)) return 'an entry written over in vain';
    if (isLive && !this.facts.deleted(old.id.client, old.id.clock)) return 'a record written over';
    if (!own && !isLeader(this.facts.sender.actor)) return 'the record of another removed';
    if (own && hasForeignWriting(old, this.facts)) return 'a record removed in which another has written';
    this.push(name, key, { field: null, kind: 'remove', from, to: undefined });
    if (!isLive) return null;
    if (!own) return 'signed as another';
    this.push(name, key, { field: null, kind: 'add', from: undefined, to });
    return spec.as === 'record' ? this.wholeRecord(spec, last) : null;
  }

  /** A value that the update brings and does not take away again itself. */
  private isMeant(item: Y.Item): boolean {
    return !(item.content instanceof Y.ContentDeleted) && !this.facts.deleted(item.id.client, item.id.clock);
  }

  private fitsEntry(spec: RootSpec, item: Y.Item): boolean {
    if (item.content instanceof Y.ContentDeleted) return true;
    return spec.as === 'value'
      ? fits(spec.field, item)
      : item.content instanceof Y.ContentType && item.content.type instanceof Y.Map;
  }

  private wholeRecord(spec: RootSpec & { as: 'record' }, entry: Y.Item): string | null {
    const record = entry.content instanceof Y.ContentType ? entry.content.type : null;
    if (!(record instanceof Y.Map)) return 'no record';
    for (const field of Object.keys(spec.fields))
      if (!spec.optional.includes(field) && !record.has(field)) return 'a record that is not whole';
    for (const [field, item] of record._map) {
      const known = Object.hasOwn(spec.fields, field) ? spec.fields[field] : undefined;
      if (known === undefined) return 'an unknown field';
      for (const each of this.newItems(item)) if (!fitsOrDeleted(known, each)) return 'the shape of a field';
      if (!item.deleted && textTooLong(known, item)) return 'a text too long';
    }
    return null;
  }

  private record(name: string, spec: RootSpec & { as: 'record' }, key: string): string | null {
    const [was, is] = [this.before, this.after].map((doc) => doc.getMap(name).get(key));
    if (!(was instanceof Y.Map) || !(is instanceof Y.Map)) return 'no record';
    for (const [field, item] of is._map) {
      const known = Object.hasOwn(spec.fields, field) ? spec.fields[field] : undefined;
      const old = was._map.get(field);
      const fresh = this.newItems(item);
      if (known === undefined) return 'an unknown field';
      for (const each of fresh) if (!fitsOrDeleted(known, each)) return 'the shape of a field';
      const cleared = old !== undefined && !old.deleted && item.deleted;
      if (fresh.length > 0 || cleared) {
        if (item.deleted && !spec.optional.includes(field)) return 'a needed field is cleared';
        const meant = fresh.filter((each) => this.isMeant(each)).at(-1);
        this.push(name, key, {
          field,
          kind: 'set',
          from: was.get(field),
          to: item.deleted ? undefined : valueOf(fresh.includes(item) ? item : (meant ?? old)),
        });
      } else if (this.typedIn(old, item)) this.push(name, key, { field, kind: 'set', from: undefined, to: undefined });
      if (!item.deleted && (fresh.length > 0 || this.typedIn(old, item))) {
        const grows = textLength(item) > textLength(old) || fresh.length > 0 || this.newLetters(item);
        if (grows && textTooLong(known, item)) return 'a text too long';
      }
    }
    return null;
  }

  private newLetters(item: Y.Item): boolean {
    return lettersIn(item).some(
      (each) => !each.deleted && each.id.clock + each.length > Y.getState(this.before.store, each.id.client),
    );
  }

  private typedIn(old: Y.Item | undefined, item: Y.Item): boolean {
    const fresh = lettersIn(item).some(
      ({ id, length }) => id.clock + length > Y.getState(this.before.store, id.client),
    );
    const dead = (each: Y.Item | undefined) =>
      lettersIn(each).reduce((sum, { deleted, length }) => sum + (deleted ? length : 0), 0);
    return fresh || dead(old) !== dead(item);
  }

  private quota(name: string, spec: RootSpec): string | null {
    const keys = (doc: Y.Doc) => [...doc.getMap(name).keys()];
    const [was, is] = [keys(this.before), keys(this.after)];
    if (is.length > was.length && is.length > spec.perBoard) return 'the board is full';
    if (spec.perMaker === undefined || isLeader(this.facts.sender.actor)) return null;
    for (const maker of new Set(is.map(makerOf))) {
      const count = (all: string[]) => all.filter((key) => makerOf(key) === maker).length;
      if (count(is) > count(was) && count(is) > spec.perMaker) return 'too many of one maker';
    }
    return null;
  }
}

const sameId = (a: Y.Item, b: Y.Item): boolean =>
  a.id.client === b.id.client && a.id.clock + a.length === b.id.clock + b.length;

const valueOf = (item: Y.Item | undefined): unknown => item?.content.getContent().at(-1);

const fitsOrDeleted = (spec: FieldSpec, item: Y.Item): boolean =>
  item.content instanceof Y.ContentDeleted || fits(spec, item);

function fits(spec: FieldSpec, { content }: Y.Item): boolean {
  if (spec.as === 'value') return content instanceof Y.ContentAny && spec.check(content.arr[0]);
  if (spec.as === 'text') return content instanceof Y.ContentType && content.type instanceof Y.Text;
  return content instanceof Y.ContentBinary && content.content.length <= spec.max && spec.check(content.content);
}

const textLength = (item: Y.Item | undefined): number =>
  item?.content instanceof Y.ContentType ? item.content.type._length : 0;

const textTooLong = (spec: FieldSpec, item: Y.Item): boolean => spec.as === 'text' && textLength(item) > spec.max;
