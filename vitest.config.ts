import { defineConfig } from 'vitest/config';

const BROWSER_TESTS = 'tests/browser/**/*.test.ts';

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // what a page shows comes when a busy machine comes to it
    expect: { poll: { timeout: 10_000 } },
    setupFiles: ['tests/seed-properties.ts'],
    projects: [
      {
        extends: true,
        test: { name: 'node', include: ['tests/**/*.test.{ts,tsx}'], exclude: [BROWSER_TESTS] },
      },
      {
        extends: true,
        // One file at a time: two cores draw one page in software as fast as they can.
        test: { name: 'browser', include: [BROWSER_TESTS], fileParallelism: false },
      },
    ],
  },
});
