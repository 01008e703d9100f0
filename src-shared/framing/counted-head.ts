import { countDigits, indexOfByte, isDigit } from '../bytes/ascii'

/** The start of a text frame that says its length: a mark twice, a flag, decimal digits, and the comma they count from. */
interface CountedHead {
  /** Offset of the comma from the start of the frame. */
  readonly comma: number
  /** Bytes from the comma on, as far as the family counts them. */
  readonly length: number
}

const MOST_DIGITS = 5

/** Reads `$$A153,` or `&&x164,`. The flag is one printable character and may be a digit itself. */
export function countedHead(
  buffer: Uint8Array,
  start: number,
  end: number,
  mark: number,
): CountedHead | 'short' | 'no' {
  for (let at = start; at < Math.min(end, start + 2); at++) if (buffer[at] !== mark) return 'no'
  if (end - start < 3) return 'short'
  const flag = buffer[start + 2] ?? 0
  if (flag < 0x21 || flag > 0x7e) return 'no'
  let at = start + 3
  let length = 0
  while (at < end && isDigit(buffer[at]) && at - start < 3 + MOST_DIGITS) {
    length = length * 10 + (buffer[at] ?? 0) - 0x30
    at++
  }
  if (at === end) return 'short'
  return buffer[at] === 0x2c && at > start + 3 ? { comma: at - start, length } : 'no'
}

const SHORTEST_ID = 8

/** Where in [from, end) another frame opens, with the digits of an identity behind its head; -1 where none does. */
export function nextCountedHead(buffer: Uint8Array, from: number, end: number, mark: number): number {
  for (let at = indexOfByte(buffer, mark, from, end); at >= 0; at = indexOfByte(buffer, mark, at + 1, end)) {
    const head = countedHead(buffer, at, end, mark)
    if (typeof head === 'string') continue
    const id = at + head.comma + 1
    const digits = countDigits(buffer, id, end)
    if (digits >= SHORTEST_ID && id + digits < end && buffer[id + digits] === 0x2c) return at
  }
  return -1
}
