import { defineConfig } from 'vitest/config';
import CountReporter from './test/count-reporter.ts';

/** Files that leave nothing behind share a worker, which saves reading the program for each of them. */
const TOGETHER = [
  'aggregates',
  'backup',
  'core',
  'crash',
  'documents',
  'features',
  'feedback',
  'forms',
  'journeys',
  'load',
  'mentor',
  'outage',
  'proposals',
  'rehearsal',
  'scripts',
  'telegram',
  'web',
].map((folder) => `test/${folder}/**/*.test.ts`);
/** Looks at the memory of its own process. */
const ALONE = 'test/core/give-back.test.ts';

export default defineConfig({
  test: {
    globalSetup: ['test/global-redis.ts'],
    reporters: ['default', new CountReporter()],
    testTimeout: 40_000,
    hookTimeout: 40_000,
    // A busy machine is slow, and no test waits for longer than it must.
    expect: { poll: { interval: 20, timeout: 10_000 } },
    // One more than CI has processors: many tests wait, for what is killed to come back, or for a time to pass.
    maxWorkers: 3,
    // Tests make much that is soon forgotten.
    execArgv: ['--max-semi-space-size=32'],
    projects: [
      { extends: true, test: { name: 'together', include: TOGETHER, exclude: [ALONE], isolate: false } },
      { extends: true, test: { name: 'apart', include: ['test/**/*.test.ts'], exclude: TOGETHER } },
      { extends: true, test: { name: 'alone', include: [ALONE] } },
    ],
  },
});
