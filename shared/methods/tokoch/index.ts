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

export { percentOf, sharesOf, sharesOfCounts, type Share } from './bread.ts';
export type { CutBread, RealBudget, RealLine, Slice, Tokoch, Topic } from './content.ts';
export { countsOf, moveCut, renamed, setCount, type Crumbs, type Cut } from './crumbs.ts';
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
  type NewSlice,
} from './doc.ts';
export { likelyHead } from './heads.ts';
export { middleOf, spreadOf, type OwnBread, type Spread } from './median.ts';
export { shareOut } from './money.ts';
export { MOST_SOM, parseAmount, parsePercent, parseSom, parseTotal, type Parsed } from './parse.ts';
export { readPasted, type Pasted, type PastedLine } from './pasted.ts';
export { cutOwn, dragOwn, finishOwn, readPocketBread, type PocketBread } from './pocketDoc.ts';
export { permit as permitTokoch } from './policy.ts';
export { realHeads, realTotal, type RealHead } from './real.ts';
export { addLines, binLine, changeLine, describeReal, readReal, type NewLine } from './realDoc.ts';
export { tokochResult, type BreadResult, type TokochResult } from './results.ts';
export { STAGE, surprisesShown } from './reveal.ts';
export { PIECES } from './schema.ts';
export { compareBreads, surprisesOf, type Comparison } from './surprises.ts';
