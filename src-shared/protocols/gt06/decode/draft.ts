import type { Reader } from '../../../bytes/reader'
import type { Message } from '../../../model/message'
import type { Alarm, Attributes } from '../../../model/vocabulary'
import type { AlarmTable } from '../alarms'

/** A message while it is being read, and what its parts have to know about the frame. */
export interface Draft {
  readonly message: Message
  readonly attributes: Attributes
  readonly alarms: AlarmTable
  /** Chosen by a person, or the one that the size of the content shows. */
  readonly variant: string | undefined
  /** How many bytes of the content a truncated frame lacks. */
  readonly missing: number
}

/** Reads one stretch of the content into the draft. A layout is a list of parts. */
export type Part = (reader: Reader, draft: Draft) => void

/** An alarm may be said twice, by its code and by the terminal information: it is named once. */
export function addAlarm({ message }: Draft, alarm: Alarm | undefined): void {
  if (alarm === undefined) return
  if (!message.alarms) message.alarms = [alarm]
  else if (!message.alarms.includes(alarm)) message.alarms.push(alarm)
}

/** How many entries of a list fit into what is left; fewer than promised are told of. */
export function fitting(reader: Reader, promised: number, width: number): number {
  const there = Math.floor(reader.left / width)
  if (promised <= there || reader.fault !== null) return promised
  const text = `${promised} entries are announced and ${there} are there`
  reader.report('range', text, reader.offset, reader.end)
  return there
}

export function rest(id: string): Part {
  return (reader) => reader.skip(id, reader.left)
}

/** Bytes of known size and unknown meaning, as far as they are there. */
export function padding(id: string, width: number): Part {
  return (reader) => reader.skip(id, Math.min(width, reader.left))
}
