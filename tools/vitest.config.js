/** The tests of the browser side: in Node, of the lessons, and in a browser. */
import { defineConfig } from 'vitest/config';
import { projectFolder } from './paths.js';

export default defineConfig({
  root: projectFolder,
  test: {
    passWithNoTests: false,
    // Tests that run in the machine's two cores beside a compiler are slow at times.
    testTimeout: 20_000,
    projects: [
      {
        extends: true,
        test: { name: 'web', include: ['tests/web/**/*.test.js'] },
      },
      {
        extends: true,
        test: { name: 'lessons', include: ['tests/lessons/**/*.test.js'], testTimeout: 120_000 },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.js'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          fileParallelism: false,
          // A page in a browser that shares the machine may need seconds for what it is asked.
          expect: { poll: { timeout: 10_000 } },
        },
      },
      {
        extends: true,
        test: {
          name: 'other-browsers',
          include: ['tests/other-browsers/**/*.test.js'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          fileParallelism: false,
          expect: { poll: { timeout: 10_000 } },
        },
      },
    ],
  },
});
