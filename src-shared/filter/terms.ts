import { ISSUE_CODES } from '../model/issue'
import { MARK_COLOURS } from '../model/note'
import { ALARMS } from '../model/vocabulary'
import { FRAME_TYPES } from './columns'

interface TermRow {
  /** Other names that people try. */
  readonly aliases: readonly string[]
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
  imei: { aliases: ['device', 'id'], value: 'text', sample: '490154203237518' },
  protocol: { aliases: ['proto', 'family'], value: 'text', sample: 'gt06' },
  type: { aliases: ['kind'], value: 'choice', choices: FRAME_TYPES, sample: 'alarm' },
  alarm: { aliases: [], value: 'choice', choices: [ANY, ...Object.keys(ALARMS)], sample: 'sos' },
  dir: { aliases: ['direction'], value: 'choice', choices: ['in', 'out'], sample: 'in' },
  transport: { aliases: [], value: 'choice', choices: ['tcp', 'udp'], sample: 'udp' },
  peer: { aliases: ['ip', 'address', 'from'], value: 'text', sample: '192.168.1.20' },
  conn: { aliases: ['connection', 'session'], value: 'number', sample: '#12' },
  frame: { aliases: ['number'], value: 'number', sample: '1284' },
  bytes: { aliases: ['hex'], value: 'bytes', sample: '7878??01' },
  text: { aliases: ['ascii'], value: 'bytes', sample: 'V1' },
  bad: {
    aliases: ['issue', 'error'],

    value: 'choice',
    choices: [ANY, 'crc', ...ISSUE_CODES],
    sample: 'crc',
  },
  has: { aliases: ['is'], value: 'choice', choices: TRAITS, sample: 'fix' },
  finding: { aliases: ['rule'], value: 'text', sample: 'D6' },
  mark: {
    aliases: ['marked', 'colour', 'color'],

    value: 'choice',
    choices: [ANY, ...MARK_COLOURS],
    sample: 'red',
  },
  comment: { aliases: ['note', 'remark'], value: 'text', sample: 'antenna' },
  speed: { aliases: ['kmh'], value: 'number', unit: 'km/h', sample: '80' },
  lat: { aliases: ['latitude'], value: 'number', unit: '°', sample: '-34.6' },
  lon: { aliases: ['longitude', 'lng'], value: 'number', unit: '°', sample: '-58.4' },
  length: { aliases: ['len', 'size'], value: 'number', unit: 'bytes', sample: '36' },
  clock: {
    aliases: ['drift'],

    value: 'number',
    unit: 's',
    sample: '60',
  },
  time: { aliases: ['at'], value: 'time', sample: '10:30' },
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
