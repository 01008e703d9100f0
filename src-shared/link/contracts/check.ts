import { ADDRESS_KINDS } from '../../check/address-kind'
import type { DeviceFacts, Moment, RoadFacts, Said } from '../../check/device-facts'
import type { Contract } from '../contract'
import type { Guard, Guarded } from '../guard'
import {
  isCount,
  isEither,
  isFlag,
  isList,
  isMaybe,
  isNothing,
  isNumber,
  isOneOf,
  isShape,
  isText,
  isTransport,
  isUnixMs,
} from '../guard'

const moment = { row: isCount, at: isMaybe(isUnixMs) }
const isMoment: Guard<Moment> = isShape(moment)
const isSaid = <T>(value: Guard<T>): Guard<Said<T>> => isShape({ ...moment, value })

const isDatedFix = isShape({
  valid: isFlag,
  lat: isNumber,
  lon: isNumber,
  altitudeM: isMaybe(isNumber),
  speedKmh: isMaybe(isNumber),
  courseDeg: isMaybe(isNumber),
  satellites: isMaybe(isNumber),
  hdop: isMaybe(isNumber),
  time: isMaybe(isUnixMs),
  isArchive: isFlag,
})

const isDeviceFacts: Guard<DeviceFacts> = isShape({
  device: isText,
  protocol: isMaybe(isText),
  protocols: isList(isText),
  transport: isMaybe(isTransport),
  transports: isList(isTransport),
  from: isMaybe(isText),
  openSessions: isCount,
  frames: isCount,
  first: isMoment,
  last: isMoment,
  login: isMaybe(isMoment),
  positions: isCount,
  validFixes: isCount,
  firstPosition: isMaybe(isMoment),
  position: isMaybe(isSaid(isDatedFix)),
  validFix: isMaybe(isSaid(isDatedFix)),
  satellites: isMaybe(isSaid(isNumber)),
  powerV: isMaybe(isSaid(isNumber)),
  batteryV: isMaybe(isSaid(isNumber)),
  batteryPercent: isMaybe(isSaid(isNumber)),
  ignition: isMaybe(isSaid(isFlag)),
  ignitionChanges: isCount,
})

const isRoadFacts: Guard<RoadFacts> = isShape({
  visitors: isList(
    isShape({ from: isText, what: isText, at: isMaybe(isUnixMs), row: isMaybe(isCount), isOwn: isFlag }),
  ),
  mute: isShape({ count: isCount, from: isMaybe(isText), at: isMaybe(isUnixMs) }),
  unread: isMaybe(isMoment),
  foreignTracker: isMaybe(isSaid(isText)),
  unnamed: isMaybe(isSaid(isText)),
})

/** What the page's source says of one device: the one asked for, else the one that appeared last. */
const isCheckFacts = isShape({
  /** The engine's clock; in a file, the time of its last frame. */
  at: isUnixMs,
  isLive: isFlag,
  device: isMaybe(isDeviceFacts),
  /** It speaks from an address of this computer, as the simulator does. */
  isDeviceHere: isFlag,
  road: isRoadFacts,
  /** To choose from, newest first. */
  devices: isList(isShape({ device: isText, protocol: isMaybe(isText), lastAt: isMaybe(isUnixMs) })),
})

const isOwnAddress = isShape({ name: isText, address: isText, kind: isOneOf(...ADDRESS_KINDS) })

/** What a firewall does with the port, as far as it can be read; `detail` is the system's own word on it. */
const isFirewall = isShape({
  name: isText,
  verdict: isOneOf('off', 'open', 'blocked', 'unknown', 'unreadable'),
  detail: isText,
})

/** The port mapping that a router was asked for. `detail` of a failure is the router, or its own words. */
const isMapping = isEither(
  isShape({ kind: isOneOf('none', 'asking') }),
  isEither(
    isShape({
      kind: isOneOf('mapped'),
      /** How the router was asked: UPnP, NAT-PMP or PCP. */
      by: isText,
      router: isText,
      outside: isText,
      port: isCount,
      transports: isList(isTransport),
    }),
    isShape({ kind: isOneOf('failed'), why: isOneOf('noRouter', 'noAnswer', 'refused', 'otherPort'), detail: isText }),
  ),
)

/** The platform, step by step, without a byte sent to it. */
const isPlatform = isEither(
  isShape({ kind: isOneOf('none', 'asking') }),
  isShape({
    kind: isOneOf('checked'),
    host: isText,
    port: isCount,
    /** What its name is today, and what it is known to be. */
    addresses: isList(isText),
    expected: isText,
    isOpen: isFlag,
    /** The system's own word for what went wrong, such as ENOTFOUND. */
    fault: isMaybe(isText),
    ms: isNumber,
  }),
)

const isReach = isShape({
  addresses: isList(isOwnAddress),
  firewalls: isList(isFirewall),
  mapping: isMapping,
  platform: isPlatform,
})

/** The screen Check: a device's facts, and the road to this computer. */
export const checkContract = {
  questions: {
    'check.state': { ask: isShape({ device: isMaybe(isText) }), answer: isCheckFacts },
    'reach.state': { ask: isNothing, answer: isReach },
  },
  commands: {
    /** Reads what the operating system's firewall does with the port. Changes nothing. */
    'reach.readFirewall': { ask: isNothing, answer: isReach },
    /** Asks the router to lead the port here. Removed when listening stops. */
    'reach.mapPort': { ask: isNothing, answer: isReach },
    'reach.unmapPort': { ask: isNothing, answer: isReach },
    /** Looks the platform up and opens a connection to it. Sends nothing. */
    'reach.checkPlatform': { ask: isNothing, answer: isReach },
  },
  pushes: {},
} satisfies Contract

export type CheckFacts = Guarded<typeof isCheckFacts>
export type Reach = Guarded<typeof isReach>
export type OwnAddress = Guarded<typeof isOwnAddress>
export type Firewall = Guarded<typeof isFirewall>
export type Mapping = Guarded<typeof isMapping>
export type Platform = Guarded<typeof isPlatform>
