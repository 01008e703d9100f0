const WEEKS_1024_MS = 1024 * 7 * 86_400_000
const DAY_MS = 86_400_000

/** Right within a day once 1024 weeks are added (R-TIME-4): judged by the receipt, whatever year the device says. */
export function isRollover(offsetMs: number): boolean {
  return Math.abs(offsetMs + WEEKS_1024_MS) <= DAY_MS
}
