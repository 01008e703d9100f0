import { expect, it } from 'vitest'
import { playwrightTotals, sum, summary, vitestTotals } from './totals.mjs'

it('ends with a plain line, and names skipped tests only where there are some', () => {
  expect(summary(sum([{ passed: 9 }, { passed: 3, failed: 1 }]))).toBe('12 passed, 1 failed')
  expect(summary(sum([{ passed: 2, failed: 0, skipped: 1 }]))).toBe('2 passed, 0 failed, 1 skipped')
})

it('counts a test file that could not be loaded as a failure', () => {
  const report = {
    numPassedTests: 4,
    numFailedTests: 1,
    numPendingTests: 2,
    numTodoTests: 0,
    testResults: [
      { status: 'failed', assertionResults: [] },
      { status: 'failed', assertionResults: [{ status: 'failed' }] },
    ],
  }
  expect(vitestTotals(report)).toEqual({ passed: 4, failed: 2, skipped: 2 })
})

it('counts an error outside the tests of the app as a failure', () => {
  const report = { stats: { expected: 5, unexpected: 0, flaky: 1, skipped: 0 }, errors: [{ message: 'no such file' }] }
  expect(playwrightTotals(report)).toEqual({ passed: 6, failed: 1, skipped: 0 })
})
