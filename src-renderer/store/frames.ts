import { useEffect } from 'react'
import { create } from 'zustand'
import type { FrameAnswer, FrameCounts, FrameRow, PlaceAsk } from '../../src-shared/link/engine-contract'
import type { Note } from '../../src-shared/model/note'
import { engine } from '../bridge/links'
import { whenDrawn } from '../bridge/when-drawn'
import { useEngine } from './engine'
import type { RowCache, RowsWanted } from './row-cache'
import { BLOCK_ROWS, missingRows, noRows, rowIn, withRows } from './row-cache'

interface Frames {
  /** Which list this is: it rises with another source or another engine, when nothing that was known holds. */
  list: number
  /** As the engine counts them now. */
  counts: FrameCounts
  /** The counts when the view was held, while it is. Recording goes on: only the screen stands still. */
  held: FrameCounts | undefined
  /** The rows that were looked at lately, by their place in the list. */
  rows: RowCache
  /** Where the selection stands in the list. It moves only when a person moves it. */
  place: number | undefined
  /** Where the selection began, where it is more than one row. */
  anchor: number | undefined
  /** The selected row: its number in the capture, whatever the filter. */
  selected: number | undefined
  /** The selected frame with its bytes, as soon as the engine has answered. Until then the one before stays. */
  frame: FrameAnswer | undefined
  /** The end of the list is kept in view. */
  isFollowing: boolean
  /** How many were shown when following ended: what came since is new. */
  leftAt: number
}

/** Places of the list, one after the other. */
interface Stretch {
  readonly from: number
  readonly count: number
}

const noFrames: FrameCounts = {
  total: 0,
  shown: 0,
  searched: 0,
  firstAt: undefined,
  issues: { error: 0, warning: 0, info: 0 },
}
const nothing = { place: undefined, anchor: undefined, selected: undefined, frame: undefined }

export const useFrames = create<Frames>(() => ({
  list: 0,
  counts: noFrames,
  held: undefined,
  rows: noRows,
  ...nothing,
  isFollowing: true,
  leftAt: 0,
}))

/** How many frames the list has: what the filter lets through, as of now or of when the view was held. */
export function shownCount({ counts, held }: Pick<Frames, 'counts' | 'held'>): number {
  return (held ?? counts).shown
}

/** Rises when everything known is void, because another engine answers: late answers to older questions are dropped. */
let generation = 0
/** Blocks that are on their way: until one is in the cache it is not asked for again. */
const asked = new Set<number>()
/** The places that the list shows. */
let view = { first: 0, end: 0 }
/** As the engine counts while another list is on its way: it is shown together with its rows. */
let coming: FrameCounts | undefined
let waiting: { from: number; rows: readonly FrameRow[] }[] = []

/** Follows the frame counts. Called once, before the links are opened. */
export function followFrames(): void {
  engine.on('frames.counts', (counts) => {
    if (coming !== undefined) {
      coming = counts
      return
    }
    const { searched, total } = useFrames.getState().counts
    useFrames.setState({ counts })
    // The search has come to its end: only now it is certain whether the selected row is in the list.
    if (searched < total && counts.searched === counts.total) void locate()
  })
  useEngine.subscribe(({ state }, { state: before }) => {
    if (before !== undefined && state?.startedAt !== before.startedAt) forget()
  })
}

function startAnew(): void {
  generation++
  asked.clear()
  waiting = []
  coming = undefined
}

function forget(): void {
  startAnew()
  // A new engine counts from 0, and of its frames a held view has shown none.
  useFrames.setState(({ list, held }) => ({
    list: list + 1,
    rows: noRows,
    held: held && noFrames,
    isFollowing: true,
    ...nothing,
  }))
}

/** The list shows another source. What is live is followed; a recording is read from its beginning, and nothing in it is new. */
export function sourceChanged(counts: FrameCounts, isLive: boolean): void {
  forget()
  useFrames.setState({ counts, held: undefined, isFollowing: isLive, leftAt: Infinity })
}

/** The playhead has moved: the list ends elsewhere. A selection behind its end is let go. */
export function played(counts: FrameCounts): void {
  const { place } = useFrames.getState()
  if (coming !== undefined) coming = counts
  useFrames.setState({ counts, ...(place !== undefined && place >= counts.shown ? nothing : {}) })
}

/** The list tells which of its places it shows. */
export function lookAt(first: number, end: number): void {
  view = { first, end }
}

export function firstInView(): number {
  return view.first
}

