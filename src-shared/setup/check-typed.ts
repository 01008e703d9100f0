import { parseWhole } from '../bytes/number'
import type { Transport } from '../model/endpoint'
import { dialectOf } from './dialects'
import type { DialectId } from './dialect'
import { MENDS, mended, type MendId } from './mends'
import { isAddress, knownAddress, type Meant, type SetupWish } from './wish'

/** The card as it stands: texts as they were typed. */
export interface TypedSetup {
  readonly dialect: DialectId
  readonly apn: string
  readonly user: string
  readonly secret: string
  readonly host: string
  readonly address: string
  readonly port: string
  readonly transport: Transport
  readonly intervalSeconds: string
  readonly parkedSeconds: string
  readonly zoneMinutes: number
  readonly pin: string
}

export type TypedField =
  | 'apn'
  | 'user'
  | 'secret'
  | 'host'
  | 'address'
  | 'port'
  | 'intervalSeconds'
  | 'parkedSeconds'
  | 'pin'

/** What is wrong with a field. `suggestion` is the same without the slips; there is none where nobody can guess. */
export interface Remark {
  readonly field: TypedField
  readonly slips: readonly MendId[]
  readonly fault: 'empty' | 'range' | 'noHost' | 'noAddress' | 'marks' | 'digits' | undefined
  readonly suggestion: string | undefined
}

const DAY_SECONDS = 86_400

/** Ends a field of one dialect or another, and with it the rest would be a command of its own. */
const IS_PLAIN = /^[\w.@+\-/\\!$%&=~]*$/
const IS_NAME = /^(?!-)[a-z\d-]+(\.[a-z\d-]+)+$/i

interface FieldRule {
  readonly mends: readonly MendId[]
  fault(text: string, typed: TypedSetup): Remark['fault']
}

const number = (low: number, high: number): FieldRule => ({
  mends: ['fullWidth', 'quotes', 'blanks', 'separator', 'letterForDigit'],
  fault: (text) => {
    if (text === '') return 'empty'
    const value = parseWhole(text)
    return value === undefined || value < low || value > high ? 'range' : undefined
  },
})

const login: FieldRule = {
  mends: ['fullWidth', 'quotes', 'outerBlanks'],
  fault: (text) => (IS_PLAIN.test(text) ? undefined : 'marks'),
}

const RULES: Readonly<Record<TypedField, FieldRule>> = {
  apn: {
    mends: ['fullWidth', 'quotes', 'outerBlanks', 'scheme', 'comma'],
    fault: (text) => (text === '' ? 'empty' : /^[\w.@-]+$/.test(text) ? undefined : 'marks'),
  },
  user: login,
  secret: login,
  host: {
    mends: ['fullWidth', 'quotes', 'blanks', 'scheme', 'path', 'portInHost', 'comma', 'letterForDigitInAddress'],
    fault: (text) => (text === '' ? 'empty' : isAddress(text) || isName(text) ? undefined : 'noHost'),
  },
  address: {
    mends: ['fullWidth', 'quotes', 'blanks', 'scheme', 'path', 'portInHost', 'comma', 'letterForDigitInAddress'],
    fault: (text) => (text === '' || isAddress(text) ? undefined : 'noAddress'),
  },
  port: number(1, 65_535),
  intervalSeconds: number(1, DAY_SECONDS),
  parkedSeconds: number(1, DAY_SECONDS),
  pin: {
    mends: ['fullWidth', 'quotes', 'blanks', 'letterForDigit'],
    fault: (text, { dialect }) => {
      const { password, passwordDigits } = dialectOf(dialect)
      if (text === '' && password === '') return undefined
      return /^\d*$/.test(text) && passwordDigits.includes(text.length) ? undefined : 'digits'
    },
  },
}

interface CheckedSetup {
  readonly remarks: readonly Remark[]
  /** Absent while anything is wrong: a text with a slip in it would be sent. */
  readonly wish: SetupWish | undefined
  /** What nothing is wrong with. */
  readonly meant: Meant
}

/** What was typed, looked at for the slips that phones and copied texts bring (SMS-SETUP.md, typing traps). */
export function checkTyped(typed: TypedSetup): CheckedSetup {
  const remarks = (Object.keys(RULES) as TypedField[]).flatMap((field) => remarkOn(field, typed) ?? [])
  const wish: SetupWish = {
    ...typed,
    address: knownAddress(typed.host) || typed.address,
    port: Number(typed.port),
    intervalSeconds: Number(typed.intervalSeconds),
    parkedSeconds: Number(typed.parkedSeconds),
  }
  const wrong = new Set<string>(remarks.map(({ field }) => field))
  const certain = Object.entries(wish).filter(([field]) => !wrong.has(field))
  const meant: Meant = { ...Object.fromEntries(certain), dialect: typed.dialect }
  return { remarks, wish: remarks.length > 0 ? undefined : wish, meant }
}

function remarkOn(field: TypedField, typed: TypedSetup): Remark | undefined {
  const rule = RULES[field]
  const text = typed[field]
  const { text: better, slips } = mended(text, rule.mends)
  const fault = rule.fault(better, typed)
  if (slips.length === 0 && fault === undefined) return undefined
  return { field, slips, fault, suggestion: fault === undefined && better !== text ? better : undefined }
}

/** At least one point, and no row of numbers: that would be an address with a slip in it. */
function isName(text: string): boolean {
  return IS_NAME.test(text) && !/^[\d.]+$/.test(text)
}

/** The port that was typed behind the host, if one was. */
export function portBehindHost(host: string): string | undefined {
  return MENDS.portInHost.test(host) ? /:(\d+)\/?$/.exec(host)?.[1] : undefined
}
