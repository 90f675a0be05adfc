import { refuse } from '../../domain/refusal.ts';
import { byOrder, orderBetween } from '../../domain/order.ts';
import {
  addRecord,
  edit,
  fittingRecords,
  layGround,
  recordOf,
  recordsOf,
  removeRecord,
  setField,
  setValue,
  type Doc,
  type Origin,
} from '../../sync/doc.ts';
import type { CutBread, Slice, Tokoch, Topic } from './content.ts';
import { deal, giveAll, moveCut, setCount, type Crumbs, type Cut, type Rename } from './crumbs.ts';
import type { OwnBread } from './median.ts';
import {
  COLOURS,
  FINE,
  PIECES,
  parseHearing,
  parseKey,
  parseNote,
  parseOwn,
  parseSetting,
  parseSlice,
  parseTopic,
  WHOLE,
} from './schema.ts';

const CUT_BREADS: readonly CutBread[] = ['believed', 'wished'];

/** What each crumb of a bread names, undefined where nothing is written. */
function storedCrumbs(doc: Doc, root: string, parts: number): readonly (string | undefined)[] {
  return Array.from({ length: parts }, (_, crumb) => parseKey(recordOf(doc, root, String(crumb))) ?? undefined);
}

/** The board as plain data. A record that fails its schema is left out and counted, never thrown. */
export function readTokoch(doc: Doc): Tokoch {
  const { standing: slices, bin, unreadable } = readSlices(doc);
  const parts = parseSetting(recordOf(doc, 'settings', 'fine')) === 1 ? FINE : WHOLE;
  const total = parseSetting(recordOf(doc, 'settings', 'total'));
  const stored = { believed: storedCrumbs(doc, 'believed', parts), wished: storedCrumbs(doc, 'wished', parts) };
  const isCut = (crumbs: readonly (string | undefined)[]): boolean => crumbs.some((slice) => slice !== undefined);
  const cut = { believed: isCut(stored.believed), wished: isCut(stored.wished) };
  const believed = deal(stored.believed, slices);
  return {
    slices,
    bin,
    parts,
    total: total === 0 ? null : total,
    // The wished bread begins as the believed one, so that people change what they would change.
    breads: { believed, wished: cut.wished ? deal(stored.wished, slices) : believed },
    cut,
    topics: readTopics(doc),
    hearing: parseHearing(recordOf(doc, 'hearing', 'chosen')),
    own: readOwnBreads(doc),
    questions: readQuestions(doc),
    stage: parseSetting(recordOf(doc, 'show', 'stage')) ?? 0,
    unreadable,
  };
}

function readSlices(doc: Doc): { standing: readonly Slice[]; bin: readonly Slice[]; unreadable: number } {
  const { fitting, unreadable } = fittingRecords(doc, 'slices', parseSlice);
  const all = fitting
    .map(([id, { name, emblem, colour, order, locked, bin }]) => {
      const binned = (bin ?? null) !== null;
      return { id, name, emblem, colour, order, locked: locked === true, binned };
    })
    .sort(byOrder);
  return { standing: all.filter(({ binned }) => !binned), bin: all.filter(({ binned }) => binned), unreadable };
}

function readTopics(doc: Doc): readonly Topic[] {
  return fittingRecords(doc, 'topics', parseTopic)
    .fitting.filter(([, { bin }]) => (bin ?? null) === null)
    .map(([id, { text, order }]) => ({ id, text, order }))
    .sort(byOrder);
}

