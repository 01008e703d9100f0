import type { Reader } from '../../../bytes/reader'
import type { Attributes } from '../../../model/vocabulary'
import type { Profile } from '../profiles'
import { readItems } from './extras'
import { ITEMS } from './items'
import { packedIccid } from './item-readers'
import { looksLikeLocation, readClock, readLocation, type Draft } from './location'
import { readLock } from './lock'
import { readParameters } from './parameters'
import { readPassthrough } from './passthrough'
import { readableText } from './text'

/** Reads the body of one message number. The reader ends where the body does. */
export type ReadBody = (reader: Reader, profile: Profile, header: { version: number | undefined }) => Draft[]

/** Where the three editions of the standard keep maker, model and terminal number of a registration. */
const REGISTRATIONS = {
  2011: { maker: 5, model: 8, terminal: 7 },
  2013: { maker: 5, model: 20, terminal: 7 },
  2019: { maker: 11, model: 30, terminal: 30 },
} as const

/** Bytes of a 2013 registration without a plate; 2011 has 25 and plates are shorter than the difference. */
const REGISTRATION_2013 = 37

/** A location tail that is no list: battery, mileage, volts, area, signal (seen on a battery unit). */
const FIXED_TAIL = 18

export const BODIES: Readonly<Record<number, ReadBody>> = {
  0x0001: generalAnswer,
  0x0002: heartbeat,
  0x0003: (reader) => [rest(reader, { kind: 'info', attributes: {}, text: 'Logout' })],
  0x0004: (reader) => [rest(reader, { kind: 'info', attributes: {}, text: 'Asks for the time' })],
  0x0100: registration,
  0x0102: authentication,
  0x0104: (reader) => [readParameters(reader)],
  0x0107: deviceAttributes,
  0x0109: (reader) => [rest(reader, { kind: 'info', attributes: {}, text: 'Asks for the time' })],
  0x0200: location,
  0x0201: answeredLocation,
  0x0210: storedShort,
  0x0500: answeredLocation,
  0x0506: (reader) => [rest(reader, { kind: 'heartbeat', attributes: {} })],
  0x0701: commandResult,
  0x0702: driverIdentity,
  0x0704: storedLocations,
  0x0801: multimedia,
  0x0900: readPassthrough,
  0x1007: (reader) => [rest(reader, { kind: 'info', attributes: {}, text: 'Asks for the time zone' })],
  0x1300: textAnswer,
  0x2070: accelerations,
  0x5501: (reader) => [readLock(reader, false)],
  0x5502: (reader) => [readLock(reader, true)],
  0x6006: textReport,
}

/** What a message carries beyond what is documented stays visible. */
function rest(reader: Reader, draft: Draft): Draft {
  if (reader.left > 0) reader.skip('body', reader.left)
  return draft
}

function generalAnswer(reader: Reader): Draft[] {
  const serial = reader.u16('answer.serial')
  const number = reader.u16('answer.type')
  const result = reader.u8('answer.result')
  const words = ['done', 'failed', 'message wrong', 'not supported'][result] ?? `result ${result}`
  const text = `Command 0x${number.toString(16).padStart(4, '0')}, serial ${serial}: ${words}`
  return [{ kind: 'reply', attributes: { 'jt808.answered': number, 'jt808.result': result }, text }]
}

/** Empty by the standard; some makers put battery, signal and state into it. */
function heartbeat(reader: Reader): Draft[] {
  const draft: Draft = { kind: 'heartbeat', attributes: {} }
  if (reader.left >= 3) {
    draft.attributes.batteryPercent = reader.u8('battery.percent')
    draft.attributes.signalCsq = reader.u8('signal')
    draft.attributes.status = reader.u8('heartbeat.status')
  }
  return [rest(reader, draft)]
}

function registration(reader: Reader, _: Profile, header: { version: number | undefined }): Draft[] {
  const year = header.version !== undefined ? 2019 : reader.left >= REGISTRATION_2013 ? 2013 : 2011
  const widths = REGISTRATIONS[year]
  const attributes: Attributes = {}
  const keep = (name: `jt808.${string}`, text: string) => {
    reader.note(text)
    if (text !== '') attributes[name] = text
  }
  reader.u16('province')
  reader.u16('city')
  keep('jt808.maker', fixedText(reader, 'maker', widths.maker))
  keep('jt808.model', fixedText(reader, 'model', widths.model))
  keep('jt808.terminal', fixedText(reader, 'terminal', widths.terminal))
  reader.u8('plate.colour')
  if (reader.left > 0) keep('jt808.plate', fixedText(reader, 'plate', reader.left))
  return [{ kind: 'login', attributes }]
}

