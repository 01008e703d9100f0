/**
 * What a family sees at the front of a buffer.
 * - frame: the next `length` bytes are one frame.
 * - more: too little to tell. `settle` says that if the link falls quiet, or this is a datagram, so many bytes make a frame.
 * - skip: the next `length` bytes are no frame of this family.
 */
export type Cut =
  | { readonly kind: 'frame'; readonly length: number }
  | { readonly kind: 'more'; readonly settle?: number }
  | { readonly kind: 'skip'; readonly length: number }

/** Looks at buffer[start, end). It keeps no state, so the result cannot depend on how the network split the stream. */
export type CutFunction = (buffer: Uint8Array, start: number, end: number) => Cut

export const MORE: Cut = { kind: 'more' }

const FRAMES: readonly Cut[] = Array.from({ length: 256 }, (_, length) => ({ kind: 'frame', length }))

export function frame(length: number): Cut {
  return FRAMES[length] ?? { kind: 'frame', length }
}

export function skip(length: number): Cut {
  return { kind: 'skip', length }
}
