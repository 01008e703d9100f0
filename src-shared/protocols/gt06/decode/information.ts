import type { Reader } from '../../../bytes/reader'
import { addStatusText } from './status-text'
import type { Draft, Part } from './draft'
import { readIdentity } from './identity'
import { readTime } from './position'
import { fuelSensor, isPrintableText, passThrough, trimPadding } from './text'

/** Number 0x94 in a long frame: a kind, and what the kind is about (gt06.md, 4, 0x94). */
export const information: Part = (reader, draft) => {
  const kind = reader.u8('information')
  const read = KINDS[kind]
  if (read) read(reader, draft)
  else if (reader.fault === null) {
    draft.message.kind = 'other'
    const at = reader.offset
    reader.report('unknown-type', `Information of kind 0x${kind.toString(16)} is not known: it is kept`, at - 1, at)
  }
}

const KINDS: Readonly<Record<number, Part>> = {
  0x00: voltageInput,
  0x04: statusText,
  0x05: door,
  0x08: selfTest,
  0x09: satellites,
  0x0a: identities,
  0x0b: networkOrVoltage,
  0x0d: fuel,
  0x1b: cardOrSerial,
  0x1e: climate,
}

/** No vehicle's supply is lower: below it the wire is an analog input, such as a fuel sensor. */
const LOWEST_SUPPLY_V = 6

/** The manual calls it external voltage; units with a fuel sensor have that on the same input. */
function voltageInput(reader: Reader, { attributes }: Draft): void {
  const volts = reader.u16('input.volts') / 100
  reader.note(volts)
  attributes.adc = [volts]
  if (volts >= LOWEST_SUPPLY_V) attributes.powerV = volts
}

function statusText(reader: Reader, draft: Draft): void {
  const text = reader.text('text', reader.left)
  draft.message.text = text
  addStatusText(draft.attributes, text)
}

const TIME_WIDTH = 6

function door(reader: Reader, { message, attributes }: Draft): void {
  if (reader.left > TIME_WIDTH) message.time = readTime(reader)
  const bits = reader.u8('door')
  attributes['gt06.door'] = (bits & 1) !== 0
  attributes['gt06.doorTrigger'] = (bits & 2) !== 0
  attributes.inputs = (bits >> 2) & 1
  reader.flag('door.open', 0, 0, (bits & 1) !== 0)
  reader.flag('door.trigger', 1, 1, (bits & 2) !== 0)
  reader.flag('door.input', 2, 2, (bits >> 2) & 1)
}

function selfTest(reader: Reader, { message }: Draft): void {
  message.kind = 'info'
  message.text = reader.text('text', reader.left)
}

function satellites(reader: Reader, { attributes }: Draft): void {
  attributes['gt06.receiver'] = reader.u8('receiver')
  const count = reader.u8('fix.satellites')
  attributes.satellites = count
  reader.skip('satellite.levels', Math.min(count, reader.left))
  reader.skip('satellite.rest', reader.left)
}

/** IMEI, IMSI and ICCID in decimal digits, the last filled up with F. */
function identities(reader: Reader, { message, attributes }: Draft): void {
  message.kind = 'info'
  message.device = readIdentity(reader)
  attributes.imsi = readIdentity(reader, 'imsi')
  attributes.iccid = trimPadding(reader.bcd('iccid', 10))
  reader.note(attributes.iccid)
}

function networkOrVoltage(reader: Reader, { attributes }: Draft): void {
  if (reader.left === 1) {
    attributes['gt06.network'] = reader.u8('network') > 0 ? '4G' : '2G'
    return
  }
  attributes.powerV = reader.u16('power') / 100
  reader.note(attributes.powerV)
}

const EXCLAMATION = 0x21

function fuel(reader: Reader, draft: Draft): void {
  if (reader.peek() !== EXCLAMATION) draft.message.time = readTime(reader)
  fuelSensor(reader, draft)
}

const CARD_FRAME = 8
const CARD_START = 0x02
const CARD_END = 0x03
const RFID = 'RFID:'

/** Text as it came from the serial port, or a card: 02, kind, four bytes, check, 03. */
function cardOrSerial(reader: Reader, draft: Draft): void {
  draft.message.kind = 'info'
  if (reader.left === CARD_FRAME && reader.peek() === CARD_START && reader.peek(CARD_FRAME - 1) === CARD_END) {
    reader.u8('card.start')
    reader.u8('card.kind')
    draft.attributes.driverId = reader.hex('driver', 4)
    reader.u8('card.check')
    reader.u8('card.end')
    return
  }
  passThrough(reader, draft)
  const { text } = draft.message
  if (text?.startsWith(RFID) && isPrintableText(text)) draft.attributes.card = text.slice(RFID.length)
}

function climate(reader: Reader, { attributes }: Draft): void {
  attributes.temperatureC = (reader.u32('temperature') | 0) / 10
  reader.note(attributes.temperatureC)
  attributes.humidityPercent = (reader.u32('humidity') | 0) / 10
  reader.note(attributes.humidityPercent)
}