/** A list as it is seen first. */
interface Looked {
  readonly rows: RowCache
  /** Where the frame that was selected stands in it. */
  readonly selected: number | undefined
  readonly place: number | undefined
}

/**
 * Asks for what is looked at as if nothing of it were known. Right behind a command that changes the list: one turn of
 * the engine then answers all.
 */
export async function lookAnew(): Promise<Looked> {
  const { selected } = useFrames.getState()
  const [rows, place] = await Promise.all([fetchedAnew(), selected === undefined ? undefined : placeOf(selected)])
  return { rows, selected, place }
}

/** The list shows other rows now, all at once with their number. The selection stays on its frame, in the list or not. */
export async function filterApplied(counts: FrameCounts, looked: Promise<Looked>): Promise<void> {
  startAnew()
  const mine = generation
  coming = counts
  const { held } = useFrames.getState()
  const heldNow = held && { ...held, shown: await shownBefore(held.total, counts) }
  const { rows, selected, place } = await looked
  // A shorter list is looked at where it ends.
  const { shown } = heldNow ?? counts
  const beyond = Math.max(0, view.end - shown)
  const all = await fetched(rows, missingRows(rows, Math.max(0, view.first - beyond), view.end - beyond, shown))
  if (mine !== generation) return
  const isSame = useFrames.getState().selected === selected
  useFrames.setState({
    counts: coming,
    held: heldNow,
    rows: all,
    place: isSame ? place : undefined,
    anchor: undefined,
  })
  coming = undefined
  await locate()
}

/** Rows that are known may say more: the file has been read to its end, and behind its frames stand the notes on them. */
export async function readToEnd(): Promise<void> {
  // Another list is on its way, and all its rows are new.
  if (coming !== undefined) return
  startAnew()
  const mine = generation
  const { frame } = useFrames.getState()
  const [rows, again] = await Promise.all([
    fetchedAnew(),
    frame && engine.request('frames.one', { row: frame.row.row }),
  ])
  if (mine !== generation) return
  const known = again?.ok === true ? again.value : undefined
  useFrames.setState(({ frame }) => ({ rows, frame: known?.row.row === frame?.row.row ? known : frame }))
}

/** What is looked at, as if nothing of it were known. */
function fetchedAnew(): Promise<RowCache> {
  return fetched(noRows, missingRows(noRows, view.first, view.end, Infinity))
}

async function fetched(cache: RowCache, wanted: readonly RowsWanted[]): Promise<RowCache> {
  const answers = await Promise.all(wanted.map((ask) => engine.request('frames.rows', ask)))
  return answers.reduce(
    (rows, answer, at) => (answer.ok ? withRows(rows, wanted[at]?.from ?? 0, answer.value) : rows),
    cache,
  )
}

/** How many of the frames before this row the list shows. */
async function shownBefore(row: number, { shown }: FrameCounts): Promise<number> {
  const answer = await engine.request('frames.place', { row })
  return answer.ok && answer.value !== undefined ? answer.value.place : shown
}

async function locate(): Promise<void> {
  const { selected, place } = useFrames.getState()
  if (selected === undefined || place !== undefined) return
  const mine = generation
  const found = await placeOf(selected)
  if (mine === generation && found !== undefined) useFrames.setState({ place: found })
}

/** Where the list shows a row, if it does. */
async function placeOf(row: number): Promise<number | undefined> {
  const answer = await engine.request('frames.place', { row })
  return answer.ok && answer.value?.row === row ? answer.value.place : undefined
}

export function toggleHold(): void {
  useFrames.setState(({ counts, held }) => ({ held: held === undefined ? counts : undefined }))
}

/** Following begins at the end of the list and ends when a person moves away from it. */
export function setFollowing(isFollowing: boolean): void {
  const frames = useFrames.getState()
  if (frames.isFollowing !== isFollowing) useFrames.setState({ isFollowing, leftAt: shownCount(frames) })
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
  if (coming !== undefined || asked.has(block)) return
  asked.add(block)
  const mine = generation
  const answer = await engine.request('frames.rows', { from, count })
  if (mine !== generation) return
  if (answer.ok) return arrived(from, answer.value)
  asked.delete(block)
  setTimeout(lookAgain, LOOK_AGAIN_MS)
}

const LOOK_AGAIN_MS = 100

/**
 * What is missing is looked for when the rows change, and not asked for while its block is on its way. An answer that
 * changed nothing, because it was refused or told what was known by then, would leave the rest awaited for ever.
 */
function lookAgain(): void {
  useFrames.setState(({ rows }) => ({ rows: new Map(rows) }))
}

