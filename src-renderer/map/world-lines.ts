/** A part of the flat map whose width and height are 1 (EPSG:3857). */
interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** A coast or a border, with the box around it. */
export interface WorldLine extends Box {
  /** x and y in turns. */
  readonly points: Float32Array
}

/** What is to be drawn, and how many pixels the width of the whole map has. */
export interface Sight extends Box {
  readonly pixels: number
}

/** Part of the interface of a canvas's path. */
interface Pen {
  moveTo(x: number, y: number): void
  lineTo(x: number, y: number): void
}

/** Nearer to a pole the flat map ends. */
const LAST_LATITUDE = 85.0511287798

/** The lines that build/world-outline.mjs wrote. */
export function readLines(base64: string, unitsPerDegree: number): WorldLine[] {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
  const numbers = new Int16Array(bytes.buffer)
  const lines: WorldLine[] = []
  for (let at = 0; at < numbers.length;) {
    const end = at + 1 + 2 * (numbers[at] ?? 0)
    lines.push(lineOf(numbers.subarray(at + 1, end), unitsPerDegree))
    at = end
  }
  return lines
}

function lineOf(numbers: Int16Array, unitsPerDegree: number): WorldLine {
  const points = new Float32Array(numbers.length)
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity]
  for (let at = 0; at < numbers.length; at += 2) {
    const x = flatX((numbers[at] ?? 0) / unitsPerDegree)
    const y = flatY((numbers[at + 1] ?? 0) / unitsPerDegree)
    points[at] = x
    points[at + 1] = y
    left = Math.min(left, x)
    right = Math.max(right, x)
    top = Math.min(top, y)
    bottom = Math.max(bottom, y)
  }
  return { points, left, right, top, bottom }
}

function flatX(longitude: number): number {
  return longitude / 360 + 0.5
}

function flatY(latitude: number): number {
  const sine = Math.sin((Math.max(-LAST_LATITUDE, Math.min(LAST_LATITUDE, latitude)) * Math.PI) / 180)
  return 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)
}

/** Draws the lines that touch what is in sight, in pixels from its left upper corner. */
export function trace(pen: Pen, lines: readonly WorldLine[], sight: Sight): void {
  for (const line of lines) {
    const isApart =
      line.right < sight.left || line.left > sight.right || line.bottom < sight.top || line.top > sight.bottom
    const isDust = Math.max(line.right - line.left, line.bottom - line.top) * sight.pixels < 1
    if (!isApart && !isDust) traceLine(pen, line.points, sight)
  }
}

/**
 * A coast of a whole continent has thousands of points beyond the edge. As long as they are all beyond the same edge, the
 * straight line from the first to the last of them is beyond it, too, and takes their place. Points within a pixel of the
 * one before are left out.
 */
function traceLine(pen: Pen, points: Float32Array, sight: Sight): void {
  const last = points.length - 2
  /** Of all points since the last one drawn; and the last of them that was passed over. */
  let [beyond, passed] = [0, -1]
  let [lastX, lastY] = [Infinity, Infinity]
  const draw = (at: number): void => {
    lastX = ((points[at] ?? 0) - sight.left) * sight.pixels
    lastY = ((points[at + 1] ?? 0) - sight.top) * sight.pixels
    if (at === 0) pen.moveTo(lastX, lastY)
    else pen.lineTo(lastX, lastY)
  }
  for (let at = 0; at <= last; at += 2) {
    const [x, y] = [points[at] ?? 0, points[at + 1] ?? 0]
    const sides = sidesOf(x, y, sight)
    if ((beyond & sides) !== 0 && at < last) {
      beyond &= sides
      passed = at
      continue
    }
    const [dx, dy] = [(x - sight.left) * sight.pixels - lastX, (y - sight.top) * sight.pixels - lastY]
    if (passed < 0 && at < last && Math.abs(dx) < 1 && Math.abs(dy) < 1) continue
    if (passed >= 0) draw(passed)
    passed = -1
    draw(at)
    beyond = sides
  }
}

/** Beyond which edges a point is, a bit for each. */
function sidesOf(x: number, y: number, { left, right, top, bottom }: Box): number {
  return (x < left ? 1 : x > right ? 2 : 0) | (y < top ? 4 : y > bottom ? 8 : 0)
}
