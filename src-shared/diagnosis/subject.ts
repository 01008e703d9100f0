import type { DeviceEvidence } from './collect/device'
import type { Evidence } from './evidence'

/** Is this the device that the installer is at? By its name where one was typed, or because it is the only one. */
export function isSubject(device: DeviceEvidence, { expected, devices }: Evidence): boolean {
  if (expected.identity !== undefined && sameIdentity(device.identity ?? '', expected.identity)) return true
  return devices.size === 1
}

/** Platforms and devices disagree about leading zeros only. */
export function sameIdentity(a: string, b: string): boolean {
  return withoutZeros(a) === withoutZeros(b)
}

function withoutZeros(identity: string): string {
  return identity.trim().replace(/^0+/, '')
}

/** Delivered in place of an IMEI, or typed into a unit by somebody in a hurry. */
export function isSampleIdentity(identity: string): boolean {
  return identity === '123456789012345' || /^(\d)\1{9,}$/.test(identity)
}

/** Where two numbers differ by one digit or by two neighbours in the wrong order; undefined when they differ by more. */
export function slip(typed: string, seen: string): number | undefined {
  const [a, b] = [withoutZeros(typed), withoutZeros(seen)]
  if (a.length !== b.length) return undefined
  const differing = Array.from(a).flatMap((digit, i) => (digit === b[i] ? [] : [i]))
  const [first, second] = differing
  const offset = seen.trim().length - b.length
  if (first === undefined) return undefined
  if (differing.length === 1) return first + offset
  const isSwapped = differing.length === 2 && second === first + 1 && a[first] === b[second] && a[second] === b[first]
  return isSwapped ? first + offset : undefined
}
