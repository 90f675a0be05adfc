import { newDoc, type Doc } from '../../sync/doc.ts';
import type { Room } from '../../sync/room.ts';
import { tokochCommands } from './commands.ts';
import { readTokoch } from './doc.ts';
import { mayOpen, permit } from './policy.ts';
import { readReal } from './realDoc.ts';
import { tokochResult, type TokochResult } from './results.ts';
import { pocketRoots, realRoots, tokochRoots } from './schema.ts';
import { tokochTables } from './tables.ts';

function resultOf(docs: ReadonlyMap<string, Doc>): TokochResult {
  const real = docs.get('tokoch-real');
  return tokochResult(readTokoch(docs.get('tokoch') ?? newDoc()), real === undefined ? null : readReal(real));
}

/** The budget bread (SPEC.md). */
export const tokochRoom: Room = {
  name: 'tokoch',
  roots: { tokoch: tokochRoots, 'tokoch-real': realRoots, pocket: pocketRoots },
  permit,
  mayOpen,
  commands: tokochCommands,
  moments: ['own', 'cut', 'reveal', 'wish', 'topic'],
  results: resultOf,
  tables: (docs) => tokochTables(resultOf(docs)),
};

export { sharesOf, sharesOfCounts } from './bread.ts';
export type { CutBread, RealBudget, RealLine, Slice, Tokoch, Topic } from './content.ts';
export { moveCut, renamed, type Crumbs, type Cut } from './crumbs.ts';
export {
  addSlices,
  addTopic,
  binTopic,
  changeSlice,
  cutSlice,
  dragCut,
  lockSlice,
  moveSlice,
  noteQuestion,
  readTokoch,
  removeSlice,
  restoreSlice,
  stateTotal,
} from './doc.ts';
export { likelyHead } from './heads.ts';
export { spreadOf } from './median.ts';
export { parseAmount, parsePercent, parseSom, parseTotal } from './parse.ts';
export { readPasted, type Pasted } from './pasted.ts';
export { cutOwn, dragOwn, finishOwn, readPocketBread } from './pocketDoc.ts';
export { permit as permitTokoch } from './policy.ts';
export { realHeads, realTotal } from './real.ts';
export { addLines, binLine, changeLine, describeReal, readReal } from './realDoc.ts';
export { tokochResult, type TokochResult } from './results.ts';
export { STAGE, surprisesShown } from './reveal.ts';
export type { Comparison } from './surprises.ts';
