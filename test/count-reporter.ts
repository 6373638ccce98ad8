import type { Reporter, TestModule } from 'vitest/node';

/** Closes the output with one plain line that any reader of logs can count on: `N passed, N failed, N skipped`. */
export default class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const count = { passed: 0, failed: 0, skipped: 0, pending: 0 };
    let brokenFiles = 0;
    for (const module of modules) {
      const tests = [...module.children.allTests()];
      for (const test of tests) count[test.result().state] += 1;
      if (tests.length === 0 || module.errors().length > 0) brokenFiles += 1;
    }
    // After the default reporter's summary, which is written in the same turn.
    setImmediate(() => {
      const skipped = count.skipped + count.pending;
      process.stdout.write(
        `\n${count.passed} passed, ${count.failed + brokenFiles} failed${skipped ? `, ${skipped} skipped` : ''}\n`,
      );
    });
  }
}
