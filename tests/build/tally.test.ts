import { expect, it } from 'vitest';
import { tallyOfCode, tallyOfPlaywright, tallyOfVitest, total } from '../../build/tally.ts';

it('adds up programs and runners', () => {
  expect(total([])).toEqual({ passed: 0, failed: 0 });
  expect(total([tallyOfCode(0), tallyOfCode(2), { passed: 40, failed: 3 }])).toEqual({
    passed: 41,
    failed: 4,
  });
});

it('counts a test file that could not be loaded', () => {
  const loaded = { status: 'failed', assertionResults: [{}, {}] };
  const unloaded = { status: 'failed', assertionResults: [] };
  const report = { numPassedTests: 7, numFailedTests: 1, testResults: [loaded, unloaded] };
  expect(tallyOfVitest(report, 1)).toEqual({ passed: 7, failed: 2 });
});

it('counts what passed only at the second try, and what stopped the run', () => {
  const report = { stats: { expected: 5, unexpected: 1, flaky: 1 }, errors: [{}] };
  expect(tallyOfPlaywright(report, 1)).toEqual({ passed: 5, failed: 3 });
});

it('believes the exit code when a report shows nothing wrong', () => {
  expect(tallyOfVitest({ numPassedTests: 7, numFailedTests: 0, testResults: [] }, 1).failed).toBe(1);
  expect(tallyOfPlaywright({ stats: { expected: 5, unexpected: 0, flaky: 0 }, errors: [] }, 1).failed).toBe(
    1,
  );
});
