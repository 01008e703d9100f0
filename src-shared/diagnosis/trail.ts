/** How many frames a finding shows: enough to walk through, and the memory of ten thousand devices stays bounded. */
export const SHOWN = 16

/** A frame, and when it came. */
export interface Seen {
  readonly frame: number
  readonly at: number | undefined
}

/** How often something was seen, and the newest frames that show it, in no order: a newer one takes the oldest one's place. */
export interface Trail {
  count: number
  readonly frames: number[]
  /** Receipt time of the first and the last, in milliseconds since 1970; undefined where the source has no clock. */
  firstAt: number | undefined
  lastAt: number | undefined
}

/** Shared by all that was never seen: most of a device's trails stay empty. */
export const NEVER: Readonly<Trail> = { count: 0, frames: [], firstAt: undefined, lastAt: undefined }

/** One more. The same trail goes on; one that was empty begins. */
export function mark(trail: Readonly<Trail>, frame: number, at: number | undefined): Trail {
  if (trail.count === 0) return { count: 1, frames: [frame], firstAt: at, lastAt: at }
  const going = trail as Trail
  going.frames[going.count % SHOWN] = frame
  going.count++
  going.lastAt = at
  return going
}

/** The newest frame that shows it. */
export function newestOf({ count, frames }: Readonly<Trail>): number | undefined {
  return frames[(count - 1) % SHOWN]
}

/** The newest few of anything, oldest first. */
export function keep<T>(list: T[], item: T, most: number): void {
  if (list.length >= most) list.shift()
  list.push(item)
}

/** One frame to show, where it is known. */
export function only(frame: number | undefined): number[] {
  return frame === undefined ? [] : [frame]
}
