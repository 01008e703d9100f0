import { countDigits, toText } from '../../../../src-shared/bytes/ascii'
import { parseTimeDigits, utcTime } from '../../../../src-shared/bytes/civil-time'
import { crcCcitt, crcX25 } from '../../../../src-shared/bytes/crc'
import { degreesFromUnits, parseMinutes } from '../../../../src-shared/bytes/degrees'
import { toHex } from '../../../../src-shared/bytes/hex'
import { imeiCheckDigit } from '../../../../src-shared/bytes/imei'
import { sumOf, xorOf } from '../../../../src-shared/bytes/sums'
import type { Span } from '../../../../src-shared/model/span'
import type { Texts } from '../../../../src-shared/texts/en'
import { hexDigits } from './words'

/** One way to read the selected bytes. Both orders where the order matters; undefined where they cannot be read so. */
export interface InspectorRow {
  readonly label: string
  readonly big: string | undefined
  /** Absent where there is only one way round. */
  readonly little?: string | undefined
  readonly isPair: boolean
  /** It takes just as many bytes as are selected: this may well be what they are. */
  readonly fits: boolean
}

export interface InspectorGroup {
  readonly title: string
  readonly rows: readonly InspectorRow[]
}

/** The selected bytes read in every way that trackers are known to write. Numbers read on behind a selection that is too short. */
export function inspect(bytes: Uint8Array, span: Span, words: Words): InspectorGroup[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return [
    { title: words.numbers, rows: numbers(view, span, words) },
    { title: words.formats, rows: formats(bytes, view, span, words) },
    { title: words.sums, rows: sums(bytes, span, words) },
  ]
}

type Words = Texts['traffic']['detail']['readings']
type Read = (view: DataView, at: number, isLittle: boolean) => string

function numbers(view: DataView, span: Span, words: Words): InspectorRow[] {
  return [
    single(words.bit(8), read(view, span, 1, bothSigns(1)), span, 1),
    ...[2, 3, 4].flatMap((width) => [
      pair(words.bit(width * 8), view, span, width, unsigned(width)),
      pair(`${words.bit(width * 8)} ±`, view, span, width, signed(width)),
    ]),
    pair(words.float, view, span, 4, (v, at, isLittle) => decimal(v.getFloat32(at, isLittle), 6)),
    ...oneEach(orders(words.bit(64), words), view, span, 8, bothSigns(8)),
    ...oneEach(orders(words.double, words), view, span, 8, (v, at, isLittle) =>
      decimal(v.getFloat64(at, isLittle), 15),
    ),
  ]
}

function formats(bytes: Uint8Array, view: DataView, span: Span, words: Words): InspectorRow[] {
  const digits = bcdDigits(bytes, span)
  return [
    single(words.bits, bits(bytes, span), span),
    single('BCD', digits, span),
    single('IMEI', imei(bytes, span, digits, words), span),
    single('ddmm.mmmm', minutes(bytes, span, digits), span),
    pair('1/1,800,000°', view, span, 4, (v, at, isLittle) => degrees(degreesFromUnits(v.getInt32(at, isLittle)))),
    pair('1/1,000,000°', view, span, 4, (v, at, isLittle) => degrees(v.getInt32(at, isLittle) / 1e6)),
    ...oneEach(orders(words.unixTime, words), view, span, 4, (v, at, isLittle) =>
      moment(v.getUint32(at, isLittle) * 1000),
    ),
    single(words.sixBytes, sixByteTime(bytes, span), span, 6),
  ]
}

function sums(bytes: Uint8Array, [start, end]: Span, words: Words): InspectorRow[] {
  const row = (label: string, value: number, width: number): InspectorRow => ({
    label,
    big: `0x${hexDigits(value, width)}`,
    isPair: false,
    fits: false,
  })
  return [
    row('CRC X-25', crcX25(bytes, start, end), 4),
    row('CRC CCITT', crcCcitt(bytes, start, end), 4),
    row('XOR', xorOf(bytes, start, end), 2),
    row(words.lowSum, sumOf(bytes, start, end), 2),
  ]
}

function single(label: string, big: string | undefined, [start, end]: Span, width?: number): InspectorRow {
  return { label, big, isPair: false, fits: big !== undefined && end - start === width }
}

function pair(label: string, view: DataView, span: Span, width: number, how: Read): InspectorRow {
  const both = [false, true].map((isLittle) => read(view, span, width, how, isLittle))
  return { label, big: both[0], little: both[1], isPair: true, fits: span[1] - span[0] === width }
}

