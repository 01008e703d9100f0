import { create } from 'zustand'
import type { StreamChunk } from '../../../../src-shared/link/contracts/stream'
import { engine } from '../../../bridge/links'
import { remember, recall } from '../../../store/remembered'

/** One connection's frames: how long each is, and the bytes of those that were looked at lately. */
interface Stream {
  session: number | undefined
  lengths: readonly number[]
  /** The frames by their rows in the capture. */
  rows: readonly number[]
  /** By the frame's place in the connection. */
  chunks: ReadonlyMap<number, StreamChunk>
  isText: boolean
}

const TEXT = 'stream.text'
const nothing = { lengths: [], rows: [], chunks: new Map<number, StreamChunk>() }

export const useStream = create<Stream>(() => ({ session: undefined, ...nothing, isText: recall(TEXT) === true }))

/** As the engine gives at once. */
const MOST_LENGTHS = 100_000
const BLOCK = 100
/** Blocks of bytes that are kept: a screen and some scrolling. */
const MOST_CHUNKS = 30 * BLOCK

/** A busy connection is looked at so often: each look copies what is known of it. */
const LOOK_MS = 250

/** Rises when what is known is void: late answers are dropped. */
let generation = 0
let isGrowing = false
/** A change came while it was growing: there may be more. */
let isStale = false
const asked = new Set<number>()

/** Shows a connection, from its beginning; `isFresh` when what is known of it is void: another source. */
export function showStream(session: number, isFresh = false): void {
  if (session !== useStream.getState().session || isFresh) {
    generation++
    asked.clear()
    useStream.setState({ session, ...nothing })
  }
  void grow()
}

/** Asks for what has been added to the connection. */
async function grow(): Promise<void> {
  if (isGrowing) {
    isStale = true
    return
  }
  isGrowing = true
  do {
    isStale = false
    const { session, lengths } = useStream.getState()
    const mine = generation
    if (session === undefined) break
    const answer = await engine.request('stream.lengths', { session, from: lengths.length, count: MOST_LENGTHS })
    if (!answer.ok) break
    const { lengths: more, rows, isWhole } = answer.value
    // Another connection, or the same of another source, is shown by now.
    if (mine !== generation) isStale = true
    else if (more.length > 0)
      useStream.setState((stream) => ({ lengths: [...stream.lengths, ...more], rows: [...stream.rows, ...rows] }))
    if (isStale) await new Promise((resolve) => setTimeout(resolve, LOOK_MS))
    isStale ||= !isWhole
  } while (isStale)
  isGrowing = false
}

/** Keeps the bytes of the frames from `first` to `last` at hand while they are looked at. */
export function needChunks(first: number, last: number): void {
  const { lengths, chunks } = useStream.getState()
  for (let block = Math.floor(first / BLOCK); block * BLOCK <= Math.min(last, lengths.length - 1); block++) {
    const end = Math.min(lengths.length, (block + 1) * BLOCK)
    let from = block * BLOCK
    while (from < end && chunks.has(from)) from++
    if (from < end && !asked.has(block)) void fetchChunks(block, from, end - from)
  }
}

async function fetchChunks(block: number, from: number, count: number): Promise<void> {
  const { session } = useStream.getState()
  if (session === undefined) return
  asked.add(block)
  const mine = generation
  const answer = await engine.request('stream.chunks', { session, from, count })
  if (mine !== generation) return
  asked.delete(block)
  if (!answer.ok) return
  useStream.setState(({ chunks }) => {
    const kept = chunks.size > MOST_CHUNKS ? new Map<number, StreamChunk>() : new Map(chunks)
    answer.value.forEach((chunk, at) => kept.set(from + at, chunk))
    return { chunks: kept }
  })
}

export function toggleText(): void {
  useStream.setState(({ isText }) => ({ isText: !isText }))
  remember(TEXT, useStream.getState().isText)
}
