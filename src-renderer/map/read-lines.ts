import type { Place } from './track-lines'

/** The lines that build/world-outline.mjs wrote. */
export function readLines(base64: string, unitsPerDegree: number): Place[][] {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
  const numbers = new Int16Array(bytes.buffer)
  const lines: Place[][] = []
  for (let at = 0; at < numbers.length;) {
    const count = numbers[at++] ?? 0
    lines.push(Array.from({ length: count }, (_, i) => placeOf(numbers, at + i * 2, unitsPerDegree)))
    at += count * 2
  }
  return lines
}

function placeOf(numbers: Int16Array, at: number, unitsPerDegree: number): Place {
  return [(numbers[at + 1] ?? 0) / unitsPerDegree, (numbers[at] ?? 0) / unitsPerDegree]
}
