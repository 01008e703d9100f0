import type { Readable } from 'node:stream'

/** A line longer than this is cut into pieces: an input without line ends must not fill the memory. */
const LONGEST_LINE = 1 << 20

interface Line {
  text: string
  /** False for the pieces of an over-long line that its rest follows. */
  isWhole: boolean
}

/** Lines ended by LF, CR LF or CR, one character per byte. */
export async function* readLines(input: Readable): AsyncGenerator<Line> {
  let rest = ''
  for await (const chunk of input as AsyncIterable<Buffer>) {
    rest += chunk.toString('latin1')
    let from = 0
    for (;;) {
      const stop = lineEnd(rest, from)
      if (stop < 0) break
      // A CR at the very end may be half of a CR LF.
      if (rest[stop] === '\r' && stop === rest.length - 1) break
      yield { text: rest.slice(from, stop), isWhole: true }
      from = stop + (rest[stop] === '\r' && rest[stop + 1] === '\n' ? 2 : 1)
    }
    rest = rest.slice(from)
    while (rest.length > LONGEST_LINE) {
      yield { text: rest.slice(0, LONGEST_LINE), isWhole: false }
      rest = rest.slice(LONGEST_LINE)
    }
  }
  if (rest.endsWith('\r')) rest = rest.slice(0, -1)
  if (rest !== '') yield { text: rest, isWhole: true }
}

function lineEnd(text: string, from: number): number {
  const lf = text.indexOf('\n', from)
  const cr = text.indexOf('\r', from)
  return lf < 0 ? cr : cr < 0 ? lf : Math.min(lf, cr)
}

/**
 * Makes every piece of an over-long line readable by itself: text goes on as text, and hex is cut between bytes.
 * Short lines pass as they are.
 */
export async function* wholeNotation(lines: AsyncIterable<Line>): AsyncGenerator<Line & { isContinued: boolean }> {
  let isContinued = false
  let isText = false
  let digit = ''
  for await (const { text, isWhole } of lines) {
    if (isWhole && !isContinued) {
      yield { text, isWhole, isContinued }
      continue
    }
    if (!isContinued) isText = text.startsWith('text:')
    if (isText) yield { text: isContinued ? `text:${text}` : text, isWhole, isContinued }
    else {
      const digits = digit + text.replace(/\s+/g, '')
      const even = isWhole ? digits.length : digits.length & ~1
      digit = isWhole ? '' : digits.slice(even)
      yield { text: digits.slice(0, even), isWhole, isContinued }
    }
    isContinued = !isWhole
  }
}
