import type { Seen } from '../trail'
import { newAlarms } from './alarms'
import { newClock } from './clock'
import { newFrames } from './frames'
import { newGauges } from './gauges'
import { newLink } from './link'
import { newPlace } from './place'
import { newTally } from './tally'

/** All that is known of one device, or of one connection whose device has not said its name. A few kilobytes each. */
export function newDevice(key: string, identity: string | undefined) {
  return {
    /** The identity, or the connection: `#12`. */
    key,
    identity,
    /** The first frame that said it. */
    identityFrame: undefined as number | undefined,
    protocol: undefined as string | undefined,
    variant: undefined as string | undefined,
    /** Every family that it was heard in. */
    families: [] as string[],
    firstAt: undefined as number | undefined,
    login: undefined as Seen | undefined,
    /** Something was added since the rules last looked. */
    isChanged: false,
    tally: newTally(identity),
    link: newLink(),
    frames: newFrames(),
    clock: newClock(),
    place: newPlace(),
    gauges: newGauges(),
    alarms: newAlarms(),
  }
}

export type DeviceEvidence = ReturnType<typeof newDevice>
