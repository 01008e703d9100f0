/** How a set-up text is known: by its maker or by users' tests, from one third party, or by analogy (SMS-SETUP.md). */
export type Confidence = 'high' | 'medium' | 'low'

export const DIALECT_IDS = ['gotop', 'hash', 'coban', 'concox', 'sinotrack', 'meitrack', 'topin', 'watch'] as const
export type DialectId = (typeof DIALECT_IDS)[number]

/** What a text is for. The words for it stand in the language tables. */
export type Purpose =
  | 'begin'
  | 'zone'
  | 'apnAndServer'
  | 'apn'
  | 'apnLogin'
  | 'apnUser'
  | 'apnPassword'
  | 'server'
  | 'forgetName'
  | 'dataOn'
  | 'transport'
  | 'interval'
  | 'intervalParked'
  | 'restart'
  | 'status'
  | 'settings'

/** When a text, or another form of it, is the right one. The words for it stand in the language tables. */
export type NoteId =
  | 'clearsEverything'
  | 'ifNameWasStored'
  | 'ifUdpWasSet'
  | 'olderFirmware'
  | 'noTransportField'
  | 'withPassword'
  | 'gt003'
  | 'gt09'
  | 'g06l'
  | 'g10ls'
  | 'vt02s'
  | 'gt02a'
  | 'fallsBackToMaker'
  | 'lowerCase'

/** What no source says. The words for it stand in the language tables. */
type UnknownId = 'transport' | 'interval' | 'zone' | 'status' | 'replies' | 'names' | 'dataOn'

/** Where texts are known from: most dialects have one place of their own. Its name stands in the language tables. */
export type SourceId = DialectId | 'gotopFirmware'

/** All of them have to hold for a text to be sent. */
export type Condition = 'byName' | 'byAddress' | 'tcp' | 'udp' | 'withLogin' | 'withoutLogin'

/** One text of a dialect. {words in braces} are filled in by compose-texts.ts. */
export interface TextRow {
  readonly purpose: Purpose
  readonly text: string
  readonly when?: readonly Condition[]
  /** Most set-ups go without it; the note says which do not. */
  readonly isOptional?: boolean
  readonly note?: NoteId
  /** Other forms of the same, for units that do not answer the first. */
  readonly others?: readonly { readonly text: string; readonly note: NoteId }[]
  /** What the device answers when it has obeyed, as far as it is known. */
  readonly replies?: readonly string[]
  /** Where the text is known from and how well, where that differs from the dialect. */
  readonly source?: SourceId
  readonly confidence?: Confidence
}

/** How a dialect writes a period: so many of a unit, at least and at most. */
interface IntervalForm {
  readonly low: number
  readonly high: number
  /** Letters for seconds, minutes and hours behind three digits; absent where plain seconds are written. */
  readonly units?: readonly [string, string, string]
}

interface ZoneForm {
  /** The side that is written for UTC itself. */
  readonly utcSide: 'E' | 'W'
  readonly hasMinutes: boolean
}

/** The SMS syntax of a family of devices. Data only: a new dialect is a file of this shape and a line in dialects.ts. */
export interface Dialect {
  readonly id: DialectId
  /** Of SMS-SETUP.md. */
  readonly letter: 'A' | 'B' | 'C' | 'D' | 'E' | 'F'
  readonly name: string
  readonly confidence: Confidence
  readonly source: SourceId
  /** Set at the factory; empty where texts carry none. */
  readonly password: string
  readonly passwordDigits: readonly number[]
  /** Do they take a server by its name? `some`: older firmware takes numbers only. */
  readonly names: 'all' | 'some'
  readonly longestName?: number
  readonly interval?: IntervalForm
  readonly zone?: ZoneForm
  readonly rows: readonly TextRow[]
  readonly unknown: readonly UnknownId[]
}
