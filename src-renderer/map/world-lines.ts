interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** A coast or a border, with the box around it: in units from the middle of the flat map, to the right and down. */
export interface WorldLine extends Box {
  /** x and y in turns. */
  readonly points: Int16Array
}

/** The part of the flat map, whose width and height are 1, that is to be drawn, and how many pixels the width has. */
export interface Sight extends Box {
  readonly pixels: number
}

/** Part of the interface of a canvas's path. */
interface Pen {
  moveTo(x: number, y: number): void
  lineTo(x: number, y: number): void
}

/** Numbers in front of a line's points. */
const HEAD = 5

/** The lines that build/world-outline.mjs wrote: laid flat, and with their boxes, so that nothing is left to be computed. */
export function readLines(base64: string): WorldLine[] {
  const letters = atob(base64)
  const bytes = new Uint8Array(letters.length)
  for (let at = 0; at < letters.length; at++) bytes[at] = letters.charCodeAt(at)
  const numbers = new Int16Array(bytes.buffer)
  const lines: WorldLine[] = []
  for (let at = 0; at < numbers.length;) {
    const [count = 0, left = 0, right = 0, top = 0, bottom = 0] = numbers.subarray(at, at + HEAD)
    const end = at + HEAD + 2 * count
    lines.push({ points: numbers.subarray(at + HEAD, end), left, right, top, bottom })
    at = end
  }
  return lines
}

/** Draws the lines that touch what is in sight, in pixels from its left upper corner; `units` are the width of the map. */
export function trace(pen: Pen, lines: readonly WorldLine[], units: number, sight: Sight): void {
  const left = (sight.left - 0.5) * units
  const right = (sight.right - 0.5) * units
  const top = (sight.top - 0.5) * units
  const bottom = (sight.bottom - 0.5) * units
  const scale = sight.pixels / units
  for (const line of lines) {
    const isApart = line.right < left || line.left > right || line.bottom < top || line.top > bottom
    const isDust = Math.max(line.right - line.left, line.bottom - line.top) * scale < 1
    if (!isApart && !isDust) traceLine(pen, line.points, { left, right, top, bottom }, scale)
  }
}

/**
 * A coast of a whole continent has thousands of points beyond the edge. As long as they are all beyond the same edge, the
 * straight line from the first to the last of them is beyond it, too, and takes their place. Points within a pixel of the
 * one before are left out. A hundred thousand pass here while the window opens, so they pass without an object for each.
 */
function traceLine(pen: Pen, points: Int16Array, { left, right, top, bottom }: Box, scale: number): void {
  const last = points.length - 2
  /** Beyond which edges all points are since the last one drawn, a bit for each; and the last that was passed over. */
  let beyond = 0
  let passed = -1
  let lastX = Infinity
  let lastY = Infinity
  for (let at = 0; at <= last; at += 2) {
    const x = points[at] ?? 0
    const y = points[at + 1] ?? 0
    const sides = (x < left ? 1 : x > right ? 2 : 0) | (y < top ? 4 : y > bottom ? 8 : 0)
    if ((beyond & sides) !== 0 && at < last) {
      beyond &= sides
      passed = at
      continue
    }
    const drawnX = (x - left) * scale
    const drawnY = (y - top) * scale
    if (passed < 0 && at < last && Math.abs(drawnX - lastX) < 1 && Math.abs(drawnY - lastY) < 1) continue
    if (passed >= 0) pen.lineTo(((points[passed] ?? 0) - left) * scale, ((points[passed + 1] ?? 0) - top) * scale)
    if (at === 0) pen.moveTo(drawnX, drawnY)
    else pen.lineTo(drawnX, drawnY)
    passed = -1
    lastX = drawnX
    lastY = drawnY
    beyond = sides
  }
}
