/** Binary records count seconds from the first moment of 2000, UTC. */
const EPOCH_MS = Date.UTC(2000, 0, 1)

export function timeFromSeconds(seconds: number): number {
  return EPOCH_MS + seconds * 1000
}

export function secondsFromTime(time: number): number {
  return Math.max(0, Math.floor((time - EPOCH_MS) / 1000))
}
