import { parseWhole } from '../../bytes/number'
import * as column from './columns'
import type { Column } from './columns'

/** The fields behind the power token: how many, and the first three, which tell the layouts apart. */
export interface Tail {
  readonly count: number
  readonly first: string
  readonly second: string
  readonly third: string
}

/** How the body of a frame is spelled. What a variant does not say here, all have in common (gotop.md, 2). */
export interface Layout {
  readonly id: string
  readonly title: string
  /** Behind the power token, in this order; a frame may end early. */
  readonly columns: readonly Column[]
  /** Do the fields behind the power token follow it? The first layout that fits is taken. */
  fits(tail: Tail, isLabelled: boolean): boolean
  /** DATE:, TIME:, LAT: and the like in front of the values; some firmware keeps only Speed: (gotop.md, 2). */
  readonly isLabelled: boolean
  /** `84-20` instead of `1-1-0-0-84-20`. */
  readonly hasFlags: boolean
  /** The historical label is `LOT:`; newer firmware writes `LON:`. */
  readonly longitude: 'LOT:' | 'LON:'
  /** Digits of the speed before the point. */
  readonly speedDigits: 1 | 3
}

const RADIO = [column.course, column.cell]
const RECEIVER = [...RADIO, column.satellites, column.hdop]
const OLD = { isLabelled: true, hasFlags: true, longitude: 'LOT:', speedDigits: 3 } as const
const NEW = { isLabelled: true, hasFlags: false, longitude: 'LON:', speedDigits: 3 } as const

const KNOWN: readonly Layout[] = [
  {
    ...OLD,
    id: 'basic',
    title: '2009: battery, signal, course',
    hasFlags: false,
    columns: [column.course],
    fits: ({ count, first }) => count <= 1 && isCourse(first),
  },
  {
    ...OLD,
    id: 'obd',
    title: '2015: OBD unit with motion sensor (CH2)',
    columns: [...RECEIVER, column.reserved, column.acceleration, column.rotation],
    fits: (tail) => isRadio(tail) && (tail.count === 5 || tail.count === 11),
  },
  {
    ...OLD,
    id: 'steps',
    title: '2019: temperature, steps and Wi-Fi networks',
    speedDigits: 1,
    columns: [...RECEIVER, column.temperature, column.steps, column.networks],
    fits: (tail) => isRadio(tail) && tail.count >= 6 && tail.count % 3 === 0 && isCourse(tail.third),
  },
  {
    ...OLD,
    id: 'fw',
    title: '3G and 4G firmware: long cell numbers, temperature, Wi-Fi addresses',
    speedDigits: 1,
    columns: [...RECEIVER, column.temperature, column.address(0), column.address(1), column.address(2)],
    fits: (tail) => isRadio(tail) && tail.count === 8,
  },
  {
    ...OLD,
    id: 'cell',
    title: '2012: course and radio cell',
    columns: RADIO,
    fits: (tail) => isRadio(tail) && tail.count >= 2,
  },
  {
    ...NEW,
    id: 'hdop',
    title: 'Precision only',
    columns: [column.paddedHdop],
    fits: ({ count, first }) => count === 1 && isDecimal(first),
  },
  {
    ...NEW,
    id: 'lists',
    title: 'Precision, lists of Wi-Fi and Bluetooth radios',
    columns: [column.paddedHdop, column.extras],
    fits: ({ first, second }) => isDecimal(first) && isExtra(second),
  },
  {
    ...NEW,
    id: 'altitude',
    title: '2024: altitude, precision, list of 4G cells',
    columns: [column.altitude, column.paddedHdop, column.extras],
    fits: ({ first, second }) => isDecimal(first) && isDecimal(second),
  },
  {
    ...NEW,
    id: 'bare',
    title: '2013: without labels',
    isLabelled: false,
    columns: [column.extras],
    fits: (_, isLabelled) => !isLabelled,
  },
]

const OTHER: Layout = {
  ...NEW,
  id: 'other',
  title: 'Fields that nobody describes',
  columns: [column.likelyCourse, column.extras],
  fits: () => true,
}

export const LAYOUTS: readonly Layout[] = [...KNOWN, OTHER]

/** The layout that the fields behind the power token follow. */
export function layoutOf(tail: Tail, isLabelled: boolean): Layout {
  for (const layout of KNOWN) if (layout.fits(tail, isLabelled)) return layout
  return OTHER
}

/** Empty, or up to three digits. */
function isCourse(field: string): boolean {
  return field === '' || (field.length <= 3 && parseWhole(field) !== undefined)
}

/** A cell behind it shows that a number with a fraction is a course, too. */
function isRadio({ first, second }: Tail): boolean {
  return second === '' ? isCourse(first) : column.isCell(second) && (isCourse(first) || isDecimal(first))
}

function isDecimal(field: string): boolean {
  return field.includes('.') && !field.includes('~') && !field.includes(':')
}

function isExtra(field: string): boolean {
  return field.startsWith('WIFI:{') || field.startsWith('BLE:{') || field.includes('~') || field === ''
}
