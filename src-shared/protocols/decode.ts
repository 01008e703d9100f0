import { Reader } from '../bytes/reader'
import { Trace } from '../bytes/trace'
import type { Field } from '../model/field'
import type { Issue } from '../model/issue'
import type { Span } from '../model/span'
import { questionMessage, type Doubt } from './plausible'
import type { DecodedFrame, Protocol } from './protocol'

/**
 * Decodes one frame as cut. Never throws; whatever was understood comes back together with what was wrong.
 * An identity that the connection or the frame is known by has been questioned before and is not again.
 */
export function decodeFrame(
  protocol: Protocol,
  frame: Uint8Array,
  variant?: string,
  known?: string | null,
): DecodedFrame {
  const reader = new Reader(frame, 0, frame.length, protocol.labels)
  const decoded = protocol.decode(reader, variant) as DecodedFrame
  const doubts: Doubt[] = []
  let questioned = known
  for (const message of decoded.messages) {
    questionMessage(message, questioned, doubts)
    questioned = message.device ?? questioned
  }
  decoded.issues = doubts.length === 0 ? reader.issues : [...reader.issues, ...locate(protocol, frame, variant, doubts)]
  return decoded
}

interface Explained {
  fields: Field[]
  /** Bytes that no field and no separator accounts for. */
  unread: Span[]
}

/** The same decoder again, with a trace: the fields of a frame and the bytes that nobody could explain. */
export function explainFrame(protocol: Protocol, frame: Uint8Array, variant?: string): Explained {
  const trace = traced(protocol, frame, variant)
  return { fields: trace.fields, unread: gaps(trace, frame.length) }
}

function traced(protocol: Protocol, frame: Uint8Array, variant?: string): Trace {
  const trace = new Trace(protocol.labels)
  protocol.decode(new Reader(frame, 0, frame.length, protocol.labels, trace), variant)
  return trace
}

/** Implausible frames are rare: only for them the trace is made, to say which bytes are meant. */
function locate(protocol: Protocol, frame: Uint8Array, variant: string | undefined, doubts: readonly Doubt[]): Issue[] {
  const trace = traced(protocol, frame, variant)
  return doubts.map(({ text, field }) => ({ code: 'range', text, span: trace.find(field)?.span ?? [0, frame.length] }))
}

function gaps(trace: Trace, length: number): Span[] {
  const covered: Span[] = [...trace.separators]
  collectLeaves(trace.fields, covered)
  covered.sort((a, b) => a[0] - b[0])
  const unread: Span[] = []
  let at = 0
  for (const [start, end] of covered) {
    if (start > at) unread.push([at, start])
    at = Math.max(at, end)
  }
  if (at < length) unread.push([at, length])
  return unread
}

function collectLeaves(fields: readonly Field[], spans: Span[]): void {
  for (const field of fields) {
    if (field.children.some((child) => child.bits === undefined)) collectLeaves(field.children, spans)
    else spans.push(field.span)
  }
}
