/** A half-open range of wire bytes, counted from the first byte of the frame. */
export type Span = readonly [start: number, end: number]
