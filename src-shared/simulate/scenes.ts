import { fromText } from '../bytes/ascii'
import { toHex } from '../bytes/hex'
import type { Scene } from '../model/message'
import type { Alarm } from '../model/vocabulary'
import type { Motion } from './motion'
import type { Plan } from './plan'
import { seededRandom, seedOf } from './random'
import { shifted } from './route'
import { attributesOf, type Vehicle } from './vehicle'

/** A receiver under open sky errs by about so much. */
const NOISE_M = 2
const SATELLITES = 9
/** How much faster than the rest of its way an overspeeding vehicle goes. */
const OVERSPEED = 1.5

/** Where the vehicle is, and how; with an alarm, that it happens there. */
export function positionScene(plan: Plan, vehicle: Vehicle, motion: Motion, time: number, alarm?: Alarm): Scene {
  const { lat, lon, altitudeM } = shifted(motion.place, ...noiseAt(plan, time))
  return {
    kind: alarm ? 'alarm' : 'position',
    device: plan.device,
    time: wholeSecond(time),
    fix: {
      valid: motion.hasFix,
      lat,
      lon,
      ...(altitudeM === undefined ? {} : { altitudeM }),
      speedKmh: motion.speedKmh * (alarm === 'overspeed' ? OVERSPEED : 1),
      courseDeg: motion.place.courseDeg,
      satellites: motion.hasFix ? SATELLITES : 0,
    },
    ...(alarm ? { alarms: [alarm] } : {}),
    attributes: attributesOf(vehicle, motion, plan.model),
  }
}

/** Words without a place. */
export function wordScene(
  { device, model }: Plan,
  vehicle: Vehicle,
  motion: Motion,
  time: number,
  [kind, text]: readonly [kind: 'login' | 'heartbeat' | 'reply', text?: string | undefined],
): Scene {
  const attributes = { ...attributesOf(vehicle, motion, model), satellites: SATELLITES }
  return { kind, device, time: wholeSecond(time), attributes, ...(text ? { text } : {}) }
}

/** What a fuel probe says on the serial port: its level, as the text of capacitive probes. */
export function serialPortScene({ device, model }: Plan, vehicle: Vehicle, motion: Motion, time: number): Scene {
  const { fuelV = 0 } = attributesOf(vehicle, motion, model)
  const level = Math.round(fuelV * 100)
    .toString(16)
    .padStart(4, '0')
  const rs232 = toHex(fromText(`F=${level} t=14 N=0\r\n`))
  return { kind: 'info', device, time: wholeSecond(time), attributes: { rs232 } }
}

/** The same moment always errs the same way. */
function noiseAt({ seed, startAt }: Plan, time: number): [northM: number, eastM: number] {
  const random = seededRandom(seedOf(seed, Math.round(time - startAt)))
  return [(random() * 2 - 1) * NOISE_M, (random() * 2 - 1) * NOISE_M]
}

/** No family sends fractions of a second. */
function wholeSecond(time: number): number {
  return Math.floor(time / 1000) * 1000
}
