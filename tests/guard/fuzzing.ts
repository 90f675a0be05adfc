import * as Y from 'yjs';
import { makerOf } from '../../shared/domain/key.ts';
import { isLeader, markOf } from '../../shared/domain/role.ts';
import type { GuardParts } from '../../server/sync/guard/createGuard.ts';
import type { Judgement, Sender } from '../../server/sync/guard/index.ts';
import { ADDING, ANY, gesture } from './gestures.ts';
import { Device, Hub } from './hub.ts';
import { mutated, noise, scrambled, type Targets } from './mutate.ts';
import { Random } from './random.ts';
import type { Id } from './raw.ts';
import { facilitator, live, projector, seat, SPECS, sync } from './room.ts';

/** How many mutants one honest update gives. */
const MUTANTS = 20;

type Plain = Readonly<Record<string, unknown>>;

/** One board under attack, told by its seed. Throws when the guard breaks a promise. */
export class Attack {
  private readonly random: Random;
  private readonly hub: Hub;
  private readonly devices: Device[];
  private targets: Targets = { ids: [], clients: [], keys: [] };
  private plain: Readonly<Record<string, Plain>> = {};
  /** Devices of whose ids the server has seen other structs than theirs. */
  private readonly spoiled = new Set<Device>();
  tried = 0;
  taken = 0;

  /** @param parts what of the guard is missing or planted, where a test shows that the attack finds it */
  constructor(seed: number, parts: Partial<GuardParts> = {}) {
    this.hub = new Hub(parts);
    this.random = new Random(seed);
    this.devices = [seat(1), seat(2), facilitator, projector].map((sender, index) => {
      const device = new Device(sender, seed * 100 + index + 10);
      this.hub.join(device);
      return device;
    });
    this.hub.doc.transact(() => {
      for (let crumb = 0; crumb < 100; crumb++)
        this.hub.doc.getMap('crumbs').set(String(crumb), crumb < 90 ? 'a' : 'locked');
    }, 'server');
    for (const device of this.devices) device.inbox.push(Y.encodeStateAsUpdate(this.hub.doc));
    this.look();
  }

  /** Goes on until so many mutants and noises were tried, alone or in turns that share a transaction. */
  run(count: number): void {
    while (this.tried < count)
      if (this.tried % 2 === 0) this.step();
      else this.hub.turn(() => this.step());
  }

  private step(): void {
    const device = this.random.pick(this.devices);
    if (device === undefined) return;
    if (this.spoiled.delete(device) || this.random.chance(0.05)) return this.renew(device);
    device.hear();
    gesture(device, this.random, this.random.chance(0.2) ? ADDING : ANY);
    for (const update of device.outbox.splice(0)) {
      for (let each = 0; each < MUTANTS; each++)
        if (this.attack(this.mutantOf(update), this.senderOf(device))) this.spoiled.add(device);
      this.attack(update, device.sender);
    }
  }

  /** A tablet whose document the server no longer follows starts afresh, with an id of its own. */
  private renew(device: Device): void {
    const index = this.devices.indexOf(device);
    this.hub.leave(device);
    const next = new Device(device.sender, 1_000_000 + this.random.below(4_000_000_000));
    next.inbox.push(Y.encodeStateAsUpdate(this.hub.doc));
    this.hub.join(next);
    this.devices[index] = next;
  }

  private mutantOf(update: Uint8Array): Uint8Array {
    const way = this.random.next();
    if (way < 0.6) return mutated(update, this.random, this.targets);
    return way < 0.8 ? scrambled(update, this.random) : noise(this.random);
  }

  private senderOf(device: Device): Sender {
    return this.random.chance(0.7) ? device.sender : (this.random.pick(this.devices)?.sender ?? device.sender);
  }

