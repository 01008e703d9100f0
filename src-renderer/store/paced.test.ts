import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { failure, success, type Result } from '../../src-shared/model/result'
import { paced } from './paced'

/** The question with this number has no answer. */
const FAILING = 4

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** Answers come after so many milliseconds, numbered as they were asked for. */
function asking(takesMs: number, times = 0) {
  const asked: number[] = []
  const kept: number[] = []
  const began = performance.now()
  const ask = async (): Promise<Result<number>> => {
    const number = asked.push(performance.now() - began)
    await new Promise((resolve) => setTimeout(resolve, takesMs))
    return number === FAILING ? failure('The link is closed.') : success(number)
  }
  return { asked, kept, pace: paced(ask, (answer) => kept.push(answer), { spacingMs: 500, times }) }
}

it('asks at once, and after any number of changes once more, spaced from the answer', async () => {
  const { asked, kept, pace } = asking(20)
  pace.atOnce()
  for (let change = 0; change < 5; change++) pace.soon()
  await vi.advanceTimersByTimeAsync(5_000)
  expect({ asked, kept }).toEqual({ asked: [0, 520], kept: [1, 2] })
})

it('leaves who answers slowly the more time', async () => {
  const { asked, pace } = asking(100, 20)
  pace.atOnce()
  pace.soon()
  await vi.advanceTimersByTimeAsync(5_000)
  expect(asked).toEqual([0, 2_100])
})

it('waits no longer and keeps no older answer when a person has done something', async () => {
  const { asked, kept, pace } = asking(100)
  pace.atOnce()
  await vi.advanceTimersByTimeAsync(50)
  pace.atOnce()
  await vi.advanceTimersByTimeAsync(300)
  pace.soon()
  pace.atOnce()
  await vi.advanceTimersByTimeAsync(5_000)
  expect({ asked, kept }).toEqual({ asked: [0, 50, 350], kept: [2, 3] })
})

it('keeps nothing after its end, and asks again when it is wanted again', async () => {
  const { asked, kept, pace } = asking(100)
  pace.atOnce()
  pace.soon()
  pace.stop()
  await vi.advanceTimersByTimeAsync(5_000)
  expect({ asked, kept }).toEqual({ asked: [0], kept: [] })
  pace.atOnce()
  await vi.advanceTimersByTimeAsync(5_000)
  expect({ asked, kept }).toEqual({ asked: [0, 5_000], kept: [2] })
})

it('keeps the answer before where none comes, and goes on asking', async () => {
  const { kept, pace } = asking(0)
  for (let change = 0; change < 6; change++) {
    pace.soon()
    await vi.advanceTimersByTimeAsync(5_000)
  }
  expect(kept).toEqual([1, 2, 3, 5, 6])
})
