import type { FrameRow } from '../../src-shared/link/engine-contract'

/** Rows are asked for and kept in blocks, so that scrolling asks a few times a second instead of once a row. */
export const BLOCK_ROWS = 100

/** Enough for a screen and some scrolling back and forth; a million rows are never all here. */
const MOST_BLOCKS = 30

/** Rows by block number. Only the last block may be unfinished: it grows with the capture. */
export type RowCache = ReadonlyMap<number, readonly FrameRow[]>

export interface RowsWanted {
  from: number
  count: number
}

export const noRows: RowCache = new Map()

export function rowIn(cache: RowCache, position: number): FrameRow | undefined {
  return cache.get(Math.floor(position / BLOCK_ROWS))?.[position % BLOCK_ROWS]
}

/** What has to be asked for so that the positions from `first` to before `end` are there. One ask per block. */
export function missingRows(cache: RowCache, first: number, end: number, shown: number): RowsWanted[] {
  const asks: RowsWanted[] = []
  const last = Math.min(end, shown)
  for (let block = Math.floor(first / BLOCK_ROWS); block * BLOCK_ROWS < last; block++) {
    const from = block * BLOCK_ROWS
    const have = cache.get(block)?.length ?? 0
    const exist = Math.min(BLOCK_ROWS, shown - from)
    if (have < Math.min(exist, last - from)) asks.push({ from: from + have, count: exist - have })
  }
  return asks
}

/** The cache with an answer in it. An answer that leaves a hole in its block is let go: it will be asked for again. */
export function withRows(cache: RowCache, from: number, rows: readonly FrameRow[]): RowCache {
  const block = Math.floor(from / BLOCK_ROWS)
  const known = cache.get(block) ?? []
  const at = from % BLOCK_ROWS
  if (at > known.length || at + rows.length <= known.length) return cache
  const next = new Map(cache).set(block, [...known.slice(0, at), ...rows].slice(0, BLOCK_ROWS))
  if (next.size > MOST_BLOCKS) next.delete(farthest(next, block))
  return next
}

function farthest(cache: RowCache, block: number): number {
  let far = block
  for (const other of cache.keys()) if (Math.abs(other - block) > Math.abs(far - block)) far = other
  return far
}