  private attack(update: Uint8Array, sender: Sender): boolean {
    this.tried++;
    const moment = this.random.chance(0.8) ? live() : sync();
    let judgement: Judgement;
    try {
      judgement = this.hub.take(update, sender, moment);
    } catch (error) {
      throw new Error(`an exception at ${Buffer.from(update).toString('hex')}`, { cause: error });
    }
    const problem =
      judgement.at === 'breach' ? judgement.detail : judgement.at === 'refused' ? null : this.problem(sender);
    if (problem !== null) throw new Error(`${problem} at ${Buffer.from(update).toString('hex')} by ${sender.owner}`);
    if (judgement.at === 'taken' || judgement.at === 'spared') this.taken++;
    return judgement.at !== 'refused';
  }

  /** What is wrong with the document after an update was taken, judged by its plain content alone. */
  private problem(sender: Sender): string | null {
    const { store, share } = this.hub.doc;
    if (store.pendingStructs !== null || store.pendingDs !== null) return 'something is pending';
    if (share.size !== Object.keys(SPECS).length) return 'a new root';
    const before = this.plain;
    this.look();
    for (const [root, records] of Object.entries(this.plain)) {
      const problem = problemOf(root, before[root] ?? {}, records, sender);
      if (problem !== null) return problem;
    }
    return null;
  }

  private look(): void {
    const { doc } = this.hub;
    this.plain = Object.fromEntries(Object.keys(SPECS).map((root) => [root, doc.getMap(root).toJSON()]));
    const ids: Id[] = [];
    for (const [client, structs] of doc.store.clients) {
      const stride = 1 + (structs.length >> 5);
      for (let index = this.random.below(stride); index < structs.length; index += stride)
        ids.push([client, structs[index]?.id.clock ?? 0]);
    }
    const keys = Object.values(this.plain).flatMap((records) => Object.keys(records).slice(0, 20));
    this.targets = { ids, clients: [...doc.store.clients.keys(), 77], keys };
  }
}

const isSame = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

function problemOf(root: string, before: Plain, after: Plain, sender: Sender): string | null {
  const mark = markOf(sender.actor);
  const leads = isLeader(sender.actor);
  const size = Object.keys(after).length;
  if (size > (SPECS[root]?.perBoard ?? 0)) return `too many ${root}`;
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const [was, is] = [before[key], after[key]];
    if (!isValid(root, key, is)) return `${root}/${key} is not valid: ${JSON.stringify(is)}`;
    if (isSame(was, is)) continue;
    if (sender.actor.role === 'projector') return `a projector changed ${root}/${key}`;
    if (root === 'late') return 'a root of the server';
    if (root === 'crumbs' && !leads && (was === 'locked' || is === 'locked')) return 'a crumb of a locked slice';
    if (root === 'crumbs' || leads) continue;
    if (makerOf(key) !== mark && !onlyMoved(root, was, is))
      return `${root}/${key} of another changed from ${JSON.stringify(was)} to ${JSON.stringify(is)}`;
  }
  const most = SPECS[root]?.perMaker;
  const own = Object.keys(after).filter((key) => makerOf(key) === mark).length;
  return most !== undefined && !leads && own > most ? `too many ${root} of one maker` : null;
}

/** Any seat may move a note of another; nothing else of it. */
function onlyMoved(root: string, was: unknown, is: unknown): boolean {
  if (root !== 'notes' || typeof was !== 'object' || typeof is !== 'object') return false;
  return isSame({ ...was, pos: 0 }, { ...is, pos: 0 });
}

function isValid(root: string, key: string, record: unknown): boolean {
  const spec = SPECS[root];
  if (spec === undefined) return false;
  if (spec.fixedKeys !== undefined) return spec.fixedKeys(key) && record !== undefined;
  if (record === undefined) return true;
  if (makerOf(key) === null) return false;
  if (spec.as === 'value') return spec.field.as === 'text' || spec.field.check(record as never);
  if (typeof record !== 'object' || record === null) return false;
  const fields = record as Plain;
  for (const [name, field] of Object.entries(spec.fields)) {
    const value = fields[name];
    if (value === undefined && !Object.hasOwn(fields, name)) {
      if (!spec.optional.includes(name)) return false;
    } else if (
      field.as === 'text' ? typeof value !== 'string' || value.length > field.max : !field.check(value as never)
    )
      return false;
  }
  return Object.keys(fields).every((name) => Object.hasOwn(spec.fields, name));
}
