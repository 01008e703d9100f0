import type { Reader } from '../../../bytes/reader'
import { TERMINAL_ALARMS, type AlarmTable } from '../alarms'
import { addAlarm, type Draft, type Part } from './draft'

const IGNITION = 0x02
const CHARGING = 0x04
const TRACKING = 0x40
const CUT = 0x80

/** Terminal information: eight bits that heartbeats and alarms share (gt06.md, 4, TI). */
export const terminal: Part = (reader, draft) => {
  const bits = reader.u8('terminal')
  const { attributes } = draft
  const code = (bits >> 3) & 7
  const alarm = draft.variant === 'vxt01' && code === 7 ? 'overspeed' : TERMINAL_ALARMS[code]
  attributes.status = bits
  attributes.ignition = (bits & IGNITION) !== 0
  attributes.charging = (bits & CHARGING) !== 0
  attributes.armed = (bits & 1) !== 0
  attributes.outputCut = (bits & CUT) !== 0
  addAlarm(draft, alarm)
  if (reader.trace === null) return
  reader.flag('terminal.armed', 0, 0, (bits & 1) !== 0)
  reader.flag('terminal.ignition', 1, 1, (bits & IGNITION) !== 0)
  reader.flag('terminal.charging', 2, 2, (bits & CHARGING) !== 0)
  reader.flag('terminal.alarm', 3, 5, alarm ?? 'none')
  reader.flag('terminal.tracking', 6, 6, (bits & TRACKING) !== 0)
  reader.flag('terminal.cut', 7, 7, (bits & CUT) !== 0)
}

/** Seven steps from empty to full; clones send per cent, and WanWay EV02 the step with the high nibble set. */
export const voltageLevel: Part = (reader, { attributes }) => {
  const value = reader.u8('battery.level')
  const level = value >= 0xf0 ? value & 15 : value
  if (level <= 6) {
    attributes.batteryPercent = Math.floor((level * 100) / 6)
    attributes['gt06.batteryLevel'] = level
  } else if (value <= 100) attributes.batteryPercent = value
}

/**
 * None to strong in five steps by the manual; clones send the modem's number or per cent. All have one name, as the unit
 * sent it; a step is named as such too, so that nobody takes 4 of 4 for the modem's 4 of 31.
 */
export const signalLevel: Part = (reader, { attributes }) => {
  const level = reader.u8('signal.level')
  attributes.signalCsq = level
  if (level <= 4) attributes['gt06.signalLevel'] = level
}

export const powerVolts: Part = (reader, { attributes }) => {
  attributes.powerV = reader.u16('power') / 100
  reader.note(attributes.powerV)
}

export const batteryVolts: Part = (reader, { attributes }) => {
  attributes.batteryV = reader.u16('battery.volts') / 100
  reader.note(attributes.batteryV)
}

export const batteryTenths: Part = (reader, { attributes }) => {
  attributes.batteryV = reader.u8('battery.volts') / 10
  reader.note(attributes.batteryV)
}

export const batteryPercent: Part = (reader, { attributes }) => {
  attributes.batteryPercent = reader.u8('battery.percent')
}

/** The code of an alarm, by the table of the generation or of the chosen model. */
export const alarm: Part = (reader, draft) => setAlarm(reader, draft, reader.u8('alarm'))

/** Numbers with more than 256 alarms keep the high bits in the language byte (gt06.md, 4, 0x27). */
export const longAlarm: Part = (reader, draft) => {
  const code = reader.u8('alarm')
  setAlarm(reader, draft, ((Math.max(0, reader.peek()) >> 4) << 8) | code)
}

const IGNITION_ON = 0xfe
const IGNITION_OFF = 0xff

function setAlarm(reader: Reader, draft: Draft, code: number): void {
  if (reader.fault !== null) return
  const row = draft.alarms[code]
  if (reader.trace !== null) reader.note(code, codeText(code, draft.alarms))
  if (code === 0) return
  draft.attributes['gt06.alarm'] = code
  if (code === IGNITION_ON || code === IGNITION_OFF) draft.attributes.ignition = code === IGNITION_ON
  addAlarm(draft, row?.alarm)
}

function codeText(code: number, table: AlarmTable): string {
  return `0x${code.toString(16).padStart(2, '0')} ${table[code]?.text ?? 'unknown'}`
}

