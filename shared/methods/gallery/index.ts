import type { Room } from '../../sync/room.ts';
import { galleryCommands } from './commands.ts';
import { pocketStateOf } from './doc.ts';
import { GALLERY_MOMENTS } from './moments.ts';
import { mayOpen, permit } from './policy.ts';
import { prioritiesOfDocs, resultsOfDocs, tablesOfDocs } from './results.ts';
import { galleryRoots, pocketRoots } from './schema.ts';

/** The room of the problem gallery: five stickers a seat, read aloud, laid in columns, counted (SPEC.md). */
export const galleryRoom: Room = {
  name: 'gallery',
  roots: { gallery: galleryRoots, pocket: pocketRoots },
  permit,
  mayOpen,
  commands: galleryCommands,
  moments: GALLERY_MOMENTS,
  filled: (pocket) => pocketStateOf(pocket).written,
  results: resultsOfDocs,
  priorities: prioritiesOfDocs,
  tables: tablesOfDocs,
};

export {
  addColumn,
  answerCheck,
  answerImpact,
  binColumn,
  binSticker,
  mergeColumn,
  moveSticker,
  pocketStateOf,
  readGallery,
  readPocket,
  rewordSticker,
  setColumn,
  splitColumn,
  takeBackSticker,
  writeSticker,
} from './doc.ts';
export type { Gallery } from './doc.ts';
export { checksOf } from './checks.ts';
export type { GalleryChecks } from './checks.ts';
export { CLASSES } from './moments.ts';
export type { GalleryMoment, ProblemClass } from './moments.ts';
export { firstOf, placesOf, rankingOf, seatOf, totalsOf } from './ranking.ts';
export type { FirstPlaces, RankedColumn } from './ranking.ts';
export { galleryResults } from './results.ts';
export type { GalleryResults } from './results.ts';
export type { Candidate, CheckName, Column, Impact, PocketSticker, Sticker } from './schema.ts';
export { judgeText, lengthOf, tidied } from './text.ts';
export { promptFor } from './wording.ts';
export type { Prompt, Disguise } from './wording.ts';
