/** Writes the corpus anew: `node server/scripts/run.mjs tests/faults/corpus/make.ts`. The same bytes at every run. */
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { makeUpdateCases } from './updates.ts';
import { makeWireCases } from './wire.ts';

const folder = path.join('tests', 'faults', 'corpus');
for (const file of readdirSync(folder)) if (file.endsWith('.json')) rmSync(path.join(folder, file));
const cases = [...makeUpdateCases(), ...makeWireCases()];
for (const each of cases) writeFileSync(path.join(folder, `${each.name}.json`), `${JSON.stringify(each, null, 1)}\n`);
console.log(`${cases.length} cases`);
