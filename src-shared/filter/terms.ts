import { ISSUE_CODES } from '../model/issue'
import { MARK_COLOURS } from '../model/note'
import { ALARMS } from '../model/vocabulary'
import { FRAME_TYPES } from './columns'

interface TermRow {
  /** Other names that people try. */
  readonly aliases: readonly string[]
  /** In words, for explanations: "the device". */
  readonly title: string
  readonly value: 'text' | 'choice' | 'number' | 'bytes' | 'time'
  readonly choices?: readonly string[]
  /** Shown where the data gives no better example. */
  readonly sample: string
  readonly unit?: string
}

export const ANY = 'any'

/** What `has:` can ask for. */
const TRAITS = [
  'fix',
  'position',
  'speed',
  'time',
  'alarm',
  'device',
  'issue',
  'answer',
  'finding',
  'mark',
  'comment',
  'archive',
  'unfinished',
] as const

export type Trait = (typeof TRAITS)[number]

/** Everything that a filter can ask, one row each. */
const TERMS = {
  imei: { aliases: ['device', 'id'], title: 'the device', value: 'text', sample: '490154203237518' },
  protocol: { aliases: ['proto', 'family'], title: 'the protocol', value: 'text', sample: 'gt06' },
  type: { aliases: ['kind'], title: 'the type', value: 'choice', choices: FRAME_TYPES, sample: 'alarm' },
  alarm: { aliases: [], title: 'the alarm', value: 'choice', choices: [ANY, ...Object.keys(ALARMS)], sample: 'sos' },
  dir: { aliases: ['direction'], title: 'the direction', value: 'choice', choices: ['in', 'out'], sample: 'in' },
  transport: { aliases: [], title: 'the transport', value: 'choice', choices: ['tcp', 'udp'], sample: 'udp' },
  peer: { aliases: ['ip', 'address', 'from'], title: 'the address', value: 'text', sample: '192.168.1.20' },
  conn: { aliases: ['connection', 'session'], title: 'the connection', value: 'number', sample: '#12' },
  frame: { aliases: ['number'], title: 'the frame number', value: 'number', sample: '1284' },
  bytes: { aliases: ['hex'], title: 'the bytes', value: 'bytes', sample: '7878??01' },
  text: { aliases: ['ascii'], title: 'the text of the bytes', value: 'bytes', sample: 'V1' },
  bad: {
    aliases: ['issue', 'error'],
    title: 'the issue',
    value: 'choice',
    choices: [ANY, 'crc', ...ISSUE_CODES],
    sample: 'crc',
  },
  has: { aliases: ['is'], title: 'it', value: 'choice', choices: TRAITS, sample: 'fix' },
  finding: { aliases: ['rule'], title: 'the finding', value: 'text', sample: 'D6' },
  mark: {
    aliases: ['marked', 'colour', 'color'],
    title: 'the mark',
    value: 'choice',
    choices: [ANY, ...MARK_COLOURS],
    sample: 'red',
  },
  comment: { aliases: ['note', 'remark'], title: 'the comment', value: 'text', sample: 'antenna' },
  speed: { aliases: ['kmh'], title: 'the speed', value: 'number', unit: 'km/h', sample: '80' },
  lat: { aliases: ['latitude'], title: 'the latitude', value: 'number', unit: '°', sample: '-34.6' },
  lon: { aliases: ['longitude', 'lng'], title: 'the longitude', value: 'number', unit: '°', sample: '-58.4' },
  length: { aliases: ['len', 'size'], title: 'the length', value: 'number', unit: 'bytes', sample: '36' },
  clock: {
    aliases: ['drift'],
    title: 'the device’s clock less the receipt',
    value: 'number',
    unit: 's',
    sample: '60',
  },
  time: { aliases: ['at'], title: 'the time', value: 'time', sample: '10:30' },
} as const satisfies Record<string, TermRow>

export type TermName = keyof typeof TERMS

export const TERM_NAMES = Object.keys(TERMS) as TermName[]

/** The row of a term in the shape that all rows share. */
export function termRow(name: TermName): TermRow {
  return TERMS[name]
}

/** The term that a name means, by itself or by an alias; upper case is forgiven. */
export function findTerm(name: string): TermName | undefined {
  const lower = name.toLowerCase()
  return TERM_NAMES.find((term) => term === lower || termRow(term).aliases.includes(lower))
}

/** Whether greater and less mean something. */
export function isOrdered(term: TermName): boolean {
  const { value } = TERMS[term]
  return value === 'number' || value === 'time'
}
