import type { Result } from '../../src-shared/model/result'

interface Pace {
  /** At least so long from an answer to the next question. */
  spacingMs: number
  /** And at least so many times as long as the answer took: whoever answers has other work, too. */
  times?: number
}

/** A question that is asked again and again while its answer is looked at. */
interface Paced {
  /** What it is about has changed. */
  soon: () => void
  /** A person did something: an answer that is still on its way tells of another moment, and is not kept. */
  atOnce: () => void
  stop: () => void
}

/** One question at a time, spaced, and never after the last change unasked. Where no answer comes the one before stays. */
export function paced<Answer>(
  ask: () => Promise<Result<Answer, unknown>>,
  keep: (answer: Answer) => void,
  { spacingMs, times = 0 }: Pace,
): Paced {
  let timer: ReturnType<typeof setTimeout> | undefined
  let notBefore = 0
  let asked = 0
  let isAsking = false
  let isStale = false

  async function now(): Promise<void> {
    const mine = ++asked
    timer = undefined
    isAsking = true
    isStale = false
    const started = performance.now()
    const answer = await ask()
    if (mine !== asked) return
    const ended = performance.now()
    notBefore = ended + Math.max(spacingMs, times * (ended - started))
    isAsking = false
    if (answer.ok) keep(answer.value)
    if (isStale) soon()
  }

  function soon(): void {
    if (isAsking) isStale = true
    else timer ??= setTimeout(() => void now(), notBefore - performance.now())
  }

  function stop(): void {
    clearTimeout(timer)
    timer = undefined
    asked++
    isAsking = false
  }

  function atOnce(): void {
    stop()
    void now()
  }

  return { soon, atOnce, stop }
}