/** What is too long to stand side by side. */
function oneEach([big, little]: Orders, view: DataView, span: Span, width: number, how: Read): InspectorRow[] {
  return [
    single(big, read(view, span, width, how), span, width),
    single(little, read(view, span, width, how, true), span, width),
  ]
}

type Orders = readonly [big: string, little: string]

function orders(label: string, { big, little }: Words): Orders {
  return [big(label), little(label)]
}

function read(view: DataView, [start]: Span, width: number, how: Read, isLittle = false): string | undefined {
  return start + width <= view.byteLength ? how(view, start, isLittle) || undefined : undefined
}

function unsigned(width: number): Read {
  return (view, at, isLittle) => String(wholeAt(view, at, isLittle, width))
}

/** The same bytes in two's complement. */
function signed(width: number): Read {
  return (view, at, isLittle) => String(BigInt.asIntN(width * 8, wholeAt(view, at, isLittle, width)))
}

/** "200 · -56": with its sign only where that makes another number. */
function bothSigns(width: number): Read {
  return (view, at, isLittle) =>
    [...new Set([unsigned(width)(view, at, isLittle), signed(width)(view, at, isLittle)])].join(' · ')
}

function wholeAt(view: DataView, at: number, isLittle: boolean, width: number): bigint {
  let value = 0n
  for (let i = 0; i < width; i++) value = value * 256n + BigInt(view.getUint8(isLittle ? at + width - 1 - i : at + i))
  return value
}

function decimal(value: number, digits: number): string {
  return Number.isFinite(value) ? String(Number(value.toPrecision(digits))) : String(value)
}

const MOST_BIT_BYTES = 4

function bits(bytes: Uint8Array, [start, end]: Span): string | undefined {
  if (end === start || end - start > MOST_BIT_BYTES) return undefined
  return [...bytes.subarray(start, end)].map((byte) => byte.toString(2).padStart(8, '0')).join(' ')
}

/** Two digits a byte. A last half byte of f fills up an odd number of digits. */
function bcdDigits(bytes: Uint8Array, [start, end]: Span): string | undefined {
  const hex = toHex(bytes, start, end)
  const digits = hex.endsWith('f') ? hex.slice(0, -1) : hex
  return /^\d+$/.test(digits) && digits.length <= 32 ? digits : undefined
}

function imei(bytes: Uint8Array, [start, end]: Span, digits: string | undefined, words: Words): string | undefined {
  const isText = end > start && countDigits(bytes, start, end) === end - start
  const said = isText ? toText(bytes, start, end) : digits
  // Eight bytes of BCD hold sixteen digits: the first fills up.
  const number = said?.length === 16 && said.startsWith('0') ? said.slice(1) : said
  if (number === undefined || (number.length !== 14 && number.length !== 15)) return undefined
  const right = imeiCheckDigit(number)
  if (number.length === 14) return words.checkDigit(number, String(right))
  return number.endsWith(String(right)) ? `${number} ✓` : words.wrongDigit(number, String(right))
}

/** As text with its point, or as BCD: 4 bytes ddmm.mmmm, 5 bytes dddmm.mmmm and a half byte of something else. */
function minutes(bytes: Uint8Array, [start, end]: Span, digits: string | undefined): string | undefined {
  const text = toText(bytes, start, end)
  if (/^\d{3,5}\.\d+$/.test(text)) return readMinutes(text)
  if (end - start === 4 && digits) return readMinutes(`${digits.slice(0, 4)}.${digits.slice(4)}`)
  const hex = end - start === 5 ? toHex(bytes, start, end) : ''
  return /^\d{9}/.test(hex) ? readMinutes(`${hex.slice(0, 5)}.${hex.slice(5, 9)}`) : undefined
}

function readMinutes(text: string): string | undefined {
  const value = parseMinutes(text)
  return value === undefined || value > 180 ? undefined : `${text} → ${degrees(value)}`
}

/** Empty for what is no place on Earth. */
function degrees(value: number): string {
  return Math.abs(value) <= 180 ? `${value.toFixed(6)}°` : ''
}

function moment(time: number): string {
  return new Date(time).toISOString().replace('T', ' ').replace('.000Z', ' UTC')
}

/** Six bytes of BCD or of plain numbers. */
function sixByteTime(bytes: Uint8Array, [start, end]: Span): string | undefined {
  if (end - start !== 6) return undefined
  const hex = toHex(bytes, start, end)
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = bytes.subarray(start, end)
  const time =
    parseTimeDigits(hex.slice(0, 6), hex.slice(6), 'yymmdd') ?? utcTime(year, month, day, hour, minute, second)
  return time === undefined ? undefined : moment(time)
}
