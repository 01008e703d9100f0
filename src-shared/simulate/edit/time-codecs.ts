import { fromText } from '../../bytes/ascii'
import { fromHex, toHex } from '../../bytes/hex'
import { utcTime } from '../../bytes/civil-time'
import { textOf, type Codec } from './codecs'

/** The orders in which families write two digits each; `d` and `t` alone are a day or a time of day. */
const ORDERS = ['YMDhms', 'DMYhms', 'YMDhm', 'DMYhm', 'hmsDMY', 'YMD', 'DMY', 'hms'] as const

type Order = (typeof ORDERS)[number]

/** Any day: the day of a time of day stands elsewhere, and the time of a day, too. */
const SOME_DAY = { Y: 20, M: 6, D: 15, h: 0, m: 0, s: 0 }

export const TIME_CODECS: readonly Codec[] = ORDERS.flatMap((order) => [digitsCodec(order), ...byteCodecs(order)])

/** Figures of a text, whatever stands between them; those behind the last pair stay. */
function digitsCodec(order: Order): Codec {
  return {
    step: () => 1000,
    read(bytes) {
      const figures = textOf(bytes)?.replace(/\D/g, '') ?? ''
      return figures.length >= order.length * 2 ? timeOf(order, figures) : undefined
    },
    write(value, like) {
      const figures = [...figuresOf(order, value)]
      return fromText((textOf(like) ?? '').replace(/\d/g, (figure) => figures.shift() ?? figure))
    },
  }
}

/** As packed figures, and as plain numbers of a byte each. */
function byteCodecs(order: Order): Codec[] {
  const isFitting = (bytes: Uint8Array): boolean => bytes.length === order.length
  return [
    {
      step: () => 1000,
      read: (bytes) => (isFitting(bytes) ? timeOf(order, toHex(bytes)) : undefined),
      write: (value) => fromHex(figuresOf(order, value)),
    },
    {
      step: () => 1000,
      read: (bytes) =>
        isFitting(bytes) && bytes.every((byte) => byte < 100)
          ? timeOf(order, Array.from(bytes, (byte) => String(byte).padStart(2, '0')).join(''))
          : undefined,
      write: (value) => Uint8Array.from(figuresOf(order, value).match(/../g) ?? [], Number),
    },
  ]
}

function timeOf(order: Order, figures: string): number | undefined {
  const part: Record<string, number> = { ...SOME_DAY }
  for (const [i, name] of [...order].entries()) {
    const two = figures.slice(i * 2, i * 2 + 2)
    if (!/^\d\d$/.test(two)) return undefined
    part[name] = Number(two)
  }
  const { Y = 0, M = 0, D = 0, h = 0, m = 0, s = 0 } = part
  return utcTime(Y, M, D, h, m, s)
}

function figuresOf(order: Order, value: number): string {
  const date = new Date(value)
  const part: Record<string, number> = {
    Y: date.getUTCFullYear() % 100,
    M: date.getUTCMonth() + 1,
    D: date.getUTCDate(),
    h: date.getUTCHours(),
    m: date.getUTCMinutes(),
    s: date.getUTCSeconds(),
  }
  return [...order].map((name) => String(part[name] ?? 0).padStart(2, '0')).join('')
}
