import { create } from 'zustand'
import type { FilterError } from '../../src-shared/filter/filter-node'
import { lastGood } from '../../src-shared/filter/last-good'
import { parseFilter } from '../../src-shared/filter/parse-filter'
import { engine } from '../bridge/links'
import { useEngine } from './engine'
import { filterApplied, lookAnew } from './frames'
import { texts } from './language'
import { tellFault } from './toasts'

interface Filter {
  /** As it is written, right or wrong. */
  text: string
  /** What is wrong with it, and where. */
  fault: FilterError | undefined
  /** The last one that could be read: it is to be in force. */
  good: string
  /** What is in force: the list shows what it lets through. */
  applied: string
}

export const useFilter = create<Filter>(() => ({ text: '', fault: undefined, good: '', applied: '' }))

export function setFilter(text: string): void {
  const parsed = parseFilter(text)
  const fault = parsed.ok ? undefined : parsed.error
  useFilter.setState(({ good }) => ({ text, fault, good: fault === undefined ? text : lastGood(text, fault, good) }))
  if (!isApplying) void apply()
}

/** The same again is a way back: what is chosen twice is let go. */
export function toggleFilter(text: string): void {
  setFilter(useFilter.getState().text === text ? '' : text)
}

/** The same again: what it asks for has changed. */
export function filterAgain(): void {
  useFilter.setState({ applied: '' })
  if (!isApplying) void apply()
}

let isApplying = false

/** One at a time: while the engine is busy with one, only the newest of the next ones counts. */
async function apply(): Promise<void> {
  isApplying = true
  for (;;) {
    const { good: text, applied } = useFilter.getState()
    if (text === applied) break
    const setting = engine.request('filter.set', { text, zoneMinutes: -new Date().getTimezoneOffset() })
    const rows = lookAnew()
    const answer = await setting
    if (!answer.ok) {
      if (answer.error.code !== 'gone') tellFault(texts().shell.faults.filter, answer.error.text)
      break
    }
    useFilter.setState({ applied: text })
    await filterApplied(answer.value, rows)
  }
  isApplying = false
}

/** Another engine knows no filter yet. Called once, before the links are opened. */
export function followFilter(): void {
  useEngine.subscribe(({ state }, { state: before }) => {
    if (before === undefined || state?.startedAt === before.startedAt) return
    useFilter.setState({ applied: '' })
    if (!isApplying) void apply()
  })
}
