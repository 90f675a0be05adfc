import * as Y from 'yjs';
import type { Change } from '../../../shared/sync/change.ts';
import type { DocumentRef } from '../../../shared/sync/documentName.ts';
import { CONTENT, NewStruct, type Slot } from './landing.ts';
import { plainItem } from './plainItem.ts';
import { plainNew } from './plainNew.ts';

/** A value that has not been read yet. */
const UNREAD = Symbol('unread');

/**
 * A change as one update brings it to a slot. What stood there and what comes is made plain data only when a policy asks,
 * before the update is applied: most ask for one of them or for neither, and a record with a long text is dear to read.
 */
export class SlotChange implements Change {
  readonly document: DocumentRef;
  readonly root: string;
  readonly key: string;
  readonly maker: string;
  readonly field: string | null;
  readonly kind: Change['kind'];
  /** Letters are typed in a text that stands. */
  private readonly isTyped: boolean;
  private readonly slot: Slot;
  private before: unknown = UNREAD;
  private after: unknown = UNREAD;

  constructor(document: DocumentRef, slot: Slot, kind: Change['kind'], isTyped: boolean) {
    const { root } = slot.site;
    this.document = document;
    this.root = root.name;
    this.key = slot.key;
    // that a key has the form which names its maker is seen to when its record is made
    this.maker = root.spec.fixedKeys === undefined ? this.key.slice(0, Math.max(0, this.key.indexOf('.'))) : '';
    this.field = slot.field;
    this.kind = kind;
    this.isTyped = isTyped;
    this.slot = slot;
  }

  get from(): unknown {
    if (this.isTyped || this.kind === 'add') return undefined;
    if (this.before === UNREAD) this.before = stoodIn(this.slot);
    return this.before;
  }

  get to(): unknown {
    if (this.isTyped || this.kind === 'remove') return undefined;
    if (this.after === UNREAD) this.after = this.kind === 'add' ? comingTo(this.slot) : meantBy(this.slot, this.from);
    return this.after;
  }
}

/** A shared text of a record reads as undefined. */
const stoodIn = ({ before, field }: Slot): unknown =>
  field !== null && before?.content instanceof Y.ContentType ? undefined : plainItem(before);

const comingTo = ({ after }: Slot): unknown => (after instanceof NewStruct ? plainNew(after) : undefined);

/**
 * What the update puts into a slot: what will stand there, or nothing. Where a concurrent edit wins over all of it,
 * what was meant, for the verdict must not hang on who has the higher client id; and when even that was overwritten
 * on the device before it was sent, what stands. A shared text reads as undefined.
 */
function meantBy(slot: Slot, from: unknown): unknown {
  const { after, before } = slot;
  const written = after === before ? lastStaying(slot) : after;
  if (written === null) return after === null ? undefined : from;
  if (!(written instanceof NewStruct) || (slot.field !== null && written.content === CONTENT.shared)) return undefined;
  return plainNew(written);
}

function lastStaying(slot: Slot): NewStruct | null {
  for (let index = slot.structs.length - 1; index >= 0; index--) {
    const struct = slot.structs[index];
    if (struct?.stays === true) return struct;
  }
  return null;
}
