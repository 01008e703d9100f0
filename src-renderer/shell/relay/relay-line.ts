import type { RelayState } from '../../../src-shared/link/contracts/relay'
import type { Texts } from '../../../src-shared/texts/en'
import { count, duration } from '../../ui/format'
import type { MarkTone } from '../../ui/StateMark'

/** A login that no platform answers for so long is likely to be one that it does not know. */
const SILENT_MS = 10_000

/** What the status bar says of the relay. `at` is the engine's clock; without a relay the port is not open. */
export function relayLine(
  to: string,
  relay: RelayState | undefined,
  at: number,
  words: Texts['shell']['relay'],
): { tone: MarkTone; text: string } {
  if (relay === undefined) return { tone: 'off', text: words.notListening(to) }
  const { down, retryAt, waitingSince, bytesIn, bytesPassed } = relay
  if (down !== undefined) {
    const seconds = retryAt === undefined ? undefined : Math.ceil((retryAt - at) / 1_000)
    const next = seconds === undefined ? [] : [seconds > 0 ? words.retry(seconds) : words.retrying]
    return { tone: 'error', text: [words.unreachable(to, down), ...next].join(' · ') }
  }
  if (bytesIn === 0 && relay.open === 0) return { tone: 'good', text: words.idle(to) }
  const passing = words.passing(bytesIn, bytesPassed)
  const waited = waitingSince === undefined ? 0 : at - waitingSince
  if (waited >= SILENT_MS) return { tone: 'warning', text: `${passing} · ${words.silent(duration(waited))}` }
  const answered = relay.latencyMs === undefined ? words.noAnswer : words.answered(count(Math.round(relay.latencyMs)))
  return { tone: 'good', text: `${passing} · ${answered}` }
}
