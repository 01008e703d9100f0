import { imeiCheckDigit, isImei } from '../bytes/imei'
import { FAULTS, type Fault } from './faults'
import type { DeviceKind, Plan } from './plan'
import { pick, seededRandom, seedOf } from './random'

export interface Fleet {
  /** Taken in turn: a fleet may be mixed. */
  readonly kinds: readonly [DeviceKind, ...DeviceKind[]]
  readonly devices: number
  /** The first identity; the others count on from it. */
  readonly identity: string
  readonly startAt: number
  /** All devices start within this time, at equal distances. */
  readonly spreadMs: number
  readonly seed: number
}

/** The plan of one device of a fleet: the same fleet and number always give the same plan. */
export function planOf({ kinds, devices, identity, startAt, spreadMs, seed }: Fleet, index: number): Plan {
  const own = seedOf(seed, index)
  const kind = kinds[index % kinds.length] ?? kinds[0]
  const { lapMs } = kind.trip
  return {
    ...kind,
    index,
    device: identityOf(
      identity,
      index,
      kind.faults.map((name) => FAULTS[name]),
    ),
    startAt: startAt + Math.floor((spreadMs * index) / Math.max(1, devices)),
    // The first one starts where the route does.
    aheadMs: index === 0 ? 0 : pick(seededRandom(own), Math.max(1, lapMs)),
    seed: own,
  }
}

function identityOf(first: string, index: number, faults: readonly Fault[]): string {
  const isSame = faults.some(({ identity }) => identity === 'same')
  const device = isSame || index === 0 ? first : counted(first, index)
  return faults.some(({ identity }) => identity === 'bad') ? withWrongDigit(device) : device
}

/** An IMEI keeps a right check digit; any other number just counts on, within its width. */
function counted(first: string, index: number): string {
  if (!isImei(first)) return added(first, index)
  const body = added(first.slice(0, 14), index)
  return body + String(imeiCheckDigit(body) ?? 0)
}

function added(digits: string, index: number): string {
  return String(BigInt(digits) + BigInt(index))
    .padStart(digits.length, '0')
    .slice(-digits.length)
}

function withWrongDigit(device: string): string {
  const last = Number(device.at(-1))
  return device.slice(0, -1) + String(isImei(device) ? (last + 1) % 10 : last)
}

export function plansOf(fleet: Fleet): Plan[] {
  return Array.from({ length: fleet.devices }, (_, index) => planOf(fleet, index))
}
