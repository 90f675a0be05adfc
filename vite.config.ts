import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

/**
 * Suites that start servers or browsers: longer limits, one file at a time, so that they do not starve each other. What is
 * waited for (`expect.poll`) may take long on a busy machine; left alone it would get one second.
 */
const heavy = {
  testTimeout: 240_000,
  hookTimeout: 120_000,
  fileParallelism: false,
  expect: { poll: { timeout: 30_000 } },
};

export default defineConfig({
  plugins: [react()],
  // The hub serves phones that were last updated years ago (chrome80), over plain http.
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    target: 'chrome80',
    cssTarget: 'chrome80',
    assetsInlineLimit: 0,
    // One sheet of 16 KB gzip: a late chunk then needs one file and not two, and cannot come without its look.
    cssCodeSplit: false,
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          root: import.meta.dirname,
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/{sync,http,faults,guard,e2e}/**', '**/node_modules/**'],
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'server',
          root: import.meta.dirname,
          include: ['tests/{sync,http,faults,guard}/**/*.test.ts'],
          ...heavy,
        },
      },
      {
        extends: true,
        test: { name: 'e2e', root: import.meta.dirname, include: ['tests/e2e/**/*.test.ts'], ...heavy },
      },
    ],
  },
});
