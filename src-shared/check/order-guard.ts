import type { DatedFix, Said } from './device-facts'

/** A receiver at rest wavers by that much. */
const STILL_KMH = 3
/** An older position does not say what the vehicle does now (DIAGNOSIS.md, thresholds: outdated). */
const OUTDATED_MS = 300_000
const TAIL_DIGITS = 4

/** Why an order is not sent. */
export type OrderHindrance =
  | 'notAnswering'
  | 'notConnected'
  | 'unknownOrder'
  | 'notConfirmed'
  | 'noPosition'
  | 'oldPosition'
  | 'noSpeed'
  | 'moving'

/** What has to be typed before an order acts on a vehicle: its plate, or the last digits of the device where there is none. */
export function confirmationFor(device: string, plate: string): string {
  const wanted = plain(plate)
  return wanted === '' ? device.slice(-TAIL_DIGITS) : wanted
}

export function isConfirmed(typed: string, device: string, plate: string): boolean {
  return plain(typed) === plain(confirmationFor(device, plate))
}

/** Nothing is switched off in a vehicle that moves, or of which nobody knows whether it does. */
export function movementHindrance(position: Said<DatedFix> | undefined, now: number): OrderHindrance | undefined {
  if (!position?.value.valid) return 'noPosition'
  if (position.value.isArchive || position.at === undefined || now - position.at > OUTDATED_MS) return 'oldPosition'
  if (position.value.speedKmh === undefined) return 'noSpeed'
  return position.value.speedKmh > STILL_KMH ? 'moving' : undefined
}

/** Blanks and hyphens of a plate are written in many ways. */
function plain(text: string): string {
  return text.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '')
}
