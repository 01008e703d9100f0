import type { Result } from '../model/result'
import { failure } from '../model/result'
import type { Guarded } from './guard'
import { isList, isOneOf, isShape, isText, isWhole } from './guard'

/** Why a request was not answered. The text is for people; programs look at the code. */
interface LinkError {
  code: LinkErrorCode
  text: string
}
type LinkErrorCode = Guarded<typeof isErrorCode>

const isErrorCode = isOneOf(
  'unknown', // nobody answers to that name
  'malformed', // the body does not have the shape the contract names
  'gone', // the other side is not there, or went away before it answered
  'refused', // understood, and not done: the text says why
  'internal', // a fault of ours
)
const isAnything = (_value: unknown): _value is unknown => true

/** Page to engine: a request, numbered by the page. */
export const isRequest = isShape({ kind: isOneOf('request'), id: isWhole(0), name: isText, body: isAnything })

/** Page to engine: the page has drawn this batch, the next one may come. */
export const isSeen = isShape({ kind: isOneOf('seen'), batch: isWhole(0) })

/** Engine to page: the answer to the request of that number. */
export const isAnswer = isShape({ kind: isOneOf('answer'), id: isWhole(0), value: isAnything })
export const isFailure = isShape({
  kind: isOneOf('failure'),
  id: isWhole(0),
  error: isShape({ code: isErrorCode, text: isText }),
})

/** Engine to page: everything there was to tell since the last batch. */
export const isBatch = isShape({
  kind: isOneOf('batch'),
  batch: isWhole(0),
  pushes: isList(isShape({ name: isText, body: isAnything, leftOut: isWhole(0) })),
})

export type Request = Guarded<typeof isRequest>
export type Reply = Guarded<typeof isAnswer> | Guarded<typeof isFailure>
export type Batch = Guarded<typeof isBatch>

/** What came of a request: a fault is a value, on both sides of the link. */
export type Outcome<T> = Result<T, LinkError>

export function fault(code: LinkErrorCode, text: string): Outcome<never> {
  return failure({ code, text })
}
