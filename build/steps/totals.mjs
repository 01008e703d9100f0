/** Adds up { passed, failed, skipped }. */
export function sum(parts) {
  const add = (key) => parts.reduce((total, part) => total + (part[key] ?? 0), 0)
  return { passed: add('passed'), failed: add('failed'), skipped: add('skipped') }
}

/** The plain closing line that a run ends with, alone on its line. */
export function summary({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

/** The totals in the last closing line of a log, or undefined where it has none. */
export function totalsIn(log) {
  const match = [...log.matchAll(/^(\d+) passed, (\d+) failed(?:, (\d+) skipped)?\s*$/gm)].at(-1)
  return match && { passed: Number(match[1]), failed: Number(match[2]), skipped: Number(match[3] ?? 0) }
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
