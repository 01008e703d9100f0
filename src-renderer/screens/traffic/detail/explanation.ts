import { isPrintable } from '../../../../src-shared/bytes/ascii'
import type { Field } from '../../../../src-shared/model/field'
import type { Issue, IssueCode } from '../../../../src-shared/model/issue'
import type { Span } from '../../../../src-shared/model/span'
import type { FrameAnswer } from '../../../../src-shared/link/engine-contract'
import { decodeFrame, explainFrame } from '../../../../src-shared/protocols/decode'
import { nameStranger } from '../../../../src-shared/protocols/detect'
import type { DecodedFrame, Protocol } from '../../../../src-shared/protocols/protocol'
import { findProtocol } from '../../../../src-shared/protocols/registry'
import type { Stranger } from '../../../../src-shared/protocols/stranger'
import { noiseText } from '../../../../src-shared/session/noise-text'
import type { FieldNode } from '../../../../src-shared/model/field-nodes'
import { flattenFields } from '../../../../src-shared/model/field-nodes'
import { texts } from '../../../store/language'
import type { ByteIndex } from './byte-index'
import { indexBytes } from './byte-index'

/** A frame with everything that the panes show of it, made once when it is selected. */
export interface Explanation {
  readonly frame: FrameAnswer
  readonly bytes: Uint8Array
  /** Every byte of it is a sign, or ends a line: its bytes are better read as text. */
  readonly isText: boolean
  /** The family as it speaks in this frame's direction; undefined for bytes that nobody could frame. */
  readonly protocol: Protocol | undefined
  /** What such bytes come from, where that is known by name. */
  readonly stranger: Stranger | undefined
  readonly decoded: DecodedFrame | undefined
  readonly nodes: readonly FieldNode[]
  readonly index: ByteIndex
  readonly unread: readonly Span[]
  readonly issues: readonly Issue[]
  /** By the place of the innermost field that holds all bytes of an issue. */
  readonly issuesByNode: ReadonlyMap<number, readonly Issue[]>
}

/** The same pure decoder that the engine ran, here with a trace. Never throws, whatever the bytes. */
export function explain(frame: FrameAnswer): Explanation {
  const { bytes, row } = frame
  const family = row.protocol === undefined ? undefined : findProtocol(row.protocol)
  const protocol = family && row.direction === 'out' ? { ...family, ...family.downlink } : family
  if (protocol === undefined) return unframed(frame)
  try {
    // Who has introduced itself is not doubted again at every frame.
    const decoded = decodeFrame(protocol, bytes, undefined, row.issues.includes('range') ? undefined : row.device)
    const { fields, unread } = explainFrame(protocol, bytes)
    return assemble({ frame, protocol, decoded, fields, unread, issues: [...decoded.issues, ...remembered(frame)] })
  } catch (error) {
    const text = texts().traffic.remembered.decoder(protocol.id, String(error))
    return assemble({ frame, protocol, ...nothingRead(bytes), issues: [wholeFrame(bytes, 'internal', text)] })
  }
}

function unframed(frame: FrameAnswer): Explanation {
  const { bytes, row } = frame
  const stranger = nameStranger(bytes)
  // What is said to a stranger is not noise.
  const issues = row.type === 'noise' ? [wholeFrame(bytes, 'noise', noiseText(bytes, stranger ?? null))] : []
  return { ...assemble({ frame, protocol: undefined, ...nothingRead(bytes), issues }), stranger }
}

function nothingRead(bytes: Uint8Array): { decoded: undefined; fields: Field[]; unread: Span[] } {
  return { decoded: undefined, fields: [], unread: bytes.length === 0 ? [] : [[0, bytes.length]] }
}

type Parts = Pick<Explanation, 'frame' | 'protocol' | 'decoded' | 'unread' | 'issues'> & { fields: readonly Field[] }

function assemble({ fields, ...parts }: Parts): Explanation {
  const { bytes } = parts.frame
  const nodes = flattenFields(fields)
  return {
    ...parts,
    bytes,
    isText: bytes.every((byte) => isPrintable(byte) || byte === 0x0d || byte === 0x0a),
    stranger: undefined,
    nodes,
    index: indexBytes(nodes, parts.unread, bytes.length),
    issuesByNode: placeIssues(nodes, parts.issues, bytes.length),
  }
}

/** What was seen when the frame arrived and cannot be seen in its bytes alone. */
function isRemembered(code: IssueCode): code is 'duplicate' | 'ambiguous' {
  return code === 'duplicate' || code === 'ambiguous'
}

function remembered({ row, bytes }: FrameAnswer): Issue[] {
  return row.issues.filter(isRemembered).map((code) => wholeFrame(bytes, code, texts().traffic.remembered[code]))
}

function wholeFrame(bytes: Uint8Array, code: IssueCode, text: string): Issue {
  return { code, text, span: [0, bytes.length] }
}

function placeIssues(
  nodes: readonly FieldNode[],
  issues: readonly Issue[],
  length: number,
): Explanation['issuesByNode'] {
  const placed = new Map<number, Issue[]>()
  for (const issue of issues) {
    const [start, end] = issue.span
    if (end - start === length) continue
    // The list has parents in front of children: the last that holds all bytes is the innermost.
    const holder = nodes.findLast(
      ({ field }) => field.bits === undefined && field.span[0] <= start && field.span[1] >= end && end > start,
    )
    if (holder) placed.set(holder.at, [...(placed.get(holder.at) ?? []), issue])
  }
  return placed
}
