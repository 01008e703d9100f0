import { readdir, stat, unlink } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { SettingValues } from '../../../src-shared/settings/settings'
import { isPartOf, MARK } from '../recovery'
import { isCaptureName } from './folders'

type Limits = Pick<SettingValues, 'captures.retentionDays' | 'captures.retentionGigabytes'>

/** Somebody else, such as the command line, may be writing a capture into the same folder. */
const STILL_WRITTEN_MS = 10 * 60_000
const DAY_MS = 24 * 3_600_000
const GIGABYTE = 1e9

interface Capture {
  readonly path: string
  readonly bytes: number
  readonly at: number
}

/**
 * Removes captures that are older or take more room than a person has set; 0 sets no limit. Only files with names of our
 * own making are touched, and never one that is open, being written, or left unclosed by a crash. Answers what is gone.
 */
export async function removeOldCaptures(
  folder: string,
  limits: Limits,
  open: string | undefined,
  now: number,
): Promise<string[]> {
  const days = limits['captures.retentionDays'] || Infinity
  const room = (limits['captures.retentionGigabytes'] || Infinity) * GIGABYTE
  if (days === Infinity && room === Infinity) return []
  const removed: string[] = []
  let bytes = 0
  for (const capture of await capturesIn(folder)) {
    bytes += capture.bytes
    const isTooOld = now - capture.at > days * DAY_MS
    const isInUse = capture.path === open || now - capture.at < STILL_WRITTEN_MS
    if ((!isTooOld && bytes <= room) || isInUse) continue
    const isGone = await unlink(capture.path).then(
      () => true,
      () => false, // Another program holds it: the next time will do.
    )
    if (!isGone) continue
    bytes -= capture.bytes
    removed.push(capture.path)
  }
  return removed
}

/** Closed captures, newest first. */
async function capturesIn(folder: string): Promise<Capture[]> {
  const names = await readdir(folder).catch(() => [])
  const unclosed = names.filter((name) => name.endsWith(MARK)).map((name) => name.slice(0, -MARK.length))
  const own = names.filter((name) => isCaptureName(name) && !unclosed.some((capture) => isPartOf(name, capture)))
  const found = await Promise.all(own.map((name) => describe(resolve(join(folder, name)))))
  return found.filter((capture) => capture !== undefined).sort((a, b) => b.at - a.at)
}

async function describe(path: string): Promise<Capture | undefined> {
  const stats = await stat(path).catch(() => undefined)
  return stats?.isFile() ? { path, bytes: stats.size, at: stats.mtimeMs } : undefined
}
