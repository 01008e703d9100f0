import { toHex } from '../bytes/hex'
import { roundTo } from '../bytes/number'
import type { Field } from '../model/field'
import type { Frame } from '../model/frame'
import type { Issue } from '../model/issue'
import type { Cell, Fix, Message, Wifi } from '../model/message'
import { ATTRIBUTES, type Attributes } from '../model/vocabulary'

/** The shapes of CONTRACT.md. Key order is fixed by the order of assignment; absent is absent. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json }
type JsonObject = { [key: string]: Json }

const DEGREE_DECIMALS = 7
const DECIMALS = 3

export function frameJson(frame: Frame): JsonObject {
  const json: JsonObject = { frame: frame.number, session: frame.session, direction: frame.direction }
  if (frame.at !== undefined) json['at'] = isoTime(frame.at)
  json['protocol'] = frame.protocol
  json['variant'] = frame.variant
  json['type'] = frame.type
  json['device'] = frame.device
  json['bytes'] = toHex(frame.bytes)
  json['messages'] = frame.messages.map(messageJson)
  json['issues'] = frame.issues.map(issueJson)
  json['replies'] = frame.replies.map((reply) => toHex(reply))
  if (frame.note?.mark) json['mark'] = frame.note.mark
  if (frame.note?.comment) json['comment'] = frame.note.comment
  return json
}

export function messageJson(message: Message): JsonObject {
  const json: JsonObject = { kind: message.kind }
  if (message.device !== undefined) json['device'] = message.device
  if (message.time !== undefined) json['time'] = isoTime(message.time)
  if (message.fix) json['fix'] = fixJson(message.fix)
  if (message.alarms && message.alarms.length > 0) json['alarms'] = [...message.alarms]
  const attributes = message.attributes ? attributesJson(message.attributes) : {}
  if (Object.keys(attributes).length > 0) json['attributes'] = attributes
  if (message.cells && message.cells.length > 0) json['cells'] = message.cells.map(cellJson)
  if (message.wifi && message.wifi.length > 0) json['wifi'] = message.wifi.map(wifiJson)
  if (message.text !== undefined) json['text'] = message.text
  return json
}

export function fieldJson(field: Field): JsonObject {
  return {
    id: field.id,
    label: field.label,
    span: [...field.span],
    value: typeof field.value === 'number' ? roundTo(field.value, DEGREE_DECIMALS) : field.value,
    text: field.text,
    children: field.children.map(fieldJson),
  }
}

export function isoTime(time: number): string {
  return new Date(time).toISOString()
}

function issueJson(issue: Issue): JsonObject {
  return { code: issue.code, text: issue.text, span: [...issue.span] }
}

function fixJson(fix: Fix): JsonObject {
  const json: JsonObject = {
    valid: fix.valid,
    lat: roundTo(fix.lat, DEGREE_DECIMALS),
    lon: roundTo(fix.lon, DEGREE_DECIMALS),
  }
  const rest = ['altitudeM', 'speedKmh', 'courseDeg', 'satellites', 'hdop'] as const
  for (const key of rest) {
    const value = fix[key]
    if (value !== undefined) json[key] = roundTo(value, DECIMALS)
  }
  return json
}

/** Shared names in the order of the vocabulary, then the family's own by name. */
function attributesJson(attributes: Attributes): JsonObject {
  const own = Object.keys(attributes)
    .filter((key) => key.includes('.'))
    .sort()
  const json: JsonObject = {}
  for (const key of [...Object.keys(ATTRIBUTES), ...own]) {
    const value = (attributes as Record<string, Json | undefined>)[key]
    if (value !== undefined) json[key] = rounded(value)
  }
  return json
}

function rounded(value: Json): Json {
  if (typeof value === 'number') return roundTo(value, DECIMALS)
  return Array.isArray(value) ? value.map(rounded) : value
}

function cellJson(cell: Cell): JsonObject {
  const json: JsonObject = { mcc: cell.mcc, mnc: cell.mnc, lac: cell.lac, cid: cell.cid }
  if (cell.signal !== undefined) json['signal'] = cell.signal
  return json
}

function wifiJson(wifi: Wifi): JsonObject {
  return wifi.signal === undefined ? { mac: wifi.mac } : { mac: wifi.mac, signal: wifi.signal }
}
