import { useEffect } from 'react'
import { create } from 'zustand'
import type { FrameAnswer, FrameCounts, FrameRow } from '../../src-shared/link/engine-contract'
import { engine } from '../bridge/links'
import { whenDrawn } from '../bridge/when-drawn'
import { useEngine } from './engine'
import type { RowCache } from './row-cache'
import { BLOCK_ROWS, missingRows, noRows, withRows } from './row-cache'

interface Frames {
  counts: FrameCounts
  /** The rows that were looked at lately. A row's position is its place in the list; its number never changes. */
  rows: RowCache
  /** The selected row. It moves only when a person moves it. */
  selected: number | undefined
  /** The selected frame with its bytes, as soon as the engine has answered. Until then the one before stays. */
  frame: FrameAnswer | undefined
}

const none: Frames = {
  counts: { total: 0, shown: 0, firstAt: undefined },
  rows: noRows,
  selected: undefined,
  frame: undefined,
}

export const useFrames = create<Frames>(() => none)

/** Rises when everything known is void, because another engine answers: late answers to older questions are dropped. */
let generation = 0
const asked = new Set<number>()
let waiting: { from: number; rows: readonly FrameRow[] }[] = []

/** Follows the frame counts. Called once, before the links are opened. */
export function followFrames(): void {
  engine.on('frames.counts', (counts) => useFrames.setState({ counts }))
  useEngine.subscribe(({ state }, { state: before }) => {
    if (before !== undefined && state?.startedAt !== before.startedAt) forget()
  })
}

function forget(): void {
  generation++
  asked.clear()
  waiting = []
  useFrames.setState({ rows: noRows, selected: undefined, frame: undefined })
}

/** Keeps the rows from `first` to before `end` in the cache while they are looked at. */
export function useRows(first: number, end: number, shown: number): void {
  const rows = useFrames((frames) => frames.rows)
  useEffect(() => {
    for (const { from, count } of missingRows(rows, first, end, shown)) void askRows(from, count)
  }, [rows, first, end, shown])
}

async function askRows(from: number, count: number): Promise<void> {
  const block = Math.floor(from / BLOCK_ROWS)
  if (asked.has(block)) return
  asked.add(block)
  const mine = generation
  const answer = await engine.request('frames.rows', { from, count })
  if (mine !== generation) return
  asked.delete(block)
  if (answer.ok) arrived(from, answer.value.rows)
}

/** Answers of one animation frame change the page once. */
function arrived(from: number, rows: readonly FrameRow[]): void {
  if (waiting.push({ from, rows }) > 1) return
  whenDrawn(() => {
    const answers = waiting
    waiting = []
    useFrames.setState((frames) => ({
      rows: answers.reduce((cache, answer) => withRows(cache, answer.from, answer.rows), frames.rows),
    }))
  })
}

let isAskingOne = false

/** Selects a row, and gets its bytes. Rows that are passed over quickly are not fetched. */
export function selectRow(row: number | undefined): void {
  useFrames.setState(row === undefined ? { selected: undefined, frame: undefined } : { selected: row })
  if (!isAskingOne) void fetchSelected()
}

async function fetchSelected(): Promise<void> {
  isAskingOne = true
  for (;;) {
    const { selected, frame } = useFrames.getState()
    if (selected === undefined || frame?.row.row === selected) break
    const mine = generation
    const answer = await engine.request('frames.one', { row: selected })
    if (mine !== generation || useFrames.getState().selected !== selected) continue
    if (!answer.ok || answer.value === undefined) break
    useFrames.setState({ frame: answer.value })
  }
  isAskingOne = false
}

/** The selected frame: its row and its bytes. Fields and spans are made by whoever looks. */
export function useSelectedFrame(): FrameAnswer | undefined {
  return useFrames((frames) => frames.frame)
}
