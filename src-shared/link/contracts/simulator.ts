import { KINDS } from '../../model/message'
import { FAULT_NAMES } from '../../simulate/faults'
import { HAPPENINGS } from '../../simulate/happenings'
import type { Contract } from '../contract'
import type { Guarded } from '../guard'
import {
  isByteArray,
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

const isPoint = isShape({ lat: isNumber, lon: isNumber })
const isPlace = isShape({ lat: isNumber, lon: isNumber, courseDeg: isNumber })

/** Where it goes: this program's own port when left out. `really` is the platform's name, typed by a person. */
const isTargetAsk = isShape({ to: isMaybe(isText), really: isMaybe(isText) })

const isScore = isShape({
  frames: isCount,
  bytes: isCount,
  wanted: isCount,
  acknowledged: isCount,
  late: isCount,
  missing: isCount,
  wrong: isCount,
  orders: isCount,
  disconnects: isCount,
  waitMs: isShape({ median: isNumber, p95: isNumber, longest: isNumber }),
})

/** How the first device of a run is. */
const isDeviceState = isShape({
  phase: isOneOf('off', 'opening', 'login', 'online', 'asleep', 'paused', 'done'),
  ignition: isFlag,
  isPowered: isFlag,
  isOutputCut: isFlag,
  batteryPercent: isNumber,
  speedKmh: isNumber,
  place: isPlace,
})

/** One entry of a scenario at work: a device, or several of a kind. */
const isRun = isShape({
  id: isCount,
  /** The model, or the family where no model is named. */
  name: isText,
  protocol: isText,
  identity: isText,
  devices: isCount,
  transport: isTransport,
  to: isText,
  startedAt: isUnixMs,
  endedAt: isMaybe(isUnixMs),
  connected: isCount,
  framesPerSecond: isNumber,
  /** The system's code of the last connection that failed. */
  fault: isMaybe(isText),
  faults: isList(isOneOf(...FAULT_NAMES)),
  intervalSeconds: isNumber,
  first: isDeviceState,
  score: isScore,
  lastWaitMs: isMaybe(isNumber),
})

/** What was said and heard, newest last. */
const isLogEntry = isShape({
  at: isUnixMs,
  device: isText,
  kind: isOneOf('sent', 'answered', 'unanswered', 'wrong', 'order', 'dropped'),
  /** The kind of a scene, the id of an order, how many frames. */
  what: isText,
  bytes: isMaybe(isByteArray),
  waitMs: isMaybe(isNumber),
})

const isFrameToCome = isShape({ kind: isOneOf(...KINDS), bytes: isByteArray })

const isRunDetail = isShape({
  /** What the first device says next, and when; nothing when all is said. */
  next: isMaybe(isShape({ at: isUnixMs, frames: isList(isFrameToCome) })),
  log: isList(isLogEntry),
  /** Of the devices that fit on a map. */
  places: isList(isPlace),
  /** The way that they drive, and the fences around it. */
  route: isList(isPoint),
  fences: isList(
    isEither(
      isShape({ kind: isOneOf('circle'), centre: isPoint, radiusM: isNumber }),
      isShape({ kind: isOneOf('polygon'), corners: isList(isPoint) }),
    ),
  ),
})

export const simulatorContract = {
  questions: {
    'simulator.list': { ask: isNothing, answer: isList(isRun) },
    'simulator.run': { ask: isCount, answer: isMaybe(isRunDetail) },
    /** The scenario that the runs at work, or the named one, were started with: to be saved. */
    'simulator.scenario': { ask: isMaybe(isCount), answer: isMaybe(isText) },
    /** The way that a device of the page's source took, as LAT,LON;LAT,LON… */
    'simulator.route': { ask: isText, answer: isText },
  },
  commands: {
    /** Plays the text of a scenario file; tells the numbers of the new runs. */
    'simulator.start': { ask: isShape({ scenario: isText, target: isTargetAsk }), answer: isList(isCount) },
    /** Every run when none is named. */
    'simulator.stop': { ask: isMaybe(isCount), answer: isNothing },
    'simulator.pause': { ask: isShape({ run: isCount, isPaused: isFlag }), answer: isNothing },
    /** Takes a run that is over from the list; every one when none is named. */
    'simulator.remove': { ask: isMaybe(isCount), answer: isNothing },
    'simulator.happen': { ask: isShape({ run: isCount, what: isOneOf(...HAPPENINGS) }), answer: isNothing },
    'simulator.change': {
      ask: isShape({
        run: isCount,
        faults: isMaybe(isList(isOneOf(...FAULT_NAMES))),
        intervalSeconds: isMaybe(isNumber),
      }),
      answer: isNothing,
    },
    /** The next frame of a run's first device. */
    'simulator.say': { ask: isShape({ run: isCount, bytes: isByteArray }), answer: isNothing },
    /** One frame on a connection of its own, after a login where one is wanted. */
    'simulator.send': {
      ask: isShape({
        bytes: isByteArray,
        transport: isTransport,
        target: isTargetAsk,
        login: isMaybe(isShape({ protocol: isText, variant: isMaybe(isText), device: isText })),
      }),
      answer: isShape({ answers: isList(isByteArray), to: isText }),
    },
  },
  pushes: {
    'simulator.runs': { body: isList(isRun), keep: 'latest' },
  },
} satisfies Contract

export type SimulatorContract = typeof simulatorContract
export type SimulatedRun = Guarded<typeof isRun>
export type RunDetail = Guarded<typeof isRunDetail>
export type SimulatorLogEntry = Guarded<typeof isLogEntry>
export type TargetAsk = Guarded<typeof isTargetAsk>
