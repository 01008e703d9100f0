import type { Frame } from '../../model/frame'
import { codesOf, worstSeverity, type IssueCode } from '../../model/issue'
import type { Stranger } from '../../protocols/stranger'
import { keep, mark, NEVER, type Seen, type Trail } from '../trail'
import { isOpen, lifetimeMs, type SessionEvidence } from './session'
import { newTally } from './tally'

/** Addresses that only connect: as many are told apart, the rest is counted with the last. */
const MOST_HOSTS = 500
const ENDINGS = 64
const HEAD = 4
/** Visitors that are told apart: what a page reads at once; scanners come all day. */
const MOST_VISITORS = 50

/** What one address did without saying anything. */
interface QuietHost {
  /** Connections that stood for a while or timed out, without a byte. */
  waited: number
  /** Connections that ended at once: somebody tries ports. */
  probed: number
  session: number
}

interface StrangerSeen {
  readonly stranger: Stranger
  trail: Readonly<Trail>
  host: string
}

/** Somebody who is no tracker and has reached the port. */
interface Visit extends Seen {
  readonly stranger: Stranger
}

/** A first few bytes that nobody knows, and how many connections began with them. */
interface UnknownHead {
  trail: Readonly<Trail>
  session: number
}

/** Frames with one kind of issue, and the number of the first. */
interface IssueCount {
  frames: number
  readonly first: number
}

/** The whole port: what belongs to no device. */
export function newBench() {
  return {
    startedAt: undefined as number | undefined,
    lastAt: undefined as number | undefined,
    frames: 0,
    /** Frames by what is wrong with them. */
    issues: {} as Partial<Record<IssueCode, IssueCount>>,
    /** Frames by their worst issue. */
    severities: { error: 0, warning: 0, info: 0 },
    /** What is said by and to those who name nobody, all of them together. */
    nobody: newTally(undefined),
    /** The newest frame of a family from a device that has not said who it is. */
    unnamed: undefined as (Seen & { readonly protocol: string }) | undefined,
    opens: { tcp: 0, udp: 0 },
    /** Connections and peers that sent frames of a family. */
    speaking: { tcp: 0, udp: 0 },
    bytesIn: 0,
    bytesOut: 0,
    firstContactAt: undefined as number | undefined,
    quietHosts: new Map<string, QuietHost>(),
    /** The newest of those that waited without a byte and are over. */
    lastQuiet: undefined as { readonly host: string; readonly at: number } | undefined,
    strangers: new Map<string, StrangerSeen>(),
    /** The newest of each address, newest last. */
    visits: new Map<string, Visit>(),
    unknownHeads: new Map<string, UnknownHead>(),
    /** The newest beginning that nobody knows. */
    unknown: undefined as Seen | undefined,
    /** The newest ends of connections that had spoken: when, and whose. */
    endings: [] as { at: number; device: string; frame: number }[],
    /** Open connections that have not sent a byte. */
    silent: new Set<SessionEvidence>(),
    /** Devices beyond those that are watched. */
    unwatched: 0,
  }
}

export type Bench = ReturnType<typeof newBench>

/** A connection without a byte has ended. `shortMs`: those that ended sooner were only trying the door. */
export function addQuiet(bench: Bench, session: SessionEvidence, shortMs: number, now: number): void {
  const isKnown = bench.quietHosts.has(session.host) || bench.quietHosts.size < MOST_HOSTS
  const host = isKnown ? session.host : ''
  const quiet = bench.quietHosts.get(host) ?? { waited: 0, probed: 0, session: session.session }
  const isWaiting = lifetimeMs(session, now) >= shortMs || session.why === 'timeout' || session.why === 'idle'
  if (isWaiting) bench.lastQuiet = { host: session.host, at: now }
  if (isWaiting) quiet.waited++
  else quiet.probed++
  quiet.session = session.session
  bench.quietHosts.set(host, quiet)
}

export function addStranger(
  bench: Bench,
  stranger: Stranger,
  host: string,
  frame: number,
  at: number | undefined,
): void {
  const seen = bench.strangers.get(stranger.id)
  bench.strangers.set(stranger.id, { stranger, host, trail: mark(seen?.trail ?? NEVER, frame, at) })
  if (stranger.kind === 'other') addVisit(bench, stranger, host, { frame, at })
}

function addVisit(bench: Bench, stranger: Stranger, host: string, seen: Seen): void {
  bench.visits.delete(host)
  bench.visits.set(host, { stranger, ...seen })
  const [oldest] = bench.visits.keys()
  if (bench.visits.size > MOST_VISITORS && oldest !== undefined) bench.visits.delete(oldest)
}

/** A frame counts once for each kind of issue, and once for the worst of them. */
export function addIssues(bench: Bench, { issues, number }: Frame): void {
  for (const code of codesOf(issues)) {
    const seen = bench.issues[code]
    if (seen) seen.frames++
    else bench.issues[code] = { frames: 1, first: number }
  }
  const worst = worstSeverity(issues)
  if (worst !== undefined) bench.severities[worst]++
}

/** The beginning of a connection that no family and no stranger claims. */
export function addUnknown(
  bench: Bench,
  head: Uint8Array,
  session: number,
  frame: number,
  at: number | undefined,
): void {
  bench.unknown = { frame, at }
  const key = Array.from(head.subarray(0, HEAD), (byte) => byte.toString(16).padStart(2, '0')).join(' ')
  const seen = bench.unknownHeads.get(key)
  if (!seen && bench.unknownHeads.size >= MOST_HOSTS) return
  bench.unknownHeads.set(key, { session, trail: mark(seen?.trail ?? NEVER, frame, at) })
}

export function addEnding(bench: Bench, at: number, device: string, frame: number): void {
  keep(bench.endings, { at, device, frame }, ENDINGS)
}

/** Open connections that have waited so long without a byte. */
export function waitingSessions(bench: Bench, now: number, waitMs: number): SessionEvidence[] {
  return [...bench.silent].filter((session) => isOpen(session) && lifetimeMs(session, now) >= waitMs)
}
