import { ALARMS, type Alarm } from '../model/vocabulary'

/** What a device notices besides its alarms. Fuel theft is told as a leak, the word that protocols have for it. */
const OWN_HAPPENINGS = ['ignitionOn', 'ignitionOff', 'fuelTheft'] as const

/** What can happen to a device, by a plan or by a click. */
export type Happening = Alarm | (typeof OWN_HAPPENINGS)[number]

export const HAPPENINGS: readonly Happening[] = [...OWN_HAPPENINGS, ...(Object.keys(ALARMS) as Alarm[])]

/** The alarm that is told of it; none for what a plain position tells. */
export function alarmOf(happening: Happening): Alarm | undefined {
  if (happening === 'ignitionOn' || happening === 'ignitionOff') return undefined
  return happening === 'fuelTheft' ? 'fuelLeak' : happening
}
