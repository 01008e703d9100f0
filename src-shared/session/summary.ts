import type { Frame } from '../model/frame'
import type { Fix, Message } from '../model/message'
import { ALARMS, ATTRIBUTES, type AttributeName } from '../model/vocabulary'

/** One line that says what a frame says, most telling first. The times of its messages are left out where they stand beside it. */
export function summarise(frame: Frame, times: 'with times' | 'without times' = 'with times'): string {
  if (frame.type === 'noise') return frame.issues[0]?.text ?? 'noise'
  const [first, ...rest] = frame.messages
  if (!first) return frame.issues[0]?.text ?? 'nothing understood'
  const more = rest.length > 0 ? [`and ${rest.length} more`] : []
  return [...messageWords(first, times === 'with times'), ...more].join(' · ')
}

function messageWords(message: Message, hasTime: boolean): string[] {
  const words: string[] = []
  for (const alarm of message.alarms ?? []) words.push(ALARMS[alarm])
  if (message.fix) words.push(fixWords(message.fix))
  if (hasTime && message.time !== undefined)
    words.push(new Date(message.time).toISOString().slice(0, 19).replace('T', ' '))
  words.push(...attributeWords(message))
  if (!message.fix && message.cells?.length)
    words.push(message.cells.length === 1 ? '1 cell' : `${message.cells.length} cells`)
  if (!message.fix && message.wifi?.length) words.push(`${message.wifi.length} Wi-Fi`)
  if (message.text) words.push(`“${message.text}”`)
  return words
}

function fixWords(fix: Fix): string {
  const place = `${fix.lat.toFixed(6)}, ${fix.lon.toFixed(6)}`
  const motion = [
    fix.speedKmh === undefined ? '' : `${Math.round(fix.speedKmh)} km/h`,
    fix.courseDeg === undefined ? '' : `${Math.round(fix.courseDeg)}°`,
  ]
  const told = [fix.valid ? place : `no fix (${place})`, motion.filter((word) => word !== '').join(' ')]
  return told.filter((word) => word !== '').join(' · ')
}

/** What a person looks for first; the rest is among the fields. */
const TOLD: readonly AttributeName[] = [
  'ignition',
  'outputCut',
  'powerV',
  'batteryPercent',
  'batteryV',
  'fuelPercent',
  'satellites',
]

/** “Output cut off” would say the opposite of what it means. */
const SWITCHES: Partial<Record<AttributeName, readonly [yes: string, no: string]>> = {
  ignition: ['ignition on', 'ignition off'],
  outputCut: ['output cut', 'output not cut'],
}

function attributeWords(message: Message): string[] {
  return TOLD.flatMap((name) => {
    const value = message.attributes?.[name]
    if (value === undefined) return []
    const row: { label: string; unit?: string } = ATTRIBUTES[name]
    if (typeof value === 'boolean')
      return [SWITCHES[name]?.[value ? 0 : 1] ?? `${row.label.toLowerCase()} ${value ? 'yes' : 'no'}`]
    return [`${row.label.toLowerCase()} ${String(value)}${row.unit ? ` ${row.unit}` : ''}`]
  })
}
