import * as Y from 'yjs';
import type { RefusalCode } from '../../../shared/domain/refusal.ts';
import type { Look } from '../../../shared/sync/change.ts';
import type { DeletedRanges } from './deletedRanges.ts';
import type { GuardOptions, Moment, Sender } from './guard.ts';
import type { Limits } from './limits.ts';
import type { LiveCounts } from './liveCounts.ts';
import type { Outcome } from './outcome.ts';
import type { Block, ReadUpdate } from './reader.ts';
import type { Roots } from './roots.ts';
import type { NewStruct, Site, Slot } from './landing.ts';
import type { SharedType } from './sharedType.ts';

/** What a guard knows of its document at any time. */
export interface Ground {
  readonly doc: Y.Doc;
  readonly options: GuardOptions;
  readonly roots: Roots;
  readonly counts: LiveCounts;
  readonly deleted: DeletedRanges;
  readonly look: Look;
  /** Bytes of updates accepted so far. */
  bytes: number;
}

/** Up to so many sites are looked through; beyond, they are indexed. */
const FEW = 8;

/** One update under inspection: what each check finds out serves the next. Nothing of it changes the document. */
export class Inspection {
  readonly ground: Ground;
  readonly update: ReadUpdate;
  readonly sender: Sender;
  readonly moment: Moment;
  readonly limits: Limits;
  /** By the check of gaps: what is new, each struct after all that it refers to. */
  fresh: NewStruct[] = [];
  /** By the check of places: where something lands, the slots and texts apart. */
  readonly sites: Site[] = [];
  private siteIndex: Map<SharedType, Site> | null = null;
  readonly slots: Slot[] = [];
  /** By the check of the delete set: live structs of the document that it takes away. */
  visits = 0;
  /** By the check of effort: steps Yjs needs to order what is concurrent. */
  steps = 0;
  /** By the check of removals: own records that it takes away though somebody else has written in them. */
  readonly shared: Slot[] = [];
  /** By the check of records: what the update comes to, record by record. */
  outcome: Outcome | null = null;

  constructor(ground: Ground, judged: { update: ReadUpdate; sender: Sender; moment: Moment; limits: Limits }) {
    this.ground = ground;
    this.update = judged.update;
    this.sender = judged.sender;
    this.moment = judged.moment;
    this.limits = judged.limits;
  }

  /** The site of a shared type of the document, if the update touches it. */
  siteOfType(type: SharedType): Site | undefined {
    if (this.siteIndex !== null) return this.siteIndex.get(type);
    for (const site of this.sites) if (site.type === type) return site;
    return undefined;
  }

  addSite(site: Site): void {
    this.sites.push(site);
    if (this.siteIndex !== null && site.type !== null) this.siteIndex.set(site.type, site);
    if (this.siteIndex !== null || this.sites.length <= FEW) return;
    this.siteIndex = new Map();
    for (const each of this.sites) if (each.type !== null) this.siteIndex.set(each.type, each);
  }

  stateOf(client: number): number {
    return Y.getState(this.ground.doc.store, client);
  }

  blockOf(client: number): Block | undefined {
    for (const block of this.update.blocks) if (block.client === client) return block;
    return undefined;
  }

  /** The struct of the document that holds a clock; undefined when it is not known there. */
  standing(client: number, clock: number): Y.Item | Y.GC | undefined {
    const structs = this.ground.doc.store.clients.get(client);
    const last = structs?.[structs.length - 1];
    if (structs === undefined || last === undefined || clock >= last.id.clock + last.length) return undefined;
    return structs[Y.findIndexSS(structs, clock)];
  }

  /** The struct of the update that holds a clock. */
  coming(client: number, clock: number): NewStruct | undefined {
    const block = this.blockOf(client);
    if (block === undefined || clock < block.start || clock >= block.end) return undefined;
    const { structs } = block;
    let low = 0;
    let high = structs.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((structs[middle]?.clock ?? Infinity) <= clock) low = middle;
      else high = middle - 1;
    }
    return structs[low];
  }
}

/** One named check. It gives the code of its refusal, or null to let the update pass on. */
export interface Check {
  readonly name: string;
  readonly run: (inspection: Inspection) => RefusalCode | null;
}
