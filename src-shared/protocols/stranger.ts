import { isDigit } from '../bytes/ascii'
import type { Probe, Verdict } from './probe'

/** Something that reaches the port and is recognised, but not decoded: another maker's family, or no tracker at all. */
export interface Stranger {
  readonly id: string
  readonly title: string
  readonly kind: 'tracker' | 'other'
  /** What a person should make of it. */
  readonly advice: string
  detect(probe: Probe): Verdict
}

export const SEND_SAMPLE = 'this program does not read this family yet; save the capture and send it to us'

/** Detection by one of several openings; each is a literal in which `9` stands for a digit, `A` for a capital letter and `.` for any byte. */
export function openings(...patterns: readonly string[]): (probe: Probe) => Verdict {
  return (probe) => {
    let verdict: Verdict = 'no'
    for (const pattern of patterns) {
      const answer = opensWith(probe, pattern)
      if (answer === 'sure') return 'sure'
      if (answer === 'short') verdict = 'short'
    }
    if (verdict === 'no') probe.check(false, `starts with ${patterns.join(' or ')}`, 0, patterns[0]?.length ?? 1)
    return verdict
  }
}

function opensWith(probe: Probe, pattern: string): Verdict {
  const there = Math.min(pattern.length, probe.length)
  for (let i = 0; i < there; i++) if (!fits(probe.at(i), pattern[i] ?? '.')) return 'no'
  if (there < pattern.length) return 'short'
  probe.check(true, `starts with ${pattern}`, 0, pattern.length)
  return 'sure'
}

function fits(byte: number, sign: string): boolean {
  if (sign === '.') return true
  if (sign === '9') return isDigit(byte)
  if (sign === 'A') return byte >= 0x41 && byte <= 0x5a
  return byte === sign.charCodeAt(0)
}

/** A verdict from what the head must be: false rules out, undefined waits for more bytes. */
export function judge(probe: Probe, text: string, to: number, claim: () => boolean | undefined): Verdict {
  const answer = claim()
  if (answer === undefined) return 'short'
  return probe.check(answer, text, 0, to) ? 'sure' : 'no'
}
