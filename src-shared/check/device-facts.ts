import type { Transport } from '../model/endpoint'
import type { Fix } from '../model/message'

/** One frame as proof: its row in the list of frames, and when it came. */
export interface Moment {
  readonly row: number
  /** Undefined where the source has no clock. */
  readonly at: number | undefined
}

/** What a device said last of one thing, and the frame that says it. */
export interface Said<T> extends Moment {
  readonly value: T
}

/** What is known of one device. Plain data, so that live frames and a recording fill it alike. */
export interface DeviceFacts {
  /** As the device sends it. */
  readonly device: string
  /** The family it speaks now, and all it has spoken. */
  readonly protocol: string | undefined
  readonly protocols: readonly string[]
  readonly transport: Transport | undefined
  readonly transports: readonly Transport[]
  /** The address it spoke from last, without the port, which changes. */
  readonly from: string | undefined
  readonly openSessions: number
  readonly frames: number
  readonly first: Moment
  readonly last: Moment
  readonly login: Moment | undefined
  /** Frames with a position, and those whose fix the device calls valid. */
  readonly positions: number
  readonly validFixes: number
  readonly firstPosition: Moment | undefined
  /** The last position of any kind, and the last valid one, each with the time the device gives it. */
  readonly position: Said<DatedFix> | undefined
  readonly validFix: Said<DatedFix> | undefined
  readonly satellites: Said<number> | undefined
  readonly powerV: Said<number> | undefined
  readonly batteryV: Said<number> | undefined
  readonly batteryPercent: Said<number> | undefined
  readonly ignition: Said<boolean> | undefined
  /** Frames at which the ignition was said to be another than before. */
  readonly ignitionChanges: number
}

export interface DatedFix extends Fix {
  /** Milliseconds since 1970 UTC, as the device claims it. */
  readonly time: number | undefined
  /** Sent from the device's memory: its time says nothing about the device's clock. */
  readonly isArchive: boolean
}

/** What came to the port without being a device that names itself. */
export interface RoadFacts {
  /** Who else reached the port: browsers, scanners. The newest of each address. */
  readonly visitors: readonly Visitor[]
  /** TCP connections that were opened and stayed mute, and the last of them. */
  readonly mute: { readonly count: number; readonly from: string | undefined; readonly at: number | undefined }
  /** Bytes that nobody could frame, of no known visitor. */
  readonly unread: Moment | undefined
  /** A tracker that is recognised by name only. */
  readonly foreignTracker: Said<string> | undefined
  /** Frames of a family from devices that have not said who they are. */
  readonly unnamed: Said<string> | undefined
}

/** Somebody who is no tracker and reached the port: proof of a road from there. */
export interface Visitor {
  readonly from: string
  /** The stranger's id, such as `http`. */
  readonly what: string
  readonly at: number | undefined
  readonly row: number | undefined
  /** The address is one of this computer's own. */
  readonly isOwn: boolean
}
