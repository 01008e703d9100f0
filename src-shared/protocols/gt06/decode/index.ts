import type { Reader } from '../../../bytes/reader'
import type { Message } from '../../../model/message'
import type { Decoded } from '../../protocol'
import { alarmTable } from '../alarms'
import { NUMBER_NAMES, numberText } from '../numbers'
import { wifiSizeAt } from '../wire'
import type { Draft } from './draft'
import { readFrame, type Content, type Head } from './envelope'
import type { Layout } from './layout'
import { findLayout } from './layouts'
import { gps, GPS_WIDTH, isPlace } from './position'
import { wifiReport } from './wifi-report'

export function decode(reader: Reader, variant?: string): Decoded {
  if (wifiSizeAt(reader.bytes, reader.start, reader.end) > 0) return wifiReport(reader)
  return readFrame(reader, (content, head) => readContent(content, head, variant))
}

function readContent(content: Reader, head: Head, chosen: string | undefined): Content {
  const { number, missing } = head
  const found = findLayout(head, content, chosen)
  const layout = found && isUsurped(found, content) ? undefined : found
  const variant = chosen ?? layout?.variant
  const attributes = {}
  const message: Message = {
    kind: layout?.kind ?? 'other',
    device: undefined,
    time: undefined,
    fix: undefined,
    alarms: undefined,
    attributes,
    cells: undefined,
    wifi: undefined,
    text: undefined,
  }
  const draft: Draft = { message, attributes, alarms: alarmTable(number, variant), variant, missing }
  if (layout) for (const part of layout.parts) part(content, draft)
  else if (content.left > 0) readUnknown(content, draft, number)
  if (message.alarms) message.kind = 'alarm'
  return { message, variant: layout?.variant ?? null }
}

/** Makers use the numbers of others (gt06.md, 6): does a place stand where this layout has something else? */
function isUsurped({ kind, parts }: Layout, content: Reader): boolean {
  return parts[0] !== gps && kind !== 'status' && isPlace(content)
}

/** Numbers that begin with date and place in every layout known: that much is read where the rest is not understood. */
const LOCATION_NUMBERS: ReadonlySet<number> = new Set([
  0x10, 0x11, 0x12, 0x16, 0x1a, 0x1e, 0x22, 0x26, 0x27, 0x2d, 0x31, 0x32, 0x37, 0x38, 0x39, 0xa0, 0xa3, 0xa4,
])

/** A number, or a size of a known one, that nobody documents (gt06.md, 8). */
function readUnknown(content: Reader, draft: Draft, number: number): void {
  if ((LOCATION_NUMBERS.has(number) && content.left >= GPS_WIDTH) || isPlace(content)) {
    draft.message.kind = 'position'
    gps(content, draft)
    return
  }
  const text =
    NUMBER_NAMES[number] === undefined
      ? `Protocol number 0x${number.toString(16).padStart(2, '0')} is not known: its bytes are kept`
      : `${numberText(number)}: no layout of ${content.left} bytes is known: they are kept`
  content.report('unknown-type', text, content.start - 1, content.start)
  content.skip('body', content.left)
}
