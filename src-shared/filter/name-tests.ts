import { endpointText } from '../model/endpoint'
import { FRAME_TYPES, type ConnectionNames, type FrameColumns, type FrameType } from './columns'
import { accepts, each, type Narrowing } from './narrow'

type TextTest = (text: string) => boolean

/** True for texts that contain one of the words, in upper or lower case. */
export function contains(words: readonly string[]): TextTest {
  const wanted = words.map((word) => word.toLowerCase())
  return (text) => {
    const lower = text.toLowerCase()
    return wanted.some((word) => lower.includes(word))
  }
}

export function deviceIs(isWanted: TextTest): Narrowing {
  const accepted = marks((columns) => columns.names.devices, isWanted)
  return accepts((columns) => columns.device, accepted)
}

export function protocolIs(isWanted: TextTest): Narrowing {
  const accepted = marks((columns) => columns.names.protocols, isWanted)
  return accepts((columns) => columns.protocol, accepted)
}

/** The test gets one alarm at a time. */
export function alarmIs(isWanted: TextTest): Narrowing {
  const accepted = marks(
    (columns) => columns.names.alarms,
    (names) => names.split(',').some(isWanted),
  )
  return accepts((columns) => columns.alarms, accepted)
}

export function typeIs(isWanted: (type: FrameType) => boolean): Narrowing {
  const table = Uint8Array.from(FRAME_TYPES, (type) => (isWanted(type) ? 1 : 0))
  return accepts(
    (columns) => columns.kind,
    () => table,
  )
}

/** Connections are asked once each. */
export function connectionIs(isWanted: (names: ConnectionNames) => boolean): Narrowing {
  const answers = new Map<number, boolean>()
  return each(0, (columns, row) => {
    const connection = columns.connection[row] ?? 0
    const known = answers.get(connection)
    if (known !== undefined) return known
    const names = columns.connectionNames(connection)
    const answer = names !== undefined && isWanted(names)
    if (names) answers.set(connection, answer)
    return answer
  })
}

export function peerIs(isWanted: TextTest): Narrowing {
  return connectionIs(({ peer }) => peer !== undefined && isWanted(endpointText(peer)))
}

/** Marks the names that are wanted by their numbers; a table that has grown is looked at from where it ended. */
function marks(names: (columns: FrameColumns) => readonly string[], isWanted: TextTest) {
  let known = new Uint8Array(0)
  return (columns: FrameColumns): Uint8Array => {
    const list = names(columns)
    if (known.length === list.length) return known
    const start = known.length
    const grown = new Uint8Array(list.length)
    grown.set(known)
    for (let i = start; i < list.length; i++) {
      const name = list[i] ?? ''
      grown[i] = name !== '' && isWanted(name) ? 1 : 0
    }
    return (known = grown)
  }
}
