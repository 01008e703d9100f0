/** True when a value that crossed a boundary has the shape T. Values that cross are never trusted before one of these. */
export type Guard<T> = (value: unknown) => value is T

/** The type a guard vouches for: types follow from guards, so the two cannot drift apart. */
export type Guarded<G> = G extends Guard<infer T> ? T : never

type Fields = Record<string, Guard<unknown>>
type Shape<F extends Fields> = { [K in keyof F]: Guarded<F[K]> }

export const isText: Guard<string> = (value) => typeof value === 'string'
export const isFlag: Guard<boolean> = (value) => typeof value === 'boolean'
export const isNothing: Guard<undefined> = (value) => value === undefined

export const isByteArray: Guard<Uint8Array> = (value) => value instanceof Uint8Array

/** A finite number: NaN and infinities survive structured clone, and then spoil every sum they enter. */
export const isNumber: Guard<number> = (value): value is number => Number.isFinite(value)

export function isWhole(min: number, max: number = Number.MAX_SAFE_INTEGER): Guard<number> {
  return (value): value is number => Number.isInteger(value) && Number(value) >= min && Number(value) <= max
}

export function isOneOf<const T extends string>(...words: readonly T[]): Guard<T> {
  return (value): value is T => words.some((word) => word === value)
}

/** Every named field has its shape. Further fields are let through, so that a newer engine can talk to an older page. */
export function isShape<F extends Fields>(fields: F): Guard<Shape<F>> {
  const entries = Object.entries(fields)
  return (value): value is Shape<F> => isRecord(value) && entries.every(([key, guard]) => guard(value[key]))
}

export function isList<T>(guard: Guard<T>): Guard<T[]> {
  return (value): value is T[] => Array.isArray(value) && value.every((item) => guard(item))
}

/** An object used as a table: any keys, values of one shape. */
export function isTable<T>(guard: Guard<T>): Guard<Record<string, T>> {
  return (value): value is Record<string, T> => isRecord(value) && Object.values(value).every((item) => guard(item))
}

export function isMaybe<T>(guard: Guard<T>): Guard<T | undefined> {
  return (value): value is T | undefined => value === undefined || guard(value)
}

export function isEither<A, B>(first: Guard<A>, second: Guard<B>): Guard<A | B> {
  return (value): value is A | B => first(value) || second(value)
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** What most shapes of the link speak of. */
export const isCount = isWhole(0)
export const isUnixMs = isNumber
export const isTransport = isOneOf('tcp', 'udp')
