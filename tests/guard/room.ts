import * as Y from 'yjs';
import type { Actor } from '../../shared/domain/role.ts';
import { isLeader, markOf } from '../../shared/domain/role.ts';
import { ACCEPTED, refuse, type Verdict } from '../../shared/domain/refusal.ts';
import type { Change, Look, StepNow } from '../../shared/sync/change.ts';
import type { DocumentRef } from '../../shared/sync/documentName.ts';
import type { RootSpec } from '../../shared/sync/room.ts';
import type { GuardedRoot, GuardOptions, Moment, Sender } from '../../server/sync/guard/index.ts';

/** A room of its own that has everything the guard knows: records, plain entries, ink, fixed keys, a root of the server. */
const finite = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
const isPoint = (value: unknown): boolean => Array.isArray(value) && value.length === 2 && value.every(finite);

export const SPECS: Readonly<Record<string, RootSpec>> = {
  notes: {
    as: 'record',
    perBoard: 40,
    perMaker: 5,
    fields: {
      pos: { as: 'value', check: isPoint },
      colour: { as: 'value', check: (value) => finite(value) && value >= 0 && value < 8 },
      label: { as: 'text', max: 500 },
      ink: { as: 'bytes', max: 64, check: (bytes) => bytes[0] === 1 },
      bin: { as: 'value', check: (value) => typeof value === 'boolean' },
    },
    optional: ['ink', 'bin'],
  },
  strokes: { as: 'value', perBoard: 1_000, field: { as: 'bytes', max: 8_192, check: (bytes) => bytes[0] === 1 } },
  names: {
    as: 'value',
    perBoard: 100,
    field: { as: 'value', check: (value) => typeof value === 'string' && value.length <= 120 },
  },
  crumbs: {
    as: 'value',
    perBoard: 100,
    fixedKeys: (key) => /^(0|[1-9][0-9]?)$/.test(key),
    field: { as: 'value', check: (value) => typeof value === 'string' && /^[a-z]{1,8}$/.test(value) },
  },
  paths: { as: 'value', perBoard: 100, field: { as: 'value', check: Array.isArray } },
  minutes: {
    as: 'record',
    perBoard: 10,
    fields: { body: { as: 'text', max: 40_000 } },
    optional: [],
  },
  late: { as: 'value', perBoard: 1_000, serverOnly: true, field: { as: 'value', check: (value) => value === true } },
};

/**
 * Anybody moves what stands while the step is open; only maker or leader colours, labels and bins; what has ink keeps
 * its colour; a lock holds all still.
 */
export function permit(change: Change, actor: Actor, step: StepNow, look: Look): Verdict {
  if (actor.role === 'projector') return refuse('board.read-only');
  if (isLeader(actor)) return ACCEPTED;
  if (step.locked) return refuse('board.locked');
  if (change.root === 'crumbs') {
    if (change.from === 'locked' || change.to === 'locked') return refuse('board.locked');
    return step.open ? ACCEPTED : refuse('board.step-closed');
  }
  if (change.kind === 'add') return ACCEPTED;
  if (!step.open) return refuse('board.step-closed');
  if (change.field === 'pos') return ACCEPTED;
  if (change.maker !== markOf(actor)) return refuse('board.not-yours');
  const isDrawn = change.field === 'colour' && look(change.root, change.key, 'ink') !== undefined;
  return isDrawn ? refuse('board.frozen') : ACCEPTED;
}

const DOCUMENT: DocumentRef = {
  name: 'session/abcdefghijklmnopqrstuvwxyz/map',
  kind: 'map',
  owner: 'abcdefghijklmnopqrstuvwxyz',
  variant: null,
};

export function optionsFor(bindings = new Map<number, string>()): GuardOptions {
  const roots = new Map<string, GuardedRoot>();
  for (const [name, spec] of Object.entries(SPECS)) roots.set(name, { spec, permit });
  return { document: DOCUMENT, roots, bindings };
}

export const OPEN: StepNow = { open: true, locked: false, frozen: false, moment: null, settings: {} };
export const CLOSED: StepNow = { ...OPEN, open: false };
export const LOCKED: StepNow = { ...OPEN, locked: true };

export const live = (step: StepNow = OPEN): Moment => ({ step, source: 'live' });
export const sync = (step: StepNow = OPEN): Moment => ({ step, source: 'sync' });

export const seat = (number: number): Sender => ({
  actor: { role: 'participant', seat: String(number), sex: null, tables: [] },
  owner: `seat:${number}`,
});
export const facilitator: Sender = {
  actor: { role: 'facilitator', seat: null, sex: null, tables: [] },
  owner: 'facilitator',
};
export const projector: Sender = {
  actor: { role: 'projector', seat: null, sex: null, tables: [] },
  owner: 'projector',
};

/** Writes of a device, as a room's doc.ts would make them. */
export function addNote(doc: Y.Doc, key: string, fields: Readonly<Record<string, unknown>> = {}, label = ''): void {
  doc.transact(() => {
    const note = new Y.Map<unknown>();
    note.set('pos', [1, 2]);
    note.set('colour', 3);
    note.set('label', new Y.Text(label));
    for (const [field, value] of Object.entries(fields)) note.set(field, value);
    doc.getMap('notes').set(key, note);
  });
}

export const noteOf = (doc: Y.Doc, key: string): Y.Map<unknown> => {
  const note = doc.getMap('notes').get(key);
  if (!(note instanceof Y.Map)) throw new Error(`no note ${key}`);
  return note;
};

export const labelOf = (doc: Y.Doc, key: string): Y.Text => {
  const label = noteOf(doc, key).get('label');
  if (!(label instanceof Y.Text)) throw new Error(`no label of ${key}`);
  return label;
};

/** The whole board as plain data, whatever roots a device has looked at so far. */
export const plainOf = (doc: Y.Doc): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.keys(SPECS).map((root) => [root, doc.getMap(root).toJSON()]));
