import type { Contract } from '../contract'
import type { Guard, Guarded } from '../guard'
import { isCount, isFlag, isList, isMaybe, isNumber, isShape, isText, isWhole } from '../guard'

const isFloats: Guard<Float64Array> = (value) => value instanceof Float64Array
const isWords: Guard<Uint32Array> = (value) => value instanceof Uint32Array
const isBytes: Guard<Uint8Array> = (value) => value instanceof Uint8Array

/** Degrees. A map that is dragged over 180° may name places beyond it. */
const isBounds = isShape({ south: isNumber, west: isNumber, north: isNumber, east: isNumber })

/**
 * The positions of one device in the order in which they came, thinned: columns of one length, since thousands of
 * numbers cross as quickly as one that way. NaN stands where nothing was said.
 */
const isTrack = isShape({
  /** Empty for positions that name no device. */
  device: isText,
  /** How many positions it has sent. */
  total: isCount,
  /** Of all its valid positions; undefined while there is none. */
  bounds: isMaybe(isBounds),
  row: isWords,
  lat: isFloats,
  lon: isFloats,
  /** The device's own time, else the receipt: ms since 1970 UTC. */
  time: isFloats,
  speedKmh: isFloats,
  courseDeg: isFloats,
  /** Bits of TRACK_FLAGS. */
  flags: isBytes,
})

/** So many frames of this capture have been searched for positions; its number is another one in every run. */
const isSeen = isShape({ capture: isNumber, frames: isCount })

/**
 * `devices`: all of them when undefined. `budget`: how many points each track may have. `within`: only these bounds, and
 * the way into and out of them, with all the detail that the budget allows. `seen`: what the answer before said; tracks
 * that have not grown since are left out.
 */
const isTracksAsk = isShape({
  devices: isMaybe(isList(isText)),
  budget: isWhole(2, 20_000),
  within: isMaybe(isBounds),
  seen: isMaybe(isSeen),
})

/**
 * `total`: how many frames there are; while fewer have been searched, ask again at once. `isWhole`: tracks that are not
 * here do not exist (any more), since another capture is looked at or its playback has gone back.
 */
const isTracksAnswer = isShape({ tracks: isList(isTrack), seen: isSeen, total: isCount, isWhole: isFlag })

/** Looks for the position nearest to a place, within so many degrees of latitude. */
const isNearestAsk = isShape({ devices: isMaybe(isList(isText)), lat: isNumber, lon: isNumber, within: isNumber })

/** Where devices were: for maps. Their last valid positions are in `devices.list`. */
export const trackContract = {
  questions: {
    'tracks.get': { ask: isTracksAsk, answer: isTracksAnswer },
    'tracks.nearest': { ask: isNearestAsk, answer: isMaybe(isShape({ row: isCount, device: isText })) },
  },
  commands: {},
  pushes: {},
} satisfies Contract

export type Track = Guarded<typeof isTrack>
export type Bounds = Guarded<typeof isBounds>
export type TracksAsk = Guarded<typeof isTracksAsk>
export type TracksAnswer = Guarded<typeof isTracksAnswer>
export type NearestAsk = Guarded<typeof isNearestAsk>
export type Nearest = Exclude<Guarded<(typeof trackContract)['questions']['tracks.nearest']['answer']>, undefined>
