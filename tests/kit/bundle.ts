import { join } from 'node:path';
import { build } from 'vite';

/** Makes one JavaScript file of a program for a child process, which cannot read TypeScript on every Node. Runs from the project's folder, as npm does. */
export async function bundle(entry: string): Promise<string> {
  const outDir = join('dist', 'run', `child-${entry.replaceAll(/[^A-Za-z0-9]+/g, '-')}`);
  await build({
    root: process.cwd(),
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: entry,
      outDir,
      emptyOutDir: true,
      target: 'node20',
      minify: true,
      rolldownOptions: {
        external: ['bufferutil', 'utf-8-validate'],
        output: { entryFileNames: 'main.js', codeSplitting: false },
      },
    },
  });
  return join(process.cwd(), outDir, 'main.js');
}