function readOwnBreads(doc: Doc): readonly OwnBread[] {
  return fittingRecords(doc, 'own', parseOwn)
    .fitting.map(([id, { sex, pieces }]) => {
      const percents = new Map(pieces.map(([slice, many]) => [slice, (many * 100) / PIECES]));
      return { id, sex, percents };
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

function readQuestions(doc: Doc): ReadonlyMap<number, string> {
  const notes = new Map<number, string>();
  for (const [key, value] of recordsOf(doc, 'questions')) {
    const note = parseNote(value);
    if (note !== null && note !== '') notes.set(Number(key), note);
  }
  return notes;
}

/**
 * Writes renamed crumbs. Crumbs that name a removed slice are written as they are dealt, too, so that the shares of
 * slices which this edit does not touch cannot move; those that name none are laid as its ground before.
 */
function writeCrumbs(doc: Doc, root: string, dealt: Crumbs, renames: readonly Rename[]): void {
  const stored = storedCrumbs(doc, root, dealt.length);
  const to = new Map(renames.map((rename) => [rename.crumb, rename.to]));
  dealt.forEach((slice, crumb) => {
    const wanted = to.get(crumb) ?? slice;
    if (stored[crumb] !== wanted) setValue(doc, root, String(crumb), wanted);
  });
}

function apply(doc: Doc, { bread, dealt }: { readonly bread: CutBread; readonly dealt: Crumbs }, cut: Cut): Cut {
  if (!cut.ok || cut.renames.length === 0) return cut;
  layGround(doc, bread, dealt);
  edit(doc, 'tool', () => writeCrumbs(doc, bread, dealt, cut.renames));
  return cut;
}

/** Moves the cut behind the slice `before` by so many crumbs clockwise (T3); nothing is written when refused. */
export function dragCut(doc: Doc, bread: CutBread, before: string, by: number): Cut {
  const { slices, breads } = readTokoch(doc);
  const at = slices.findIndex(({ id }) => id === before);
  const [left, right] = [slices[at], slices[(at + 1) % slices.length]];
  if (left === undefined || right === undefined) return refuse('tokoch.slice-gone');
  const dealt = breads[bread];
  return apply(doc, { bread, dealt }, moveCut(dealt, { before: left, after: right }, by));
}

/** Gives a slice so many crumbs (T3); nothing is written when refused. */
export function cutSlice(doc: Doc, bread: CutBread, id: string, count: number): Cut {
  const { slices, breads } = readTokoch(doc);
  const dealt = breads[bread];
  return apply(doc, { bread, dealt }, setCount(dealt, slices, id, count));
}

export interface NewSlice {
  readonly name: string;
  readonly emblem?: string;
}

/** Adds slices at the end of the bread, each in the colour least used. They begin with nothing once the bread is cut. */
export function addSlices(
  doc: Doc,
  fresh: readonly (NewSlice & { readonly key: string })[],
  origin: Origin = 'tool',
): void {
  edit(doc, origin, () => {
    for (const { key, name, emblem } of fresh) {
      const { slices, bin } = readTokoch(doc);
      const last = [...slices, ...bin].sort(byOrder).pop();
      addRecord(doc, 'slices', key, {
        name: name.trim(),
        emblem: emblem ?? '',
        colour: leastUsed(slices),
        order: orderBetween(last?.order ?? '', ''),
      });
    }
  });
}

function leastUsed(slices: readonly Slice[]): number {
  const uses = Array.from({ length: COLOURS }, (_, at) => slices.filter(({ colour }) => colour === at + 1).length);
  return uses.indexOf(Math.min(...uses)) + 1;
}

/** Name, picture, colour or place of a slice, each written alone. */
export function changeSlice(
  doc: Doc,
  id: string,
  change: Partial<Pick<Slice, 'name' | 'emblem' | 'colour' | 'order'>>,
): void {
  edit(doc, 'tool', () => {
    for (const [field, value] of Object.entries(change)) setField(doc, 'slices', id, field, value);
  });
}

/** Puts a slice in front of another, or with null at the end. */
export function moveSlice(doc: Doc, id: string, before: string | null): void {
  const rest = readTokoch(doc).slices.filter((slice) => slice.id !== id);
  const at = before === null ? rest.length : rest.findIndex((slice) => slice.id === before);
  if (at < 0) return;
  changeSlice(doc, id, { order: orderBetween(rest[at - 1]?.order ?? '', rest[at]?.order ?? '') });
}

/** Locks a slice in both breads, or opens it; crumbs dealt to it so far become its own, so that it keeps its share. */
export function lockSlice(doc: Doc, id: string, locked: boolean): void {
  const { breads, cut } = readTokoch(doc);
  const held = CUT_BREADS.filter((bread) => locked && (bread === 'believed' || cut.wished));
  for (const bread of held) layGround(doc, bread, breads[bread]);
  edit(doc, 'tool', () => {
    for (const bread of held) writeCrumbs(doc, bread, breads[bread], []);
    setField(doc, 'slices', id, 'locked', locked);
  });
}

/**
 * Removes a slice (T3): into the bin. Its share goes to `to`, or, with null, to the unlocked rest in proportion.
 * Refused for the last slice and for a locked one.
 */
export function removeSlice(doc: Doc, id: string, to: string | null, at: number): Cut {
  const { slices, breads, cut } = readTokoch(doc);
  const slice = slices.find((each) => each.id === id);
  const heir = to === null ? null : slices.find((each) => each.id === to);
  if (slice === undefined || heir === undefined) return refuse('tokoch.slice-gone');
  if (slices.length === 1) return refuse('tokoch.last-slice');
  if (slice.locked) return refuse('tokoch.slice-locked');
  const gifts = CUT_BREADS.filter((bread) => heir !== null && (bread === 'believed' || cut.wished)).map((bread) => ({
    bread,
    gift: giveAll(breads[bread], slice, heir ?? slice),
  }));
  const refused = gifts.find(({ gift }) => !gift.ok);
  if (refused !== undefined) return refused.gift;
  for (const { bread } of gifts) layGround(doc, bread, breads[bread]);
  edit(doc, 'tool', () => {
    for (const { bread, gift } of gifts) if (gift.ok) writeCrumbs(doc, bread, breads[bread], gift.renames);
    setField(doc, 'slices', id, 'bin', at);
  });
  return { ok: true, renames: [] };
}

/** Takes a slice out of the bin; its crumbs that nobody has named since are its own again. */
export const restoreSlice = (doc: Doc, id: string): void =>
  edit(doc, 'tool', () => setField(doc, 'slices', id, 'bin', null));

/** States the sum of the budget in whole som. */
export const stateTotal = (doc: Doc, som: number): void =>
  edit(doc, 'tool', () => setValue(doc, 'settings', 'total', som));

export function addTopic(doc: Doc, key: string, text: string): void {
  const topics = readTopics(doc);
  const last = topics[topics.length - 1]?.order ?? '';
  edit(doc, 'tool', () => addRecord(doc, 'topics', key, { text: text.trim(), order: orderBetween(last, '') }));
}

export const binTopic = (doc: Doc, id: string, at: number | null): void =>
  edit(doc, 'tool', () => setField(doc, 'topics', id, 'bin', at));

/** A note to a guiding question, 1 … 8. */
export const noteQuestion = (doc: Doc, question: number, note: string): void =>
  edit(doc, 'tool', () => setValue(doc, 'questions', String(question), note));

/** Server: lays a whole bread anew, in one piece per slice. */
export function layBread(doc: Doc, bread: CutBread, crumbs: Crumbs): void {
  crumbs.forEach((slice, crumb) => {
    if (recordOf(doc, bread, String(crumb)) !== slice) setValue(doc, bread, String(crumb), slice);
  });
}

/** Server: the room's own breads, in place of those gathered before. */
export function writeOwnBreads(doc: Doc, breads: readonly { readonly key: string; readonly value: unknown }[]): void {
  for (const [key] of recordsOf(doc, 'own')) removeRecord(doc, 'own', key);
  for (const { key, value } of breads) setValue(doc, 'own', key, value);
}

/** Server: how far the reveal has come. */
export const writeStage = (doc: Doc, stage: number): void => setValue(doc, 'show', 'stage', stage);

/** Server: the chosen topic of the hearing, or none. */
export function writeHearing(doc: Doc, hearing: Tokoch['hearing']): void {
  if (hearing === null) removeRecord(doc, 'hearing', 'chosen');
  else setValue(doc, 'hearing', 'chosen', hearing);
}

/** Server: whole percents or tenths. */
export const writeFine = (doc: Doc, fine: boolean): void => setValue(doc, 'settings', 'fine', fine ? 1 : 0);
