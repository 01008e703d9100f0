import { parseDecimal, parseWhole } from '../../src-shared/bytes/number'
import { BadUse } from './options'

export function portOption(text: string | undefined, initial: number): number {
  if (text === undefined) return initial
  const port = parseWhole(text)
  if (port === undefined || port > 65_535) throw new BadUse(`--port ${text} is no port: give a number from 0 to 65535.`)
  return port
}

/** A number that is 0 or more; undefined when the option was not given. */
export function numberOption(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  const value = parseDecimal(text)
  if (value === undefined || value < 0) throw new BadUse(`--${name} ${text} is no number of 0 or more.`)
  return value
}

/** “1 frame”, “2 frames”. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