/** Text in a field of fixed width, filled up with zeros or blanks at either end. */
function fixedText(reader: Reader, id: string, width: number): string {
  const text = reader.text(id, width).replace(/^[\0 ]+|[\0 ]+$/g, '')
  return readableText(text)
}

/** The code alone; since 2019 its length, the code, the IMEI and the firmware. */
function authentication(reader: Reader, _: Profile, header: { version: number | undefined }): Draft[] {
  const attributes: Attributes = {}
  const isLong = header.version !== undefined && reader.left > (reader.peek() & 0xff)
  const code = reader.text('code', isLong ? reader.u8('code.length') : reader.left)
  if (code !== '') attributes['jt808.code'] = readableText(code)
  if (isLong && reader.left >= 15) attributes['jt808.imei'] = fixedText(reader, 'imei', 15)
  if (isLong && reader.left > 0) attributes.firmware = fixedText(reader, 'firmware', reader.left)
  return [{ kind: 'login', attributes }]
}

/** JT/T 808-2013 table 20: type, maker, model, number, ICCID, then two versions behind their lengths. */
function deviceAttributes(reader: Reader): Draft[] {
  const draft: Draft = { kind: 'info', attributes: {} }
  const { attributes } = draft
  reader.u16('terminal.type')
  attributes['jt808.maker'] = fixedText(reader, 'maker', 5)
  attributes['jt808.model'] = fixedText(reader, 'model', 20)
  attributes['jt808.terminal'] = fixedText(reader, 'terminal', 7)
  packedIccid(reader, draft, 10)
  attributes['jt808.hardware'] = versionText(reader, 'hardware')
  attributes.firmware = versionText(reader, 'firmware')
  for (const name of ['jt808.maker', 'jt808.model', 'jt808.terminal', 'jt808.hardware', 'firmware'] as const) {
    if (attributes[name] === '') attributes[name] = undefined
  }
  return [rest(reader, draft)]
}

function versionText(reader: Reader, id: string): string {
  if (reader.left < 1) return ''
  const length = reader.u8(`${id}.length`)
  return fixedText(reader, id, Math.min(length, reader.left))
}

function location(reader: Reader, profile: Profile): Draft[] {
  const draft = readLocation(reader, profile)
  if (reader.fault) return []
  if (reader.left === FIXED_TAIL && !isList(reader)) fixedTail(reader, draft)
  else readItems(reader, draft, ITEMS)
  if (draft.alarms) draft.kind = 'alarm'
  return [draft]
}

/** Do the lengths of the items come out at the end of the body? */
function isList(reader: Reader): boolean {
  let at = 0
  while (at + 2 <= reader.left) at += 2 + reader.peek(at + 1)
  return at === reader.left && reader.peek(0) !== 0
}

function fixedTail(reader: Reader, draft: Draft): void {
  const { attributes } = draft
  reader.u16('battery.left')
  reader.u16('mileage.left')
  attributes.odometerKm = reader.u32('odometer')
  attributes.batteryV = reader.u16('battery.voltage') / 10
  reader.note(attributes.batteryV)
  reader.u32('area')
  attributes.signalCsq = reader.u8('signal')
  reader.skip('reserved', 3)
}

/** A body that begins like a location, or like one behind the serial number that it answers; undefined for any other. */
export function strayLocation(reader: Reader, profile: Profile): Draft[] | undefined {
  if (looksLikeLocation(reader, 0)) return location(reader, profile)
  return looksLikeLocation(reader, 2) ? answeredLocation(reader, profile) : undefined
}

function answeredLocation(reader: Reader, profile: Profile): Draft[] {
  reader.u16('answer.serial')
  return location(reader, profile)
}

/** Makers' 0x0210: a battery level alone, or locations whose lengths take one byte. */
function storedShort(reader: Reader, profile: Profile): Draft[] {
  if (reader.left !== 7) return stored(reader, profile, 1, false)
  const batteryPercent = reader.u8('battery.percent')
  return [{ kind: 'status', time: readClock(reader, 'time', profile), attributes: { batteryPercent } }]
}

