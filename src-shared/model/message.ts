import type { Alarm, Attributes } from './vocabulary'

/** From the most telling to the least: a frame is named after the first of these that it holds. */
export const KINDS = ['alarm', 'position', 'login', 'status', 'reply', 'info', 'heartbeat', 'other'] as const

export type Kind = (typeof KINDS)[number]

/** A position as the device sent it. `valid` false keeps what was sent: usually the last place with satellites. */
export interface Fix {
  valid: boolean
  /** Degrees, north positive. */
  lat: number
  /** Degrees, east positive. */
  lon: number
  altitudeM?: number | undefined
  speedKmh?: number | undefined
  /** Clockwise from north. */
  courseDeg?: number | undefined
  satellites?: number | undefined
  hdop?: number | undefined
}

export interface Cell {
  mcc: number
  mnc: number
  lac: number
  cid: number
  /** As sent: dBm, or the family's own scale. */
  signal?: number | undefined
}

export interface Wifi {
  mac: string
  signal?: number | undefined
}

/** One thing a device said. What it did not say is absent, never 0 or null as a stand-in. */
export interface Message {
  kind: Kind
  device?: string | undefined
  /** Milliseconds since 1970 UTC, as the device claims it. */
  time?: number | undefined
  fix?: Fix | undefined
  alarms?: Alarm[] | undefined
  attributes?: Attributes | undefined
  cells?: Cell[] | undefined
  wifi?: Wifi[] | undefined
  text?: string | undefined
}

/** What a device is to say: the input of an encoder. The same nouns as a message, so that a round trip can be compared. */
export interface Scene extends Message {
  device: string
  time: number
}
