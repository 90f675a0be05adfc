/** Runs one TypeScript file of the project: `node server/scripts/run.mjs tests/demo/main.ts [arguments]`. */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { checkNode, install, root } from './prepare.mjs';

checkNode();
install();
const { build } = await import('vite');
const [source, ...rest] = process.argv.slice(2);
if (source === undefined) {
  console.error('Name the file to run, e.g. tests/demo/main.ts.');
  process.exit(1);
}
// A folder per file, so that two commands at once do not overwrite each other.
const outDir = path.join('dist/run', source.replaceAll(/[^A-Za-z0-9]+/g, '-'));
await build({
  root,
  configFile: false,
  logLevel: 'error',
  build: {
    ssr: source,
    outDir,
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    sourcemap: true,
    rolldownOptions: { output: { entryFileNames: 'main.js', codeSplitting: false } },
  },
});
process.argv = [process.argv[0] ?? 'node', path.join(root, source), ...rest];
await import(pathToFileURL(path.join(root, outDir, 'main.js')).href);