/** Answers of one animation frame change the page once. */
function arrived(from: number, rows: readonly FrameRow[]): void {
  if (waiting.push({ from, rows }) > 1) return
  whenDrawn(() => {
    const answers = waiting
    waiting = []
    for (const { from } of answers) asked.delete(Math.floor(from / BLOCK_ROWS))
    const { rows: before } = useFrames.getState()
    const rows = answers.reduce((cache, answer) => withRows(cache, answer.from, answer.rows), before)
    if (rows === before) setTimeout(lookAgain, LOOK_AGAIN_MS)
    else useFrames.setState({ rows })
  })
}

let isFetching = false

/** The stretch of the list that is selected. */
export function selectedStretch({ place, anchor }: Pick<Frames, 'place' | 'anchor'>): Stretch | undefined {
  if (place === undefined) return undefined
  const from = Math.min(place, anchor ?? place)
  return { from, count: Math.max(place, anchor ?? place) - from + 1 }
}

/** As `selectPlace`, with everything between here and where the selection began. */
export function extendTo(place: number): void {
  const { place: before, anchor } = useFrames.getState()
  selectPlace(place)
  useFrames.setState({ anchor: anchor ?? before })
}

/** What a person has put on a frame: shown at once, wherever the frame is. */
export function showNote(row: number, note: Note): void {
  const changed = (shown: FrameRow): FrameRow =>
    shown.row === row ? { ...shown, mark: note.mark, comment: note.comment } : shown
  useFrames.setState(({ rows, frame }) => ({
    rows: new Map([...rows].map(([block, list]) => [block, list.map(changed)])),
    frame: frame && { ...frame, row: changed(frame.row) },
  }))
}

/** Selects what stands at this place of the list, or nothing. */
export function selectPlace(place: number | undefined): void {
  setFollowing(false)
  if (place === undefined) useFrames.setState(nothing)
  else useFrames.setState({ place, anchor: undefined, selected: rowIn(useFrames.getState().rows, place)?.row })
  if (!isFetching) void fetchSelected()
}

/** Selects a frame by its number or time: the one that the list shows nearest behind it. False when there is none. */
export async function goToPlace(ask: PlaceAsk): Promise<boolean> {
  const answer = await engine.request('frames.place', ask)
  if (!answer.ok || answer.value === undefined) return false
  selectPlace(answer.value.place)
  return true
}

/** Selects a frame of the capture by its row. False when the filter hides it: then it is selected, but not in the list. */
export async function selectRow(row: number): Promise<boolean> {
  const mine = generation
  const place = await placeOf(row)
  if (place !== undefined) {
    selectPlace(place)
    return true
  }
  const hidden = await engine.request('frames.one', { row })
  if (mine === generation && hidden.ok && hidden.value !== undefined) {
    useFrames.setState({ ...nothing, selected: row, frame: hidden.value })
  }
  return false
}

/** One frame for each picture at most: those that a held key passes over meanwhile are never shown. */
async function fetchSelected(): Promise<void> {
  isFetching = true
  for (;;) {
    const { place, selected, frame } = useFrames.getState()
    if (place === undefined || (selected !== undefined && frame?.row.row === selected)) break
    const mine = generation
    const answer = frameInView(place) ?? (await frameAt(place, selected))
    if (mine !== generation || useFrames.getState().place !== place) continue
    if (answer === undefined) break
    useFrames.setState({ selected: answer.row.row, frame: answer })
    await new Promise<void>(whenDrawn)
  }
  isFetching = false
}

/** The frame at a place of the list whose row has come with its bytes: it is shown in the same moment. */
function frameInView(place: number): FrameAnswer | undefined {
  const row = rowIn(useFrames.getState().rows, place)
  return row?.bytes && { row, bytes: row.bytes }
}

/** The frame at a place of the list whose row may have to be asked for first. */
async function frameAt(place: number, known: number | undefined): Promise<FrameAnswer | undefined> {
  const row = known ?? (await rowAt(place))
  if (row === undefined) return undefined
  const answer = await engine.request('frames.one', { row })
  return answer.ok ? answer.value : undefined
}

async function rowAt(place: number): Promise<number | undefined> {
  const answer = await engine.request('frames.rows', { from: place, count: 1 })
  return answer.ok ? answer.value[0]?.row : undefined
}

/** The selected frame: its row and its bytes. Fields and spans are made by whoever looks. */
export function useSelectedFrame(): FrameAnswer | undefined {
  return useFrames((frames) => frames.frame)
}
