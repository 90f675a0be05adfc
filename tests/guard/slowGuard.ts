import * as Y from 'yjs';
import { makerOf } from '../../shared/domain/key.ts';
import { isLeader, markOf } from '../../shared/domain/role.ts';
import type { Change } from '../../shared/sync/change.ts';
import type { RootSpec } from '../../shared/sync/room.ts';
import type { Moment, Sender } from '../../server/sync/guard/index.ts';
import { optionsFor, permit, SPECS } from './room.ts';
import {
  copyOf,
  fits,
  fitsOrDeleted,
  hasForeignWriting,
  lettersIn,
  sameId,
  textLength,
  textTooLong,
  valueOf,
  type Writing,
} from './slowItems.ts';

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

const deletedBy =
  (ds: ReturnType<typeof Y.decodeUpdate>['ds']) =>
  (client: number, clock: number): boolean =>
    (ds.clients.get(client) ?? []).some((range) => range.clock <= clock && clock < range.clock + range.len);

interface Facts extends Writing {
  readonly moment: Moment;
  readonly deleted: (client: number, clock: number) => boolean;
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
          // A change leans on others, never on itself.
          const isIt = change.root === root && change.key === key && (change.field ?? field) === field;
          const record = (isIt ? this.before : doc).getMap(root).get(key);
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
