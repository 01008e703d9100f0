import type { DialectId } from './dialect'
import { DIALECTS } from './dialects'
import { plainText } from './plain-text'
import type { Found, ReadBack } from './read-back'
import { readParameterLine } from './parameter-line'

type Facts = { -readonly [K in keyof ReadBack]: ReadBack[K] }
type FactName = Exclude<keyof ReadBack, 'dialects'>

/** One way in which replies say something. The value stands in the group `v`. */
interface FactRow<N extends FactName> {
  readonly name: N
  readonly pattern: RegExp
  value(word: string): NonNullable<ReadBack[N]>['value'] | undefined
}

/** Rows of one name stand in the order in which they are tried; the first that fits is believed. */
const FACTS = [
  fact('apn', /\bAPN[:=]\s*(?<v>[^;,\r\n]*?)(?=[;,\r\n]|\s[\w-]+[:=]|$)/di, text),
  fact('apn', /^APN,(?<v>[^,#\r\n]+)/dim, text),
  fact('host', /\bSERVER,(?:\d{6},)?[01],(?<v>[^,\s]+),\w+/di, text),
  fact('host', /\b(?:IP|SERVER|DOMAIN|ip_url|URL)[:=]\s*(?<v>(?:https?:\/\/)?[^\s;,:]+)/di, text),
  fact('port', /\bSERVER,(?:\d{6},)?[01],[^,\s]+,(?<v>[\dOoIl]{1,6})/di, text),
  fact(
    'port',
    /\b(?:IP|SERVER|DOMAIN|ip_url|URL)[:=]\s*(?:https?:\/\/)?[^\s;,:]+[:\s,;]\s*(?<v>[\dOoIl]{2,6})\b/di,
    text,
  ),
  fact('port', /\bport[:=]\s*(?<v>[\dOoIl]{1,6})\b/di, text),
  fact('transport', /\bSERVER,(?:\d{6},)?[01],[^,\s]+,\d+,(?<v>[01])/di, (word) => (word === '1' ? 'udp' : 'tcp')),
  fact('transport', /(?:^|[^\w,])(?<v>TCP|UDP)\b/d, (word) => (word === 'UDP' ? 'udp' : 'tcp')),
  fact('intervalSeconds', /\bTIMER[:=,]\s*(?<v>\d+)/di, Number),
  fact('intervalSeconds', /\bUT[:=]\s*(?<v>\d+),\d+,\d+/di, Number),
  fact('intervalSeconds', /\bupload[:=]\s*(?<v>\d+)S/di, Number),
  fact('zoneMinutes', /\b(?:TZ|TimeZone|GMT|zone)[:=,]\s*(?<v>[EW]?[,+-]?\s*\d+(?:[:.,]\d+)?)/di, zoneMinutes),
  fact('link', /\bGPRS[:;]\s*(?<v>Link Up|Link Down|OK|FAIL|ON|OFF)\b/di, (word) =>
    /^(link up|ok|on)$/i.test(word) ? 'up' : 'down',
  ),
  fact('link', /(?<v>Connect Fail)/di, () => 'down'),
  fact('link', /(?<v>Opened GPRS Ok!|Closed GPRS OK!)/di, (word) => (/^o/i.test(word) ? 'up' : 'down')),
  fact('gps', /\bGPS[:=]\s*(?<v>A\b|V\b|OK|NO\b|FIXED|UNFIXED|Successful[^,;]*|OFF|\d)/di, gpsState),
  fact('csq', /\b(?:CSQ|GSM)[:=]\s*(?<v>\d{1,2})(?![\d%])/di, Number),
  fact('batteryPercent', /\bBAT(?:TERY)?[:=]\s*(?<v>\d{1,3})\s*%/di, Number),
  fact('batteryV', /\bBattery[:=]\s*(?<v>\d+(?:\.\d+)?)\s*V/di, Number),
  fact('batteryV', /\bV:(?<v>\d+(?:\.\d+)?)V,/d, Number),
  fact('powerV', /\b(?:EXT-POWER|VOLT|POWER)[:=]\s*(?<v>\d+(?:\.\d+)?)\s*V/di, Number),
  fact('powerV', /\bV:\d+(?:\.\d+)?V,(?<v>\d+(?:\.\d+)?)V/d, Number),
  fact('ignition', /\bACC[:=]\s*(?<v>ON|OFF|0|1)\b/di, (word) => /^(on|1)$/i.test(word)),
  fact('identity', /\bIMEI[:=]?\s*(?<v>\d{15})\b/di, text),
  fact('identity', /\bID[:=]\s*(?<v>\d{10,15})\b/di, text),
  fact('iccid', /\bICCID[:=]\s*(?<v>[\dA-F]{18,20})\b/di, text),
  fact('refused', /(?<v>FORMAT WRONG|Sorry,? Not Support\w*|error phone number!?|ERROR!)/di, text),
]

function fact<N extends FactName>(name: N, pattern: RegExp, value: FactRow<N>['value']): FactRow<N> {
  return { name, pattern, value }
}

/** A dozen messages' worth: whoever pastes more has pasted something else. */
const LONGEST_REPLY = 2_000

/** Reads what the device of a set-up text answered, as it was pasted: any family, any part of a reply. */
export function readReply(pasted: string): ReadBack {
  const reply = plainText(pasted.slice(0, LONGEST_REPLY))
  const facts: Facts = { dialects: dialectsOfReply(reply), ...readParameterLine(reply) }
  for (const row of FACTS) addFact(facts, row, reply)
  // A refusal may hold the words of an obeyed text: SET APN,IP&Port ERROR!
  if (!facts.refused) {
    const obeyed = obeyedIn(reply)
    if (obeyed) facts.obeyed = obeyed
  }
  return facts
}

function addFact<N extends FactName>(facts: Facts, { name, pattern, value }: FactRow<N>, reply: string): void {
  if (facts[name]) return
  const match = pattern.exec(reply)
  const word = match?.groups?.['v']
  const span = match?.indices?.groups?.['v']
  if (word === undefined || !span) return
  const read = value(word)
  if (read !== undefined) Object.assign(facts, { [name]: { value: read, span } })
}

/** The answer of a text that was obeyed, by the rows of all dialects. */
function obeyedIn(reply: string): Found<string> | undefined {
  const match = OBEYED.exec(reply)
  return match ? { value: match[0], span: [match.index, match.index + match[0].length] } : undefined
}

const PHRASES = [...new Set(DIALECTS.flatMap(({ rows }) => rows.flatMap(({ replies = [] }) => replies)))]
/** The longest first. A bare OK counts at the end of a line only: elsewhere it is a value, as in GPS:OK. */
const OBEYED = new RegExp(
  [
    ...PHRASES.filter((phrase) => phrase.includes(' ')).sort((one, other) => other.length - one.length),
    '(?<!:\\s*)\\bOK!?\\s*$',
  ].join('|'),
  'im',
)

/** What only one family says, or two. */
const SIGNATURES: readonly { readonly pattern: RegExp; readonly dialects: readonly DialectId[] }[] = [
  {
    pattern:
      /SET (APN|HTTP|AUTO TRACK|TIME ZONE|SPD|Heartbeat)|(Opened|Closed) GPRS|Reinstall APN|\dTEL OK|Cancel AUTO TRACK|Change Password OK/i,
    dialects: ['gotop'],
  },
  { pattern: /;Speed:.*\bBAT:.*Lg:/i, dialects: ['gotop'] },
  { pattern: /^IMEI:\d{15},\S/i, dialects: ['gotop'] },
  {
    pattern: /(?<!Opened |Closed )\b(begin|admin|adminip|apnuser|apnpass\w*|gprs|time|zone) ok\b/i,
    dialects: ['coban'],
  },
  { pattern: /GSM:\s*\d+%.*GPRS:\s*(ON|OFF)/is, dialects: ['coban'] },
  { pattern: /\bIP:\S+ \d+ BAT:.*\bAPN:/is, dialects: ['coban'] },
  { pattern: /^CHECK,IMEI:/i, dialects: ['coban'] },
  { pattern: /\bapn ok\b/i, dialects: ['coban', 'concox'] },
  { pattern: /\bserver ok\b|GPRS:\s*Link (Up|Down)|EXT-POWER:|FORMAT WRONG/i, dialects: ['concox'] },
  { pattern: /\bSN:.*\bTimeZone:|\bV:[\d.]+V,.*CSQ:\d+;PWR:/is, dialects: ['concox'] },
  { pattern: /^SERVER,[01],/im, dialects: ['concox'] },
  { pattern: /\bSET OK\b|\bUT:\d+,\d+,\d+|^ST9?\d\d/i, dialects: ['sinotrack'] },
  { pattern: /\bip_url[:=]/i, dialects: ['watch'] },
]

function dialectsOfReply(reply: string): DialectId[] {
  return [...new Set(SIGNATURES.filter(({ pattern }) => pattern.test(reply)).flatMap(({ dialects }) => [...dialects]))]
}

function text(word: string): string | undefined {
  return word.trim() === '' ? undefined : word
}

function gpsState(word: string): 'fix' | 'noFix' | 'off' {
  if (/^off$/i.test(word)) return 'off'
  return /^(a|ok|fixed|successful.*|[1-9])$/i.test(word) ? 'fix' : 'noFix'
}

/** "+8:30", "8.0", "E,0,0", "W3": minutes east of Greenwich. */
function zoneMinutes(word: string): number | undefined {
  const match = /^([EW])?,?\s*([+-])?\s*(\d+)(?:([:.,])(\d+))?$/i.exec(word)
  if (!match) return undefined
  const [, side = '', sign = '', hours = '', mark = '', rest = '0'] = match
  const minutes = mark === '.' ? Math.round(Number(`0.${rest}`) * 60) : Number(rest)
  const total = Number(hours) * 60 + minutes
  const isWest = side.toUpperCase() === 'W' || sign === '-'
  return total > 14 * 60 ? undefined : total === 0 || !isWest ? total : -total
}
