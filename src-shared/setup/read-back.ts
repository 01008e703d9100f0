import type { Span } from '../model/span'
import type { DialectId } from './dialect'

/** A value that a reply names, and where it stands in the pasted text. */
export interface Found<T> {
  readonly value: T
  readonly span: Span
}

/** What a pasted reply says about the device. What it does not say is absent. */
export interface ReadBack {
  readonly apn?: Found<string>
  readonly user?: Found<string>
  readonly secret?: Found<string>
  /** As written: with http:// where it stands there. */
  readonly host?: Found<string>
  /** As written: digits, or letters that look like them. */
  readonly port?: Found<string>
  readonly transport?: Found<'tcp' | 'udp'>
  readonly intervalSeconds?: Found<number>
  readonly zoneMinutes?: Found<number>
  /** The data connection. */
  readonly link?: Found<'up' | 'down'>
  readonly gps?: Found<'fix' | 'noFix' | 'off'>
  /** 0 to 31; 99 is unknown. */
  readonly csq?: Found<number>
  readonly batteryPercent?: Found<number>
  readonly batteryV?: Found<number>
  readonly powerV?: Found<number>
  readonly ignition?: Found<boolean>
  readonly identity?: Found<string>
  readonly iccid?: Found<string>
  /** The device refused the text: FORMAT WRONG and the like. */
  readonly refused?: Found<string>
  /** The device has obeyed the text. */
  readonly obeyed?: Found<string>
  /** Families that answer like this, best first. */
  readonly dialects: readonly DialectId[]
}

/** How a value that was read differs from the one that was meant. */
export type Slip =
  | 'oneDigit'
  | 'swapped'
  | 'blank'
  | 'letterForDigit'
  | 'scheme'
  | 'comma'
  | 'fullWidth'
  | 'capitals'
  | 'other'

export interface Difference {
  readonly what: 'apn' | 'user' | 'secret' | 'host' | 'port' | 'transport' | 'intervalSeconds' | 'zoneMinutes'
  readonly meant: string
  readonly read: string
  /** For host and port: both as the reply has them, host:port. */
  readonly server: string | undefined
  readonly slip: Slip
  readonly span: Span
}

/** A reply beside what was meant: the evidence that diagnosis goes by. */
export interface ReplyEvidence {
  readonly readBack: ReadBack
  readonly differences: readonly Difference[]
  /** The families that the reply names, when the chosen one is not among them. */
  readonly otherDialects: readonly DialectId[]
}
