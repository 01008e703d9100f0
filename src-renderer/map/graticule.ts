/** Distances between the lines, in degrees: the first that leaves enough room is taken. */
const STEPS = [0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30, 45] as const
const WIDEST = 90

interface Graticule {
  readonly degrees: number[]
  /** So many digits tell neighbouring lines apart. */
  readonly digits: number
}

/** The round degrees between two edges that stand at least so many degrees apart. */
export function graticule(from: number, to: number, atLeast: number): Graticule {
  const step = STEPS.find((degrees) => degrees >= atLeast) ?? WIDEST
  const first = Math.ceil(from / step)
  const count = Math.max(0, Math.floor(to / step) - first + 1)
  const digits = Math.max(0, Math.ceil(-Math.log10(step) - 1e-9))
  const degrees = Array.from({ length: count }, (_, i) => Number(((first + i) * step).toFixed(digits)))
  return { degrees, digits }
}

/** "4.65° N"; a map that shows the world more than once counts on beyond 180°. */
export function latitudeText(degrees: number, digits: number): string {
  return `${Math.abs(degrees).toFixed(digits)}°${degrees === 0 ? '' : degrees > 0 ? ' N' : ' S'}`
}

export function longitudeText(degrees: number, digits: number): string {
  const wrapped = degrees - 360 * Math.round(degrees / 360)
  const hasSide = wrapped !== 0 && Math.abs(wrapped) !== 180
  return `${Math.abs(wrapped).toFixed(digits)}°${!hasSide ? '' : wrapped > 0 ? ' E' : ' W'}`
}
