import type { Link } from './collect/link'
import type { Thresholds } from './thresholds'

/** Logins and nothing else, so many within the time that a device's own tries take. */
export function isLoginLoop({ loginRun }: Link, limits: Thresholds): boolean {
  if (loginRun.count < limits.loginTimes) return false
  const lastMs = (loginRun.lastAt ?? 0) - (loginRun.firstAt ?? 0)
  // A mean time: three logins in ten minutes, or thirty in a hundred.
  return lastMs <= (limits.loginWithinMs * loginRun.count) / limits.loginTimes
}
