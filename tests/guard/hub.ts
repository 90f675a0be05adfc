import * as Y from 'yjs';
import { createGuard, type Guard, type Judgement, type Moment, type Sender } from '../../server/sync/guard/index.ts';
import type { Taken } from '../../server/sync/guard/guard.ts';
import type { GuardParts } from '../../server/sync/guard/createGuard.ts';
import { live, optionsFor } from './room.ts';

/** A server of one document with its guard, and what it says to devices. */
export class Hub {
  readonly doc = new Y.Doc();
  readonly bindings = new Map<number, string>();
  readonly guard: Guard;
  readonly log: Uint8Array[] = [];
  /** What the guard told of each update that it took. */
  readonly taken: Taken[] = [];
  private readonly devices = new Set<Device>();

  constructor(
    parts: Partial<GuardParts> = {},
    history: readonly Uint8Array[] = [],
    bindings = new Map<number, string>(),
  ) {
    for (const update of history) Y.applyUpdate(this.doc, update, 'store');
    for (const [client, owner] of bindings) this.bindings.set(client, owner);
    const onTaken = (taken: Taken): void => void this.taken.push(taken);
    this.guard = createGuard(this.doc, { ...optionsFor(this.bindings), onTaken }, parts);
    this.log.push(...history);
    this.doc.on('update', (update: Uint8Array) => {
      this.log.push(update);
      for (const device of this.devices) device.inbox.push(update);
    });
  }

  join(device: Device): void {
    this.devices.add(device);
    if (!this.guard.bind(device.doc.clientID, device.sender.owner)) throw new Error('a client id was not bound');
  }

  leave(device: Device): void {
    this.devices.delete(device);
    device.inbox.length = 0;
  }

  /** Several updates in one turn of the server, which share a transaction. */
  turn(run: () => void): void {
    Y.transact(this.doc, run, 'sync', false);
  }

  take(update: Uint8Array, sender: Sender, moment: Moment = live()): Judgement {
    return this.guard.take(update, sender, moment);
  }
}

let nextClient = 1_000;

/** A tablet: a document whose updates wait in an outbox, and an inbox of what the server said. */
export class Device {
  doc: Y.Doc;
  readonly sender: Sender;
  readonly outbox: Uint8Array[] = [];
  readonly inbox: Uint8Array[] = [];
  readonly verdicts: Judgement[] = [];

  constructor(sender: Sender, client = nextClient++) {
    this.sender = sender;
    this.doc = new Y.Doc();
    this.doc.clientID = client;
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'hub') this.outbox.push(update);
    });
  }

  /** What was written, merged as nothing merges it on the wire: one update per transaction. */
  written(write: () => void): Uint8Array {
    const before = this.outbox.length;
    this.doc.transact(write);
    const [update] = this.outbox.splice(before);
    if (update === undefined) throw new Error('nothing was written');
    return update;
  }

  hear(): void {
    for (const update of this.inbox.splice(0)) Y.applyUpdate(this.doc, update, 'hub');
  }

  send(hub: Hub, moment: Moment = live()): Judgement[] {
    const verdicts = this.outbox.splice(0).map((update) => hub.take(update, this.sender, moment));
    this.verdicts.push(...verdicts);
    return verdicts;
  }

  /** A new link: what waited is forgotten, both sides say what the other lacks. */
  reconnect(hub: Hub, moment: Moment): Judgement {
    hub.leave(this);
    this.outbox.length = 0;
    hub.join(this);
    Y.applyUpdate(this.doc, Y.encodeStateAsUpdate(hub.doc, Y.encodeStateVector(this.doc)), 'hub');
    const verdict = hub.take(Y.encodeStateAsUpdate(this.doc, Y.encodeStateVector(hub.doc)), this.sender, moment);
    this.verdicts.push(verdict);
    this.hear();
    return verdict;
  }
}