function storedLocations(reader: Reader, profile: Profile): Draft[] {
  reader.u16('count')
  const isBlind = reader.u8('batch.kind') > 0
  return stored(reader, profile, 2, isBlind)
}

function stored(reader: Reader, profile: Profile, lengthWidth: 1 | 2, isArchive: boolean): Draft[] {
  const drafts: Draft[] = []
  while (reader.left > lengthWidth && reader.fault === null) {
    reader.open('entry')
    const from = reader.offset
    const length = reader.unsigned('entry.length', lengthWidth)
    if (length > reader.left) {
      reader.report('range', `An entry says ${length} bytes and ${reader.left} are left`, from, reader.end)
      reader.skip('body', reader.left)
    } else {
      const entry = reader.within(length)
      for (const draft of location(entry, profile)) {
        if (isArchive) draft.attributes.archive = true
        drafts.push(draft)
      }
    }
    reader.close()
  }
  if (reader.left > 0) reader.skip('body', reader.left)
  return drafts
}

/** A waybill by the standard; makers send the result of a command behind its length. */
function commandResult(reader: Reader): Draft[] {
  const length = reader.u32('text.length')
  const text = readableText(reader.text('text', Math.min(length, reader.left)))
  return [rest(reader, { kind: 'reply', attributes: {}, text })]
}

function driverIdentity(reader: Reader, profile: Profile): Draft[] {
  const draft: Draft = { kind: 'info', attributes: {} }
  const { attributes } = draft
  attributes['jt808.cardStatus'] = reader.u8('card.status')
  draft.time = readClock(reader, 'time', profile)
  // Nothing more when the card was pulled out.
  if (reader.left === 0) return [draft]
  attributes['jt808.cardResult'] = reader.u8('card.result')
  const name = fixedText(reader, 'driver.name', reader.u8('driver.name.length'))
  if (name !== '') attributes['jt808.driver'] = name
  attributes.card = fixedText(reader, 'card', 20)
  const agency = fixedText(reader, 'card.agency', reader.u8('card.agency.length'))
  if (agency !== '') attributes['jt808.cardAgency'] = agency
  attributes['jt808.cardValidUntil'] = reader.bcd('card.valid', 4)
  return [rest(reader, draft)]
}

/** Since 2013 the place stands in front of the picture. */
function multimedia(reader: Reader, profile: Profile): Draft[] {
  const id = reader.u32('media.id')
  const kind = reader.u8('media.kind')
  reader.u8('media.format')
  reader.u8('media.event')
  reader.u8('media.channel')
  const draft: Draft = looksLikeLocation(reader, 0) ? readLocation(reader, profile) : { kind: 'info', attributes: {} }
  if (reader.left > 0) reader.skip('media', reader.left)
  draft.attributes['jt808.media'] = id
  draft.text = `${['Image', 'Audio', 'Video'][kind] ?? 'Media'} ${id}`
  return [draft]
}

/** UTF-16 with zeros around it. */
function textAnswer(reader: Reader): Draft[] {
  reader.u16('answer.serial')
  let text = ''
  const bytes = reader.text('text', reader.left)
  for (let i = 0; i + 1 < bytes.length; i += 2) {
    text += String.fromCharCode((bytes.charCodeAt(i) << 8) | bytes.charCodeAt(i + 1))
  }
  text = text.replace(/\0/g, '').trim()
  reader.note(text)
  return [{ kind: 'reply', attributes: {}, text }]
}

function textReport(reader: Reader): Draft[] {
  reader.u8('text.flag')
  const text = readableText(reader.text('text', reader.left))
  reader.note(text)
  return [{ kind: 'reply', attributes: {}, text }]
}

/** Time and three axes by the second; an axis is a size and a sign bit. */
function accelerations(reader: Reader): Draft[] {
  const axes: number[] = []
  while (reader.left >= 12 && reader.fault === null) {
    reader.open('sample')
    reader.bcd('sample.time', 6)
    for (let i = 0; i < 3; i++) axes.push(signMagnitude(reader, 'axis'))
    reader.close()
  }
  return [rest(reader, { kind: 'info', attributes: { 'jt808.acceleration': axes } })]
}

function signMagnitude(reader: Reader, id: string): number {
  const raw = reader.u16(id)
  const value = raw & 0x8000 ? -(raw & 0x7fff) : raw
  reader.note(value)
  return value
}
