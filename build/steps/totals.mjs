/** Adds up { passed, failed, skipped }. */
export function sum(parts) {
  const add = (key) => parts.reduce((total, part) => total + (part[key] ?? 0), 0)
  return { passed: add('passed'), failed: add('failed'), skipped: add('skipped') }
}

/** The plain closing line that a run ends with, alone on its line. */
export function summary({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

/** The totals of vitest's JSON report. A file that could not even be loaded counts as one failure. */
export function vitestTotals(report) {
  const broken = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  )
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

/** The totals of Playwright's JSON report; a test that passed on a second try has passed. */
export function playwrightTotals({ stats, errors }) {
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected + errors.length, skipped: stats.skipped }
}
