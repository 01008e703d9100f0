import { Probe, type DetectionTest, type Verdict } from './probe'
import type { Protocol } from './protocol'
import { protocols } from './registry'
import type { Stranger } from './stranger'
import { strangers } from './strangers'

/** What one family says to the head of a connection. */
export interface Candidate {
  protocol: string
  title: string
  verdict: Verdict
  /** Bytes that passed tests covered. */
  weight: number
  /** The first byte of the test that failed, or -1. */
  ruledOutAt: number
  tests: DetectionTest[]
  /** False for families and services that are recognised by name only. */
  decoded: boolean
}

const RANK: Record<Verdict, number> = { sure: 0, possible: 1, short: 2, no: 3 }

/** Every family's opinion with its tests, best first. For people; the receiver asks the cheaper way. */
export function explainDetection(head: Uint8Array, families: readonly Protocol[] = protocols): Candidate[] {
  const candidates = [
    ...families.map((protocol) => opinion(protocol, head, true)),
    ...strangers.map((stranger) => opinion(stranger, head, false)),
  ]
  return candidates.sort(
    (a, b) => RANK[a.verdict] - RANK[b.verdict] || b.weight - a.weight || (a.protocol < b.protocol ? -1 : 1),
  )
}

function opinion(family: Protocol | Stranger, head: Uint8Array, decoded: boolean): Candidate {
  const tests: DetectionTest[] = []
  const probe = new Probe(head, 0, head.length, tests)
  const verdict = family.detect(probe)
  return {
    protocol: family.id,
    title: family.title,
    verdict,
    weight: probe.weight,
    ruledOutAt: probe.ruledOutAt,
    tests,
    decoded,
  }
}

/** The first stranger that is sure of these bytes. */
export function nameStranger(head: Uint8Array): Stranger | undefined {
  let best: Stranger | undefined
  let weight = 0
  for (const stranger of strangers) {
    const probe = new Probe(head)
    if (stranger.detect(probe) === 'sure' && probe.weight > weight) {
      best = stranger
      weight = probe.weight
    }
  }
  return best
}
