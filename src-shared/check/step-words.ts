import { findProtocol } from '../protocols/registry'
import type { Texts } from '../texts/en'
import { translated } from '../texts/translate'
import type { StepReason } from './step'

/** How a language writes the numbers and times of a sentence. */
export interface WordFormat {
  count(value: number): string
  /** An hour of the day. */
  clock(at: number): string
  duration(ms: number): string
  /** Now, in the clock that the step was judged by. */
  readonly now: number
}

interface StepWords {
  readonly what: string
  /** What to do about it, where something is to be done. */
  readonly next: string | undefined
}

/** What a step says, as sentences. */
export function stepWords(reason: StepReason, texts: Texts, format: WordFormat): StepWords {
  const words = texts.check.says[reason.code]
  // The compiler checks in the table of texts what each sentence is told; here they are told all there is.
  const say = words.what as string | ((told: Record<string, string>) => string)
  const what = typeof say === 'string' ? say : say(told(reason, texts, format))
  return { what, next: 'next' in words ? words.next : undefined }
}

/** Everything that a reason names, written out. What it does not know is an empty text. */
function told(reason: StepReason, texts: Texts, format: WordFormat): Record<string, string> {
  const tests: Readonly<Record<string, string>> = texts.wiring.names
  const named = (value: unknown): string => translated(nameOf(String(value)), texts)
  const write = (name: string, value: unknown): string => {
    if (name === 'test') return tests[String(value)] ?? String(value)
    if (typeof value === 'string') return named(value)
    if (!Array.isArray(value)) return written(name, value, format)
    const names = value.map(named)
    return name === 'transports' ? texts.common.list(names) : names.join(', ')
  }
  const values = Object.entries(reason).map(([name, value]: [string, unknown]) => [name, write(name, value)])
  const side = 'offsetMs' in reason && reason.offsetMs > 0 ? 'ahead' : 'behind'
  const kind = 'difference' in reason ? reason.difference.kind : ''
  return { ...(Object.fromEntries(values) as Record<string, string>), side, kind }
}

function written(name: string, value: unknown, { count, clock, duration, now }: WordFormat): string {
  if (typeof value !== 'number') return ''
  if (name === 'at') return clock(value)
  if (name === 'lastAt') return duration(now - value)
  if (name === 'offsetMs') return duration(Math.abs(value))
  return name === 'port' || name === 'digit' ? String(value) : count(value)
}

/** A transport or a family as people write it; other words as they are. */
function nameOf(value: string): string {
  return value === 'tcp' || value === 'udp' ? value.toUpperCase() : (findProtocol(value)?.title ?? value)
}
