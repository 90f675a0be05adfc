/** Builds the server as one file, `main.js`, into dist/server or a folder that is named. */
import { build } from 'vite';
import { root } from './prepare.mjs';

const [outDir = 'dist/server'] = process.argv.slice(2);
await build({
  root,
  configFile: false,
  logLevel: 'warn',
  ssr: { noExternal: true },
  build: {
    ssr: 'server/main.ts',
    outDir,
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    sourcemap: true,
    rolldownOptions: {
      external: ['bufferutil', 'utf-8-validate'],
      output: { entryFileNames: 'main.js', codeSplitting: false },
    },
  },
});