/** Some units leave it out at the end of an alarm. */
export const language: Part = (reader) => {
  if (reader.left === 0) return
  const byte = reader.u8('language')
  if (byte <= 15) return
  reader.flag('language.code', 0, 3, byte & 15)
  reader.flag('language.alarm', 4, 7, byte >> 4)
}

/** 255 stands for no fence. */
export const fence: Part = (reader, { attributes }) => {
  const number = reader.u8('fence')
  if (number !== 0xff) attributes['gt06.fence'] = number
}

const FENCE_ENTERED = 0x04
const FENCE_LEFT = 0x05

/**
 * The last two bytes of a heartbeat: language or the state of a port. The GT06 manual keeps an alarm in the first of them,
 * but units send 02 there, "power cut", while their terminal information says that all is well (gt06.md, 4, 0x13). So what
 * the terminal information can say is believed from there alone; it has no code for a way across a fence, and that is read.
 */
export const extension: Part = (reader, draft) => {
  const code = reader.left >= 2 ? reader.peek() : 0
  reader.skip('extension', Math.min(2, reader.left))
  if (code !== FENCE_ENTERED && code !== FENCE_LEFT) return
  reader.note(codeText(code, draft.alarms))
  draft.attributes['gt06.alarm'] = code
  addAlarm(draft, draft.alarms[code]?.alarm)
}

/** LW units put the supply there: twelve bits of tenths of a volt. */
export const powerTwelveBits: Part = (reader, { attributes }) => {
  attributes.powerV = (reader.u16('power') & 0xfff) / 10
  reader.note(attributes.powerV)
}

/** SEEWORLD units put the supply into the first of the last two bytes: whole volts. */
export const powerWhole: Part = (reader, { attributes }) => {
  attributes.powerV = reader.u8('power')
}

/** OBD6: satellites of GPS in bits 10 to 14, of the others in bits 5 to 9, signal quality in bits 0 to 4. */
export const signalWord: Part = (reader, { attributes }) => {
  const word = reader.u16('signal.word')
  const satellites = ((word >> 10) & 31) + ((word >> 5) & 31)
  attributes.satellites = satellites
  attributes.signalCsq = word & 31
  reader.flag('signal.quality', 0, 4, word & 31)
  reader.flag('signal.satellites', 5, 14, satellites)
}

const MODE_WITH_TEMPERATURE = 4

/** OBD6: battery, mode, supply, working time and, in one mode, temperature. */
export const obdState: Part = (reader, draft) => {
  batteryPercent(reader, draft)
  const mode = reader.u8('mode')
  powerVolts(reader, draft)
  reader.skip('reserved', 1)
  reader.u16('working.time')
  if (mode === MODE_WITH_TEMPERATURE) temperatureTenths(reader, draft)
}

/** The 16-byte heartbeat of battery units: percent, mode, supply, times, and temperature with bit 15 for above zero. */
export const batteryState: Part = (reader, draft) => {
  batteryPercent(reader, draft)
  reader.u8('mode')
  powerVolts(reader, draft)
  reader.skip('reserved', 1)
  reader.u16('working.times')
  reader.u16('working.time')
  const word = reader.u16('temperature')
  const degrees = (word & 0x7fff) / 10
  draft.attributes.temperatureC = (word & 0x8000) !== 0 ? degrees : 0 - degrees
  reader.note(draft.attributes.temperatureC)
}

export const temperatureTenths: Part = (reader, { attributes }) => {
  attributes.temperatureC = reader.i16('temperature') / 10
  reader.note(attributes.temperatureC)
}

/** GK310, number 0x23. */
export const shortTerminal: Part = (reader, { attributes }) => {
  const bits = reader.u8('terminal')
  attributes.status = bits
  attributes.armed = (bits & 1) !== 0
  attributes.ignition = (bits & IGNITION) !== 0
  attributes.charging = (bits & CHARGING) !== 0
  reader.flag('terminal.armed', 0, 0, (bits & 1) !== 0)
  reader.flag('terminal.ignition', 1, 1, (bits & IGNITION) !== 0)
  reader.flag('terminal.charging', 2, 2, (bits & CHARGING) !== 0)
}

/** GK310 leaves out the voltage, or the signal too. */
export const optionalBattery: Part = (reader, draft) => {
  if (reader.left >= 2) batteryVolts(reader, draft)
  if (reader.left >= 1) signalLevel(reader, draft)
}
