import { FRAME_TYPES } from '../filter/columns'
import { ISSUE_CODES } from '../model/issue'
import { MARK_COLOURS } from '../model/note'
import type { Contract } from './contract'
import { isRelayState } from './contracts/relay'
import { exportsContract } from './contracts/exports'
import { findContract } from './contracts/find'
import { commandsContract } from './contracts/commands'
import { findingsContract } from './contracts/findings'
import { notesContract } from './contracts/notes'
import { checkContract } from './contracts/check'
import { overviewContract } from './contracts/overview'
import { playbackContract } from './contracts/playback'
import { setupContract } from './contracts/setup'
import { reportContract } from './contracts/report'
import { simulatorContract } from './contracts/simulator'
import { trackContract } from './contracts/track'
import { sourcesContract } from './contracts/sources'
import { streamContract } from './contracts/stream'
import { wiringContract } from './contracts/wiring'
import { isFrameCounts } from './frame-counts'
import type { Guarded } from './guard'
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
  isTable,
  isText,
  isTransport,
  isUnixMs,
  isWhole,
} from './guard'

const isPort = isWhole(0, 65_535)
const isBytes = isWhole(0)

/** Where to listen: an empty host means every address of this computer, port 0 any free one. */
const isListenAsk = isShape({ host: isText, port: isPort, tcp: isFlag, udp: isFlag })

/**
 * Where the engine listens, or why it does not. `addresses` are those that trackers can be told; `code` is the system's
 * own word, such as EADDRINUSE, and `freePort` the next port that is free.
 */
const isListening = isEither(
  isShape({ kind: isOneOf('off', 'opening') }),
  isEither(
    isShape({
      kind: isOneOf('on'),
      host: isText,
      port: isPort,
      tcp: isFlag,
      udp: isFlag,
      addresses: isList(isText),
      since: isUnixMs,
    }),
    isShape({ kind: isOneOf('failed'), port: isPort, code: isText, text: isText, freePort: isMaybe(isPort) }),
  ),
)

/** What is done with what trackers send: answered here, handed on to a platform, or only written down. */
const isMode = isEither(isShape({ kind: isOneOf('answer', 'listen') }), isShape({ kind: isOneOf('relay'), to: isText }))

const isCounters = isShape({
  frames: isCount,
  framesPerSecond: isNumber,
  sessions: isShape({ tcp: isCount, udp: isCount }),
  bytesIn: isBytes,
  bytesOut: isBytes,
  /** By name: every place that may drop something has one, and the status bar shows all that are not 0. */
  dropped: isTable(isCount),
})

const isEngineState = isShape({
  version: isText,
  pid: isCount,
  startedAt: isUnixMs,
  /** The engine's clock when it told this: uptime and staleness are reckoned against it. */
  at: isUnixMs,
  memoryBytes: isBytes,
  listening: isListening,
  mode: isMode,
  counters: isCounters,
  /** Where this engine listens unless it is told otherwise. */
  usual: isListenAsk,
  /** While the mode is relay and the port is open. */
  relay: isMaybe(isRelayState),
  /** `stopped` says why nothing is written any more, such as a full disk. */
  recording: isMaybe(isShape({ file: isText, since: isUnixMs, bytes: isBytes, stopped: isMaybe(isText) })),
})

/** A capture that was not closed, found when the engine started. */
const isRecovered = isShape({ file: isText, startedAt: isUnixMs, frames: isCount, bytes: isBytes })

/** One line of the frame list. */
const isFrameRow = isShape({
  row: isCount,
  number: isCount,
  session: isCount,
  transport: isTransport,
  direction: isOneOf('in', 'out'),
  at: isMaybe(isUnixMs),
  /** Behind the frame before it in the list, in ms; negative where the source jumps back. */
  sincePrevious: isMaybe(isNumber),
  deviceTime: isMaybe(isUnixMs),
  protocol: isMaybe(isText),
  type: isOneOf(...FRAME_TYPES),
  device: isMaybe(isText),
  summary: isText,
  issues: isList(isOneOf(...ISSUE_CODES)),
  length: isBytes,
  /** All of them, where they are few: a frame that is in view is then selected without another question. */
  bytes: isMaybe(isByteArray),
  hasFix: isFlag,
  /** What a person has put on it. */
  mark: isMaybe(isOneOf(...MARK_COLOURS)),
  comment: isMaybe(isText),
})

/** One line of the device list. The frames that name no device share one line, without `device`. */
const isDeviceRow = isShape({
  device: isMaybe(isText),
  protocol: isMaybe(isText),
  transport: isMaybe(isTransport),
  frames: isCount,
  /** How many are open now. */
  sessions: isCount,
  /** When it last sent something. */
  lastAt: isMaybe(isUnixMs),
  /** The last position that the device called valid. */
  lastFix: isMaybe(isShape({ at: isMaybe(isUnixMs), lat: isNumber, lon: isNumber })),
  lastAlarm: isMaybe(isShape({ at: isMaybe(isUnixMs), alarms: isList(isText) })),
  /** Frames by their worst issue. */
  issues: isShape({ error: isCount, warning: isCount, info: isCount }),
})

