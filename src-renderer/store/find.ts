import { useEffect } from 'react'
import { create } from 'zustand'
import type { FindState } from '../../src-shared/link/contracts/find'
import { engine } from '../bridge/links'
import { useFilter } from './filter'
import { selectPlace, useFrames } from './frames'

interface Find {
  isOpen: boolean
  /** As it is written in the field. */
  text: string
  /** What the engine has found of it so far. */
  state: FindState | undefined
  /** The match that was gone to, counted from 1. */
  nth: number | undefined
  /** Places in view that are matches. */
  matches: ReadonlySet<number>
  isStopped: boolean
}

const noMatches: ReadonlySet<number> = new Set()
const nothing = { text: '', state: undefined, nth: undefined, matches: noMatches, isStopped: false }

export const useFind = create<Find>(() => ({ isOpen: false, ...nothing }))

type Step = 'next' | 'previous'
/** Where a person wants to go as soon as it is found. */
let wanted: Step | undefined

/** Follows the search. Called once, before the links are opened. */
export function followFind(): void {
  engine.on('find.state', (state) => {
    const { text } = useFind.getState()
    if (state.text !== text || text === '') return
    useFind.setState({ state })
    if (wanted !== undefined) void goOn()
  })
}

export function openFind(): void {
  // An open field is entered again, with what is in it ready to be replaced: at once, or it would be what is typed next.
  document.querySelector<HTMLInputElement>('.find-field')?.select()
  useFind.setState({ isOpen: true })
}

export function closeFind(): void {
  useFind.setState({ isOpen: false, ...nothing })
  void engine.request('find.set', asked(''))
}

export async function setFind(text: string): Promise<void> {
  wanted = undefined
  useFind.setState({ ...nothing, text })
  const answer = await engine.request('find.set', asked(text))
  if (answer.ok && useFind.getState().text === text) useFind.setState({ state: answer.value })
}

/** What was found stays and can be walked through. */
export function stopFind(): void {
  wanted = undefined
  useFind.setState({ isStopped: true })
  void engine.request('find.stop', undefined)
}

export async function findStep(step: Step): Promise<void> {
  wanted = step
  await goOn()
}

async function goOn(): Promise<void> {
  const step = wanted
  const { state, text } = useFind.getState()
  if (step === undefined || text === '') return
  const row = useFrames.getState().selected
  const answer = await engine.request('find.next', { row, step })
  if (wanted !== step || !answer.ok) return
  // Not found yet: the next word of the engine brings us here again, unless it has looked everywhere.
  if (answer.value === undefined) {
    if (state !== undefined && state.searched >= state.total) wanted = undefined
    return
  }
  wanted = undefined
  useFind.setState({ nth: answer.value.nth })
  selectPlace(answer.value.place)
}

/** Keeps the matches among the rows in view. */
export function useMatches(first: number, end: number): void {
  const found = useFind(({ state }) => state?.found ?? 0)
  const text = useFind(({ state }) => state?.text ?? '')
  const applied = useFilter((filter) => filter.applied)
  useEffect(() => {
    if (text === '' || end <= first) return
    let isLate = false
    void engine.request('find.matches', { from: first, count: Math.min(500, end - first) }).then((answer) => {
      if (!isLate && answer.ok) useFind.setState({ matches: new Set(answer.value) })
    })
    return () => {
      isLate = true
    }
  }, [first, end, found, text, applied])
}

function asked(text: string): { text: string; zoneMinutes: number } {
  return { text, zoneMinutes: -new Date().getTimezoneOffset() }
}
