import { isPrintable, fromText, toText } from '../../bytes/ascii'
import { fromHex, toHex } from '../../bytes/hex'
import { parseDecimal } from '../../bytes/number'

/** One way in which bytes may stand for a number. What it reads it writes again as it stood. */
export interface Codec {
  /** The smallest step between two numbers of it. */
  step(bytes: Uint8Array): number
  read(bytes: Uint8Array): number | undefined
  /** Undefined where the number does not fit. */
  write(value: number, like: Uint8Array): Uint8Array | undefined
}

const WIDEST = 6

export const CODECS: readonly Codec[] = [
  decimalText(),
  minutesText(),
  minutesDigits(),
  hexText(),
  integer(false, false),
  integer(true, false),
  integer(false, true),
  integer(true, true),
  bcd(),
]

function integer(isLittle: boolean, isSigned: boolean): Codec {
  const ordered = (bytes: Uint8Array): number[] => (isLittle ? [...bytes].reverse() : [...bytes])
  return {
    step: () => 1,
    read(bytes) {
      if (bytes.length === 0 || bytes.length > WIDEST || (isLittle && bytes.length === 1)) return undefined
      const value = ordered(bytes).reduce((sum, byte) => sum * 256 + byte, 0)
      const span = 256 ** bytes.length
      return isSigned && value >= span / 2 ? value - span : value
    },
    write(value, { length }) {
      const span = 256 ** length
      const whole = Math.round(value)
      if (isSigned ? whole < -span / 2 || whole >= span / 2 : whole < 0 || whole >= span) return undefined
      let rest = whole < 0 ? whole + span : whole
      const bytes = new Uint8Array(length)
      for (let i = length - 1; i >= 0; i--) {
        bytes[i] = rest % 256
        rest = Math.floor(rest / 256)
      }
      return isLittle ? bytes.reverse() : bytes
    },
  }
}

function bcd(): Codec {
  return {
    step: () => 1,
    read(bytes) {
      const digits = toHex(bytes)
      return bytes.length > 0 && bytes.length <= WIDEST && /^\d+$/.test(digits) ? Number(digits) : undefined
    },
    write(value, { length }) {
      const digits = String(Math.round(value)).padStart(length * 2, '0')
      return value < 0 || digits.length > length * 2 ? undefined : fromHex(digits)
    },
  }
}

function hexText(): Codec {
  return {
    step: () => 1,
    read(bytes) {
      const text = textOf(bytes)
      return text !== undefined && /^[0-9a-f]{1,12}$/i.test(text) ? Number.parseInt(text, 16) : undefined
    },
    write(value, like) {
      const text = textOf(like) ?? ''
      const digits = Math.round(value).toString(16).padStart(text.length, '0')
      if (value < 0 || digits.length > text.length) return undefined
      return fromText(/[a-f]/.test(text) ? digits : digits.toUpperCase())
    },
  }
}

/** A sign, digits, a point, a letter of the side, and whatever else stands around them, such as `Speed:`. */
const DECIMAL = /^(\D*?)([-+]?)(\d+)(?:\.(\d+))?(\D*)$/

function decimalText(): Codec {
  return {
    step: (bytes) => 10 ** -(DECIMAL.exec(textOf(bytes) ?? '')?.[4]?.length ?? 0),
    read(bytes) {
      const [, , sign, whole, part = '0', behind = ''] = DECIMAL.exec(textOf(bytes) ?? '') ?? []
      if (whole === undefined) return undefined
      const value = parseDecimal(`${whole}.${part}`)
      return value === undefined ? undefined : sign === '-' || /^[SW]$/.test(behind) ? -value : value
    },
    write(value, like) {
      const [, before = '', sign = '', whole = '', part, behind = ''] = DECIMAL.exec(textOf(like) ?? '') ?? []
      const isSided = /^[NSEW]$/.test(behind)
      const digits = Math.abs(value).toFixed(part?.length ?? 0)
      const mark = value < 0 && !isSided ? '-' : sign === '+' ? '+' : ''
      // Figures that were filled up with zeros stay as many.
      const width = (part === undefined ? 0 : part.length + 1) + whole.length
      const filled = whole.startsWith('0') && whole.length > 1 ? digits.padStart(width, '0') : digits
      return fromText(before + mark + filled + (isSided ? side(behind, value) : behind))
    },
  }
}

/** Degrees and minutes as NMEA writes them: ddmm.mmmm. */
const MINUTES = /^(\d{1,3})(\d\d)(?:\.(\d+))?([NSEW]?)$/

function minutesText(): Codec {
  return {
    step: (bytes) => 10 ** -(MINUTES.exec(textOf(bytes) ?? '')?.[3]?.length ?? 0) / 60,
    read(bytes) {
      const [, degrees, minutes, part = '0', behind = ''] = MINUTES.exec(textOf(bytes) ?? '') ?? []
      if (degrees === undefined || Number(minutes) >= 60) return undefined
      const value = Number(degrees) + Number(`${minutes}.${part}`) / 60
      return /[SW]/.test(behind) ? -value : value
    },
    write(value, like) {
      const [, degrees = '', , part = '', behind = ''] = MINUTES.exec(textOf(like) ?? '') ?? []
      const scale = 10 ** part.length
      const minutes = Math.round(Math.abs(value) * 60 * scale)
      const whole = String(Math.floor(minutes / (60 * scale))).padStart(degrees.length, '0')
      const rest = String(minutes % (60 * scale)).padStart(part.length + 2, '0')
      const written = part === '' ? rest : `${rest.slice(0, -part.length)}.${rest.slice(-part.length)}`
      return fromText(whole + written + (behind === '' ? '' : side(behind, value)))
    },
  }
}

const DECIMALS = 4
const UNITS_PER_DEGREE = 60 * 10 ** DECIMALS

/** The same in four bytes of decimal digits, DDMM.MMMM without the point: the binary frame of H02. */
function minutesDigits(): Codec {
  return {
    step: () => 1 / UNITS_PER_DEGREE,
    read(bytes) {
      const [, degrees, minutes] = /^(\d\d)(\d{6})$/.exec(toHex(bytes)) ?? []
      return minutes === undefined || Number(minutes) >= UNITS_PER_DEGREE
        ? undefined
        : Number(degrees) + Number(minutes) / UNITS_PER_DEGREE
    },
    write(value) {
      const units = Math.round(value * UNITS_PER_DEGREE)
      const degrees = Math.floor(units / UNITS_PER_DEGREE)
      if (units < 0 || degrees > 99) return undefined
      return fromHex(`${String(degrees).padStart(2, '0')}${String(units % UNITS_PER_DEGREE).padStart(6, '0')}`)
    },
  }
}

function side(letter: string, value: number): string {
  return /[NS]/.test(letter) ? (value < 0 ? 'S' : 'N') : value < 0 ? 'W' : 'E'
}

/** The bytes as text; undefined where one of them is no sign. */
export function textOf(bytes: Uint8Array): string | undefined {
  return bytes.length > 0 && bytes.every(isPrintable) ? toText(bytes) : undefined
}