/** What a page can show at once, with room for scrolling; it asks again for more. */
const MOST_ROWS = 500
const isRowsAsk = isShape({ from: isCount, count: isWhole(0, MOST_ROWS) })

/** The filter as it is written. `zoneMinutes` is the viewer's clock, east of Greenwich. */
const isFilterAsk = isShape({ text: isText, zoneMinutes: isNumber })

/** What the capture itself suggests while a filter is written. */
const isFilterSamples = isShape({
  imei: isList(isText),
  protocol: isList(isText),
  alarm: isList(isText),
  finding: isList(isText),
})

/** Looks for a row by its number, or for the first at or after a time; the nearest that the list shows is answered. */
const isPlaceAsk = isEither(isShape({ row: isCount }), isShape({ at: isUnixMs }))

/** Where a row stands in the list. */
const isPlace = isShape({ place: isCount, row: isCount })

/** A frame with its bytes: fields and spans are made by whoever looks, with the same decoder. */
const isFrameAnswer = isShape({ row: isFrameRow, bytes: isByteArray })

/** Everything the page and the engine say to each other. To add one: an entry here, a handler in engine/answers. */
export const engineContract = {
  questions: {
    'engine.state': { ask: isNothing, answer: isEngineState },
    'frames.rows': { ask: isRowsAsk, answer: isList(isFrameRow) },
    'frames.one': { ask: isShape({ row: isCount }), answer: isMaybe(isFrameAnswer) },
    'frames.place': { ask: isPlaceAsk, answer: isMaybe(isPlace) },
    'filter.samples': { ask: isNothing, answer: isFilterSamples },
    'devices.list': { ask: isNothing, answer: isList(isDeviceRow) },
    'capture.recovered': { ask: isNothing, answer: isList(isRecovered) },
    ...exportsContract.questions,
    ...findContract.questions,
    ...findingsContract.questions,
    ...notesContract.questions,
    ...streamContract.questions,
    ...sourcesContract.questions,
    ...trackContract.questions,
    ...checkContract.questions,
    ...overviewContract.questions,
    ...playbackContract.questions,
    ...reportContract.questions,
    ...simulatorContract.questions,
    ...wiringContract.questions,
    ...setupContract.questions,
    ...commandsContract.questions,
  },
  commands: {
    'listening.start': { ask: isListenAsk, answer: isListening },
    'listening.stop': { ask: isNothing, answer: isListening },
    /** Each page has a filter of its own. */
    'filter.set': { ask: isFilterAsk, answer: isFrameCounts },
    'mode.set': { ask: isMode, answer: isMode },
    /** A recovered capture has been seen to: it is not offered again. */
    'capture.putAway': { ask: isText, answer: isNothing },
    ...exportsContract.commands,
    ...findContract.commands,
    ...findingsContract.commands,
    ...notesContract.commands,
    ...streamContract.commands,
    ...sourcesContract.commands,
    ...checkContract.commands,
    ...playbackContract.commands,
    ...simulatorContract.commands,
    ...wiringContract.commands,
    ...commandsContract.commands,
  },
  pushes: {
    'engine.state': { body: isEngineState, keep: 'latest' },
    'frames.counts': { body: isFrameCounts, keep: 'latest' },
    ...exportsContract.pushes,
    ...findContract.pushes,
    ...findingsContract.pushes,
    ...notesContract.pushes,
    ...streamContract.pushes,
    ...sourcesContract.pushes,
    ...playbackContract.pushes,
    ...simulatorContract.pushes,
    ...wiringContract.pushes,
  },
} satisfies Contract

export type EngineContract = typeof engineContract
export type EngineState = Guarded<typeof isEngineState>
export type Listening = Guarded<typeof isListening>
export type ListenAsk = Guarded<typeof isListenAsk>
export type Mode = Guarded<typeof isMode>
export type Recovered = Guarded<typeof isRecovered>
export type DeviceRow = Guarded<typeof isDeviceRow>
export type FrameRow = Guarded<typeof isFrameRow>
export type FilterAsk = Guarded<typeof isFilterAsk>
export type FilterSamples = Guarded<typeof isFilterSamples>
export type PlaceAsk = Guarded<typeof isPlaceAsk>
export type Place = Guarded<typeof isPlace>
export type FrameCounts = Guarded<typeof isFrameCounts>
export type FrameAnswer = Guarded<typeof isFrameAnswer>
