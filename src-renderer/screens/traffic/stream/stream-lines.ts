/** Where each frame's first line stands when every frame begins a line of its own; the last entry is the number of lines. */
export function lineStarts(lengths: readonly number[], columns: number): Uint32Array {
  const starts = new Uint32Array(lengths.length + 1)
  let line = 0
  lengths.forEach((length, at) => {
    starts[at] = line
    // A datagram may be empty: it is a line all the same.
    line += Math.max(1, Math.ceil(length / columns))
  })
  starts[lengths.length] = line
  return starts
}

/** The frame that a line belongs to. */
export function frameOfLine(starts: Uint32Array, line: number): number {
  let low = 0
  let high = starts.length - 2
  while (low < high) {
    const middle = (low + high + 1) >>> 1
    if ((starts[middle] ?? 0) <= line) low = middle
    else high = middle - 1
  }
  return low
}

/** The place of a row among rows in rising order; -1 where it is none of them. */
export function frameOfRow(rows: readonly number[], row: number): number {
  let low = 0
  let high = rows.length - 1
  while (low <= high) {
    const middle = (low + high) >>> 1
    const here = rows[middle] ?? 0
    if (here === row) return middle
    if (here < row) low = middle + 1
    else high = middle - 1
  }
  return -1
}
